import type { BilingualText, Channel, HandoffState, ToldWait } from '@sambung/contracts';
import type { EntityManager } from 'typeorm';
import type { Standing } from '../../domain/standing';

/** Of whom a floor is: people, and what they may be asked for. */
export interface WhoseFloor {
  readonly employeeIds: readonly string[];
  readonly siteIds: readonly string[];
  /** Reasons whose plans ask for one of them. */
  readonly reasonIds: readonly string[];
}

export interface ReasonRow {
  readonly reasonId: string;
  readonly key: string;
  readonly name: BilingualText;
}

export interface WaitingRow extends ReasonRow {
  readonly handoffId: string;
  readonly state: HandoffState;
  readonly standing: Standing;
  readonly senderId: string;
  readonly channel: Channel;
  readonly language: string | null;
  readonly requestedAt: Date;
  readonly upset: boolean;
  readonly complaint: boolean;
  readonly first: boolean;
}

export interface WaitingByReason extends ReasonRow {
  readonly waiting: number;
  readonly longestSince: Date;
  readonly expectedWait: ToldWait | null;
}

/** The reasons that any of these people may be asked for: by role, by team, or themselves. */
export async function findReasonsAsking(
  manager: EntityManager,
  workspace: string,
  people: readonly { readonly employeeId: string; readonly teamId: string | null; readonly roles: readonly string[] }[],
): Promise<string[]> {
  const rows = await manager.query<{ reasonId: string }[]>(
    `SELECT reason_id AS "reasonId" FROM reasons
     WHERE workspace = $1 AND (asked_roles && $2::text[] OR asked_team_ids && $3::text[] OR asked_ids && $4::text[])`,
    [
      workspace,
      [...new Set(people.flatMap(({ roles }) => roles))],
      [...new Set(people.flatMap(({ teamId }) => teamId ?? []))],
      people.map(({ employeeId }) => employeeId),
    ],
  );
  return rows.map(({ reasonId }) => reasonId);
}

/** After so many times of being handed on a manager is asked first (docs/ROUTING.md). */
const SECOND_BOUNCE = 2;

/**
 * Nobody has accepted them, and one of these people may be asked for them (at the counter: who works there), is being asked, or was asked from above.
 * $1 workspace, $2 people, $3 sites, $4 reasons.
 */
const WAITING = `
  FROM standings s
  JOIN handoffs h ON h.workspace = s.workspace AND h.handoff_id = s.handoff_id
  JOIN reasons r ON r.workspace = s.workspace AND r.reason_id = s.standing->>'reasonId'
  WHERE s.workspace = $1 AND s.state <> 'ended' AND s.state IN ('requested', 'queued', 'offered')
    AND (r.reason_id = ANY ($4) AND (h.channel <> 'counter' OR h.site_id IS NULL OR h.site_id = ANY ($3))
      OR s.standing->'askedAbove' ?| $2::text[]
      OR EXISTS (SELECT FROM offers o WHERE o.workspace = s.workspace AND o.handoff_id = s.handoff_id AND o.open AND o.receiver_id = ANY ($2)))`;

const parametersOf = (workspace: string, { employeeIds, siteIds, reasonIds }: WhoseFloor): unknown[] => [
  workspace,
  employeeIds,
  siteIds,
  reasonIds,
];

/** Complaints, upset contacts and second bounces first, then whoever has waited longest. */
export function findWaiting(
  manager: EntityManager,
  workspace: string,
  floor: WhoseFloor,
  most: number,
): Promise<WaitingRow[]> {
  return manager.query<WaitingRow[]>(
    `SELECT s.handoff_id AS "handoffId", s.state, s.standing, s.sender_id AS "senderId", h.channel, h.language, h.requested_at AS "requestedAt",
            h.upset, r.complaint, r.reason_id AS "reasonId", r.key, r.name,
            (h.upset OR r.complaint OR coalesce((s.standing->'chain'->>'hops')::int, 0) >= ${SECOND_BOUNCE}) AS first
     ${WAITING} ORDER BY first DESC, h.requested_at, s.handoff_id LIMIT $5`,
    [...parametersOf(workspace, floor), most],
  );
}

/** All of them, counted; the reason whose longest has waited longest comes first. */
export function countWaiting(manager: EntityManager, workspace: string, floor: WhoseFloor): Promise<WaitingByReason[]> {
  return manager.query<WaitingByReason[]>(
    `SELECT r.reason_id AS "reasonId", r.key, r.name, count(*)::int AS waiting, min(h.requested_at) AS "longestSince",
            (array_agg(s.standing->'waiting'->'expectedWait' ORDER BY h.requested_at DESC))[1] AS "expectedWait"
     ${WAITING} GROUP BY r.reason_id, r.key, r.name ORDER BY min(h.requested_at), r.reason_id`,
    parametersOf(workspace, floor),
  );
}

export interface InHandRow extends ReasonRow {
  readonly handoffId: string;
  readonly channel: Channel;
  readonly standing: Standing;
}

/** What these people have accepted, and what they have promised. */
export function findInHand(
  manager: EntityManager,
  workspace: string,
  employeeIds: readonly string[],
): Promise<InHandRow[]> {
  return manager.query<InHandRow[]>(
    `SELECT s.handoff_id AS "handoffId", h.channel, s.standing, r.reason_id AS "reasonId", r.key, r.name
     FROM standings s
     JOIN handoffs h ON h.workspace = s.workspace AND h.handoff_id = s.handoff_id
     JOIN reasons r ON r.workspace = s.workspace AND r.reason_id = s.standing->>'reasonId'
     WHERE s.workspace = $1 AND s.owner_id = ANY ($2) AND s.state <> 'ended' AND s.state IN ('assigned', 'connected', 'promised')
     ORDER BY s.handoff_id`,
    [workspace, employeeIds],
  );
}
