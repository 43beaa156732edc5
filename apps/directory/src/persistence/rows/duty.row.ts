import type { BilingualText } from '@sambung/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('duties')
export class DutyRow {
  @PrimaryColumn('text') workspace!: string;
  @PrimaryColumn('text') key!: string;
  @Column('jsonb') name!: BilingualText;
  @Column('text', { nullable: true }) role!: string | null;
  @Column('text', { name: 'team_id', nullable: true }) teamId!: string | null;
  @Column('integer') version!: number;
}
