import type { EntityManager } from 'typeorm';
import type { Standing } from '../domain/standing';

export interface DecisionToRecord {
  readonly workspace: string;
  readonly handoffId: string;
  readonly what: string;
  readonly at: string;
  readonly standing: Standing;
  readonly state: string;
  readonly ownerId: string | null;
  readonly receiverId: string | null;
  readonly involved: readonly string[];
  /** Whose desks are told. */
  readonly told: readonly string[];
  readonly offerId: string | null;
}

/** Where a handoff stands now, the next line of its story, and the next event of each desk: one statement. */
export async function recordDecision(manager: EntityManager, decision: DecisionToRecord): Promise<void> {
  await manager.query(
    `WITH moved AS (
       UPDATE standings SET standing = $3::jsonb, state = $4, owner_id = $5, receiver_id = $6, involved = $7, lines = lines + 1
       WHERE workspace = $1 AND handoff_id = $2 RETURNING lines
     ), line AS (
       INSERT INTO story (workspace, handoff_id, number, at, what, standing) SELECT $1, $2, lines, $8, $9, $3::jsonb FROM moved
     ), desk AS (
       INSERT INTO desks (workspace, employee_id, last_number) SELECT $1, person, 1 FROM unnest($10::text[]) person
       ON CONFLICT (workspace, employee_id) DO UPDATE SET last_number = desks.last_number + 1
       RETURNING employee_id, last_number
     )
     INSERT INTO desk_events (workspace, employee_id, number, what, at, handoff_id, offer_id)
     SELECT $1, employee_id, last_number, $9, $8, $2, $11 FROM desk`,
    [
      decision.workspace,
      decision.handoffId,
      JSON.stringify(decision.standing),
      decision.state,
      decision.ownerId,
      decision.receiverId,
      decision.involved,
      decision.at,
      decision.what,
      decision.told,
      decision.offerId,
    ],
  );
}
