import type { EntityManager } from 'typeorm';
import type { HandoffEvent } from '../domain/routing-events';
import type { Standing } from '../domain/standing';

export interface DecisionToRecord {
  readonly event: HandoffEvent;
  readonly standing: Standing;
  readonly state: string;
  readonly ownerId: string | null;
  readonly receiverId: string | null;
  readonly involved: readonly string[];
  /** Whose desks are told. */
  readonly told: readonly string[];
  readonly offers: OfferChange;
}

export type OfferChange =
  | { readonly kind: 'none' }
  | { readonly kind: 'open'; readonly offerId: string; readonly receiverId: string }
  | { readonly kind: 'close'; readonly offerId: string }
  | { readonly kind: 'close-all' };

/**
 * Everything that one decision about a handoff changes: where it stands, its offers, the next line of its story, the next event of each
 * desk, the feed, and the outcome of the command. One statement, because the round trips of the consumer are what limits it.
 */
const RECORD = `
  WITH moved AS (
    UPDATE standings SET standing = $3::jsonb, state = $4, owner_id = $5, receiver_id = $6, involved = $7, lines = lines + 1
    WHERE workspace = $1 AND handoff_id = $2 RETURNING lines
  ), line AS (
    INSERT INTO story (workspace, handoff_id, number, at, what, standing) SELECT $1, $2, lines, $8, $9, $3::jsonb FROM moved
  ), opened AS (
    INSERT INTO offers (workspace, offer_id, handoff_id, receiver_id, open) SELECT $1, $11, $2, $12, true WHERE $13 = 'open'
    ON CONFLICT (workspace, offer_id) DO NOTHING
  ), closed AS (
    UPDATE offers SET open = false
    WHERE workspace = $1 AND handoff_id = $2 AND open AND ($13 = 'close-all' OR ($13 = 'close' AND offer_id = $11))
  ), desk AS (
    INSERT INTO desks (workspace, employee_id, last_number) SELECT $1, person, 1 FROM unnest($10::text[]) person
    ON CONFLICT (workspace, employee_id) DO UPDATE SET last_number = desks.last_number + 1
    RETURNING employee_id, last_number
  ), told AS (
    INSERT INTO desk_events (workspace, employee_id, number, what, at, handoff_id, offer_id)
    SELECT $1, employee_id, last_number, $9, $8, $2, $11 FROM desk
  ), fed AS (
    INSERT INTO feed (workspace, number, event_id, name, subject, time, caused_by, data) VALUES ($1, $14, $15, $9, $2, $8, $16, $17)
  )
  INSERT INTO command_outcomes (workspace, command_id, events) SELECT $1, $16, ARRAY[$9::text] WHERE $16::text IS NOT NULL
  ON CONFLICT (workspace, command_id) DO UPDATE SET events = command_outcomes.events || excluded.events`;

export async function recordDecision(manager: EntityManager, decision: DecisionToRecord): Promise<void> {
  const { event, standing, offers } = decision;
  await manager.query(RECORD, [
    event.workspace,
    event.subject,
    JSON.stringify(standing),
    decision.state,
    decision.ownerId,
    decision.receiverId,
    decision.involved,
    event.time,
    event.name,
    decision.told,
    'offerId' in event.data ? event.data.offerId : null,
    offers.kind === 'open' ? offers.receiverId : null,
    offers.kind,
    event.number,
    event.id,
    event.causedBy ?? null,
    JSON.stringify(event.data),
  ]);
}
