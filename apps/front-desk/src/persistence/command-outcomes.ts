import type { ErrorKind } from '@sambung/contracts';
import type { EntityManager } from 'typeorm';

export interface Refusal {
  readonly code: string;
  readonly kind: ErrorKind;
  readonly detail: string;
}

export interface CommandOutcome {
  /** Names of the events that the command caused, as far as they have been read. */
  readonly events: readonly string[];
  readonly refusal: Refusal | null;
  /** How long ago the first of them was read, ms. */
  readonly ageMs: number;
}

export async function findOutcome(
  manager: EntityManager,
  workspace: string,
  commandId: string,
): Promise<CommandOutcome | undefined> {
  const [row] = await manager.query<CommandOutcome[]>(
    `SELECT events, refusal, extract(epoch FROM clock_timestamp() - decided_at)::float8 * 1000 AS "ageMs"
     FROM command_outcomes WHERE workspace = $1 AND command_id = $2`,
    [workspace, commandId],
  );
  return row;
}
