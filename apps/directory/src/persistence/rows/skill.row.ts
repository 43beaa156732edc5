import type { BilingualText } from '@sambung/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('skills')
export class SkillRow {
  @PrimaryColumn('text') workspace!: string;
  @PrimaryColumn('text') key!: string;
  @Column('jsonb') name!: BilingualText;
  @Column('integer') version!: number;
}
