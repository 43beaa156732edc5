import type { Channel, Comes, ContactKind, Criteria } from '@sambung/contracts';
import type { EntityManager } from 'typeorm';
import type { Standing } from '../domain/standing';

export interface HandoffToInsert {
  readonly workspace: string;
  readonly handoffId: string;
  readonly senderId: string;
  readonly reasonId: string;
  readonly channel: Channel;
  readonly language: string | null;
  readonly siteId: string | null;
  /** Of no use to whoever decides, so routing is not told. */
  readonly comes: Comes | null;
  readonly namedEmployeeId: string | null;
  readonly upset: boolean;
  readonly holdSeconds: number;
  readonly externalRef: string | null;
  readonly requestedAt: string;
  readonly contact: {
    readonly kind: ContactKind;
    readonly tier: number;
    readonly name: string | null;
    readonly number: string | null;
    readonly note: string | null;
  };
  readonly standing: Standing;
  /** Who last served this contact. */
  readonly lastReceiverId: string | null;
  /** The handoff of the same contact before this one, if it is over: of the last day, or as the request says. Told to routing, and not kept. */
  readonly previousId: string | null;
  readonly requires?: Criteria;
  readonly excludedIds?: readonly string[];
  readonly amount?: number;
}

/**
 * The handoff with its contact, where it stands, and the first line of its story. Returns the id of the handoff that has the
 * external reference already, if there is one; then nothing was written. Waits for a transaction that is just inserting the same reference.
 */
export async function insertHandoff(manager: EntityManager, handoff: HandoffToInsert): Promise<string | undefined> {
  const { contact, standing } = handoff;
  const inserted = await manager.query<unknown[]>(
    `WITH asked AS (
       INSERT INTO handoffs (workspace, handoff_id, sender_id, reason_id, channel, language, site_id, named_employee_id, upset, tier,
                             hold_seconds, external_ref, requested_at, comes, sender_team_id)
       SELECT $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $19,
              (SELECT team_id FROM people WHERE workspace = $1 AND employee_id = $3)
       ON CONFLICT (workspace, external_ref) WHERE external_ref IS NOT NULL DO NOTHING
       RETURNING handoff_id
     ), contact AS (
       INSERT INTO contacts (workspace, handoff_id, kind, name, number, note) SELECT $1, handoff_id, $14, $15, $16, $17 FROM asked
     ), standing AS (
       INSERT INTO standings (workspace, handoff_id, standing, state, sender_id, owner_id, involved, lines)
       SELECT $1, handoff_id, $18::jsonb, 'requested', $3, $3, ARRAY[$3], 1 FROM asked
     ), line AS (
       INSERT INTO story (workspace, handoff_id, number, at, what, standing)
       SELECT $1, handoff_id, 1, $13, 'handoff.requested', $18::jsonb FROM asked
     )
     SELECT handoff_id FROM asked`,
    [
      handoff.workspace,
      handoff.handoffId,
      handoff.senderId,
      handoff.reasonId,
      handoff.channel,
      handoff.language,
      handoff.siteId,
      handoff.namedEmployeeId,
      handoff.upset,
      contact.tier,
      handoff.holdSeconds,
      handoff.externalRef,
      handoff.requestedAt,
      contact.kind,
      contact.name,
      contact.number,
      contact.note,
      JSON.stringify(standing),
      handoff.comes,
    ],
  );
  return inserted.length > 0 ? undefined : handoffOfReference(manager, handoff.workspace, handoff.externalRef);
}

async function handoffOfReference(
  manager: EntityManager,
  workspace: string,
  reference: string | null,
): Promise<string> {
  const [row] = await manager.query<{ handoff_id: string }[]>(
    'SELECT handoff_id FROM handoffs WHERE workspace = $1 AND external_ref = $2',
    [workspace, reference],
  );
  if (!row)
    throw new Error('An external reference was in the way and is gone: it was erased in this moment. Send it again.');
  return row.handoff_id;
}
