import { randomUUID } from 'node:crypto';
import type { DataSource, EntityManager } from 'typeorm';
import type { InboxTables, Opened, ParkedFilter, Place, ToPark } from '../read/inbox-tables';
import type { ParkedRecord, Resolution } from '../read/parked-record';
import { findParked, listParked, parkedOfSubject } from './find-parked';
import { insertParked } from './insert-parked';
import { inReadCommitted } from './in-read-committed';

/** The reader's tables on PostgreSQL (`INBOX_MIGRATIONS`). */
export class PostgresInboxTables implements InboxTables<EntityManager> {
  constructor(private readonly dataSource: DataSource) {}

  inTransaction<Result>(work: (tx: EntityManager) => Promise<Result>): Promise<Result> {
    return inReadCommitted(this.dataSource, work);
  }

  async inSavepoint<Result>(tx: EntityManager, work: () => Promise<Result>): Promise<Result> {
    const name = `inbox_${randomUUID().replaceAll('-', '')}`;
    await tx.query(`SAVEPOINT ${name}`);
    try {
      const result = await work();
      // Fails when the work swallowed a failed statement: then it counts as failed.
      await tx.query(`RELEASE SAVEPOINT ${name}`);
      return result;
    } catch (error) {
      await tx.query(`ROLLBACK TO SAVEPOINT ${name}`);
      throw error;
    }
  }

  async open(tx: EntityManager, { group, topic, partition }: Place, subjects: readonly string[]): Promise<Opened> {
    const [row] = await tx.query<{ number: string | number | null; parked_subjects: string[] }[]>(
      'SELECT * FROM inbox_open($1, $2, $3::smallint, $4)',
      [group, topic, partition, subjects],
    );
    const number = row?.number ?? undefined;
    return {
      ...(number !== undefined && { number: Number(number) }),
      parkedSubjects: new Set(row?.parked_subjects),
    };
  }

  async moveTo(tx: EntityManager, { group, topic, partition }: Place, number: number): Promise<void> {
    await tx.query(
      'UPDATE inbox_position SET number = $4 WHERE consumer_group = $1 AND topic = $2 AND partition = $3',
      [group, topic, partition, number],
    );
  }

  park(tx: EntityManager, parked: ToPark): Promise<boolean> {
    return insertParked(tx, parked);
  }

  async supersede(tx: EntityManager, { group, topic, partition }: Place, subject: string): Promise<boolean> {
    const where = 'consumer_group = $1 AND topic = $2 AND partition = $3 AND subject = $4 AND resolved_at IS NULL';
    const whose = [group, topic, partition, subject];
    await tx.query(
      `UPDATE parked SET resolved_at = clock_timestamp(), resolution = 'superseded' WHERE ${where} AND kind = 'state'`,
      whose,
    );
    const rest = await tx.query<unknown[]>(`SELECT 1 FROM parked WHERE ${where} LIMIT 1`, whose);
    return rest.length > 0;
  }

  parkedOf(tx: EntityManager, place: Place, subject: string): Promise<readonly ParkedRecord[]> {
    return parkedOfSubject(tx, place, subject);
  }

  find(tx: EntityManager, id: number): Promise<ParkedRecord | undefined> {
    return findParked(tx, id);
  }

  async forgetResolved(group: string, days: number): Promise<number> {
    const [deleted] = await this.dataSource.query<{ count: string }[]>(
      `WITH deleted AS (
         DELETE FROM parked WHERE consumer_group = $1 AND resolved_at < clock_timestamp() - $2 * interval '1 day' RETURNING 1
       ) SELECT count(*) FROM deleted`,
      [group, days],
    );
    return Number(deleted?.count);
  }

  list(filter: ParkedFilter): Promise<readonly ParkedRecord[]> {
    return listParked(this.dataSource.manager, filter);
  }

  async resolve(
    tx: EntityManager,
    id: number,
    how: { readonly resolution: Resolution; readonly by: string; readonly note: string | null },
  ): Promise<boolean> {
    const [rows] = await tx.query<[unknown[], number]>(
      `UPDATE parked SET resolved_at = clock_timestamp(), resolution = $2, resolved_by = $3, note = $4,
         attempts = attempts + CASE WHEN $2 = 'retried' THEN 1 ELSE 0 END,
         last_tried_at = CASE WHEN $2 = 'retried' THEN clock_timestamp() ELSE last_tried_at END
       WHERE id = $1 AND resolved_at IS NULL RETURNING 1`,
      [id, how.resolution, how.by, how.note],
    );
    return rows.length > 0;
  }

  async failedAgain(
    tx: EntityManager,
    id: number,
    failure: { readonly because: string; readonly error: string },
  ): Promise<void> {
    await tx.query(
      'UPDATE parked SET attempts = attempts + 1, last_tried_at = clock_timestamp(), because = $2, error = $3 WHERE id = $1',
      [id, failure.because, failure.error],
    );
  }
}
