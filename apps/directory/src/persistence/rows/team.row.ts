import type { BilingualText, FillInThresholds, Office, WeeklyHours } from '@sambung/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Team } from '../../domain/catalogue';

@Entity('teams')
export class TeamRow implements Team {
  @PrimaryColumn('text') workspace!: string;
  @PrimaryColumn('text') id!: string;
  @Column('text') key!: string;
  @Column('jsonb') name!: BilingualText;
  @Column('text') office!: Office;
  @Column('text', { name: 'manager_id', nullable: true }) managerId!: string | null;
  @Column('jsonb', { name: 'opening_hours', nullable: true }) openingHours!: WeeklyHours | null;
  @Column('jsonb', { name: 'fill_in', nullable: true }) fillIn!: FillInThresholds | null;
  @Column('boolean') active!: boolean;
  @Column('integer') version!: number;
}
