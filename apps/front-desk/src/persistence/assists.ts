import type { BilingualText, Channel, ContactKind } from '@sambung/contracts';
import type { EntityManager } from 'typeorm';
import { involvedInAssist, type AssistStanding } from '../domain/assist-standing';

export interface AssistToInsert {
  readonly workspace: string;
  readonly assistId: string;
  readonly note: string | null;
  readonly requestedAt: string;
  readonly standing: AssistStanding;
}

/** What was asked, and where it stands. One that is known already (the switchboard's own, told again) stays as it is. */
export async function insertAssist(manager: EntityManager, assist: AssistToInsert): Promise<void> {
  const { workspace, assistId, note, requestedAt, standing } = assist;
  await manager.query(
    `WITH asked AS (
       INSERT INTO assists (workspace, assist_id, handoff_id, note, requested_at) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (workspace, assist_id) DO NOTHING RETURNING assist_id
     )
     INSERT INTO assist_standings (workspace, assist_id, standing, live, involved) SELECT $1, assist_id, $6::jsonb, true, $7 FROM asked`,
    [workspace, assistId, standing.handoffId, note, requestedAt, JSON.stringify(standing), involvedInAssist(standing)],
  );
}

export interface StoredAssist {
  readonly assistId: string;
  readonly note: string | null;
  /** Of the command that routing took as the answer. */
  readonly answerNote: string | null;
  readonly helpful: boolean | null;
  readonly requestedAt: Date;
  readonly standing: AssistStanding;
  readonly involved: readonly string[];
  readonly teamName: BilingualText | null;
  /** What the contact who waits wants. */
  readonly about: {
    readonly handoffId: string;
    readonly reason: BilingualText | null;
    readonly channel: Channel;
    readonly contactKind: ContactKind;
  } | null;
}

/** The assists with these ids; ids of other workspaces find nothing. */
export async function loadAssists(
  manager: EntityManager,
  workspace: string,
  assistIds: readonly string[],
): Promise<StoredAssist[]> {
  if (assistIds.length === 0) return [];
  return manager.query<StoredAssist[]>(
    `SELECT a.assist_id AS "assistId", a.note, a.answers->>(s.standing->'ending'->>'commandId') AS "answerNote", a.helpful, a.requested_at AS "requestedAt",
            s.standing, s.involved, t.name AS "teamName",
            CASE WHEN h.handoff_id IS NULL THEN NULL ELSE json_build_object(
              'handoffId', h.handoff_id, 'reason', r.name, 'channel', h.channel, 'contactKind', c.kind) END AS about
     FROM assists a
     JOIN assist_standings s ON s.workspace = a.workspace AND s.assist_id = a.assist_id
     LEFT JOIN teams t ON t.workspace = a.workspace AND t.team_id = s.standing->'ask'->>'teamId'
     LEFT JOIN handoffs h ON h.workspace = a.workspace AND h.handoff_id = a.handoff_id
     LEFT JOIN contacts c ON c.workspace = h.workspace AND c.handoff_id = h.handoff_id
     LEFT JOIN standings hs ON hs.workspace = h.workspace AND hs.handoff_id = h.handoff_id
     LEFT JOIN reasons r ON r.workspace = h.workspace AND r.reason_id = hs.standing->>'reasonId'
     WHERE a.workspace = $1 AND a.assist_id = ANY ($2)
     ORDER BY a.assist_id`,
    [workspace, assistIds],
  );
}

export async function findAssistStanding(
  manager: EntityManager,
  workspace: string,
  assistId: string,
): Promise<AssistStanding | undefined> {
  const [row] = await manager.query<{ standing: AssistStanding }[]>(
    'SELECT standing FROM assist_standings WHERE workspace = $1 AND assist_id = $2',
    [workspace, assistId],
  );
  return row?.standing;
}

/** Locks an assist for a transaction that writes an event about it. Undefined: there is none in this workspace. */
export async function lockAssist(
  manager: EntityManager,
  workspace: string,
  assistId: string,
): Promise<AssistStanding | undefined> {
  const locked = await manager.query<unknown[]>(
    'SELECT FROM assists WHERE workspace = $1 AND assist_id = $2 FOR NO KEY UPDATE',
    [workspace, assistId],
  );
  // A statement of its own: it sees what was committed while we waited for the lock.
  return locked.length === 0 ? undefined : findAssistStanding(manager, workspace, assistId);
}

/** What somebody wrote as an answer. It counts once routing has taken the command that it came with: a late second answer changes nothing. */
export async function keepAnswer(
  manager: EntityManager,
  workspace: string,
  { assistId, commandId, note }: { readonly assistId: string; readonly commandId: string; readonly note: string },
): Promise<void> {
  await manager.query(
    `UPDATE assists SET answers = answers || jsonb_build_object($3::text, $4::text) WHERE workspace = $1 AND assist_id = $2`,
    [workspace, assistId, commandId, note],
  );
}

export async function keepRating(
  manager: EntityManager,
  workspace: string,
  { assistId, helpful }: { readonly assistId: string; readonly helpful: boolean },
): Promise<void> {
  await manager.query('UPDATE assists SET helpful = $3 WHERE workspace = $1 AND assist_id = $2', [
    workspace,
    assistId,
    helpful,
  ]);
}
