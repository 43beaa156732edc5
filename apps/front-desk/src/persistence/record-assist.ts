import type { AnyEvent } from '@sambung/contracts';
import type { EntityManager } from 'typeorm';
import { involvedInAssist, type AssistStanding } from '../domain/assist-standing';
import type { Refusal } from './command-outcomes';

export interface AssistDecision {
  readonly event: AnyEvent;
  readonly assistId: string;
  readonly standing: AssistStanding;
  /** Whose desks are told. */
  readonly told: readonly string[];
  /** The command that it answers. */
  readonly commandId: string | undefined;
  readonly offer?: { readonly offerId: string; readonly receiverId: string } | undefined;
  readonly refusal?: Refusal | undefined;
}

/** Everything that one decision about an assist changes: where it stands, its offers, each desk, the feed, and the outcome of the command. */
const RECORD = `
  WITH moved AS (
    UPDATE assist_standings SET standing = $3::jsonb, live = $4, involved = $5 WHERE workspace = $1 AND assist_id = $2
  ), opened AS (
    INSERT INTO offers (workspace, offer_id, handoff_id, receiver_id, open, assist) SELECT $1, $6, $2, $7, true, true
    WHERE $6::text IS NOT NULL ON CONFLICT (workspace, offer_id) DO NOTHING
  ), closed AS (
    UPDATE offers SET open = false WHERE workspace = $1 AND handoff_id = $2 AND open AND NOT offer_id = ANY ($8)
  ), desk AS (
    INSERT INTO desks (workspace, employee_id, last_number) SELECT $1, person, 1 FROM unnest($9::text[]) person
    ON CONFLICT (workspace, employee_id) DO UPDATE SET last_number = desks.last_number + 1
    RETURNING employee_id, last_number
  ), told AS (
    INSERT INTO desk_events (workspace, employee_id, number, what, at, assist_id, offer_id)
    SELECT $1, employee_id, last_number, $10, $11, $2, $6 FROM desk
  ), fed AS (
    INSERT INTO feed (workspace, number, event_id, name, subject, time, caused_by, data) VALUES ($1, $12, $13, $10, $2, $11, $14, $15)
  )
  INSERT INTO command_outcomes (workspace, command_id, events, refusal)
  SELECT $1, $14, ARRAY[$10::text], $16::jsonb WHERE $14::text IS NOT NULL
  ON CONFLICT (workspace, command_id) DO UPDATE
  SET events = command_outcomes.events || excluded.events, refusal = coalesce(command_outcomes.refusal, excluded.refusal)`;

export async function recordAssist(manager: EntityManager, decision: AssistDecision): Promise<void> {
  const { event, assistId, standing, told, commandId, offer, refusal } = decision;
  await manager.query(RECORD, [
    event.workspace,
    assistId,
    JSON.stringify(standing),
    standing.phase !== 'ended',
    involvedInAssist(standing),
    offer?.offerId ?? null,
    offer?.receiverId ?? null,
    standing.offers.map(({ offerId }) => offerId),
    told,
    event.name,
    event.time,
    event.number,
    event.id,
    commandId ?? null,
    JSON.stringify(event.data),
    refusal ? JSON.stringify(refusal) : null,
  ]);
}
