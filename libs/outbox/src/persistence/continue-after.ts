import type { Statements } from './own-connections';

/** Takes everything up to a number for given and sent. Never goes back. */
export async function continueAfter(statements: Statements, partition: number, number: number): Promise<void> {
  await statements.rows(
    `UPDATE outbox_partition
     SET last_number = greatest(last_number, $2::bigint), published_to = greatest(published_to, $2::bigint), resend_from = NULL
     WHERE partition = $1`,
    [partition, number],
  );
}
