import type { BilingualText, EvidenceGround } from '@sambung/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('skills')
export class SkillRow {
  @PrimaryColumn('text') workspace!: string;
  @PrimaryColumn('text') key!: string;
  @Column('jsonb') name!: BilingualText;
  @Column('jsonb') levels!: { level: number; description: BilingualText }[];
  @Column('text', { array: true }) requires!: EvidenceGround[];
  @Column('integer', { name: 'valid_months', nullable: true }) validMonths!: number | null;
  @Column('integer') version!: number;
}
