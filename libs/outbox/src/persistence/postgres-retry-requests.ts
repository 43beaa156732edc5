import type { DataSource, EntityManager } from 'typeorm';
import { NotParked } from '../outbox.errors';
import type { Operator, RetryAnswer, RetryRequest, RetryRequests } from '../read/retry-request';

interface Row {
  readonly id: string | number;
  readonly parkedId: string | number;
  readonly partition: number;
  readonly by: string;
  readonly note: string | null;
}

/** Operators' requests on PostgreSQL (`INBOX_MIGRATIONS`). */
export class PostgresRetryRequests implements RetryRequests<EntityManager> {
  constructor(private readonly dataSource: DataSource) {}

  /** For the operator: leaves a request, and returns its id. Throws `NotParked`. */
  async ask(group: string, parkedId: number, { by, note }: Operator): Promise<number> {
    const [row] = await this.dataSource.query<{ id: string | number }[]>(
      `INSERT INTO parked_retry (parked_id, requested_by, note)
       SELECT id, $3, $4 FROM parked WHERE id = $2 AND consumer_group = $1 AND resolved_at IS NULL RETURNING id`,
      [group, parkedId, by, note ?? null],
    );
    if (!row) throw new NotParked(parkedId);
    return Number(row.id);
  }

  /** For the operator: undefined until a service has come to it. */
  async answerTo(id: number): Promise<RetryAnswer | undefined> {
    const [row] = await this.dataSource.query<{ answer: RetryAnswer | null }[]>(
      'SELECT answer FROM parked_retry WHERE id = $1',
      [id],
    );
    return row?.answer ?? undefined;
  }

  async open(group: string): Promise<readonly RetryRequest[]> {
    const rows = await this.dataSource.query<Row[]>(
      `SELECT asked.id, parked_id AS "parkedId", partition, requested_by AS "by", asked.note
       FROM parked_retry AS asked JOIN parked ON parked.id = parked_id
       WHERE answered_at IS NULL AND consumer_group = $1 ORDER BY asked.id LIMIT 100`,
      [group],
    );
    return rows.map(({ id, parkedId, partition, by, note }) => ({
      ...{ id: Number(id), parkedId: Number(parkedId), partition },
      operator: { by, ...(note !== null && { note }) },
    }));
  }

  async take(tx: EntityManager, id: number): Promise<boolean> {
    const rows = await tx.query<unknown[]>(
      'SELECT 1 FROM parked_retry WHERE id = $1 AND answered_at IS NULL FOR UPDATE SKIP LOCKED',
      [id],
    );
    return rows.length > 0;
  }

  async answer(tx: EntityManager, id: number, answer: RetryAnswer): Promise<void> {
    await tx.query(
      'UPDATE parked_retry SET answered_at = clock_timestamp(), answer = $2::jsonb WHERE id = $1 AND answered_at IS NULL',
      [id, JSON.stringify(answer)],
    );
  }
}
