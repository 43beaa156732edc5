import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A company. Its row is the lock of its whole directory. */
@Entity('workspaces')
export class WorkspaceRow {
  @PrimaryColumn('text') workspace!: string;
  @Column('text') region!: string;
  @Column('text', { name: 'time_zone' }) timeZone!: string;
  @Column('boolean', { name: 'learned_rates' }) learnedRates!: boolean;
  @Column('integer') version!: number;
  @Column('timestamptz', { name: 'republish_due' }) republishDue!: Date;
  @Column('text', { name: 'republish_kind', nullable: true }) republishKind!: string | null;
  @Column('text', { name: 'republish_after', nullable: true }) republishAfter!: string | null;
  @Column('date', { name: 'lapses_told' }) lapsesTold!: string;
  @Column('timestamptz', { name: 'republished_at', nullable: true }) republishedAt!: Date | null;
}
