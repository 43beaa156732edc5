import type { BilingualText, PlanStep } from '@sambung/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Reason } from '../../domain/catalogue';

@Entity('reasons')
export class ReasonRow implements Reason {
  @PrimaryColumn('text') workspace!: string;
  @PrimaryColumn('text') id!: string;
  @Column('text') key!: string;
  @Column('jsonb') name!: BilingualText;
  @Column('jsonb', { name: 'short_answer', nullable: true }) shortAnswer!: BilingualText | null;
  @Column('text', { name: 'also_said', array: true }) alsoSaid!: string[];
  @Column('integer') priority!: number;
  @Column('jsonb') steps!: PlanStep[];
  @Column('text', { name: 'last_resort', nullable: true }) lastResort!: string | null;
  @Column('boolean') active!: boolean;
  @Column('integer') version!: number;
}
