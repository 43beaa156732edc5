import type { EntityManager } from 'typeorm';

/** One of them is given. */
export interface ContactToErase {
  /** E.164. */
  readonly number?: string | undefined;
  readonly handoffId?: string | undefined;
  readonly externalRef?: string | undefined;
}

/** A number as it may have been written: with its country code, or with a leading zero. */
interface Spellings {
  readonly digits: string;
  readonly national: string;
}

/** Handoffs of this contact that were not erased before, in id order: the order in which several rows are locked. */
export async function findHandoffsOfContact(
  manager: EntityManager,
  workspace: string,
  { number, handoffId, externalRef }: ContactToErase,
): Promise<string[]> {
  const rows = await manager.query<{ handoff_id: string }[]>(
    `SELECT handoff_id FROM contacts WHERE workspace = $1 AND erased_at IS NULL
       AND (number = $2 OR handoff_id = $3
            OR handoff_id = (SELECT handoff_id FROM handoffs WHERE workspace = $1 AND external_ref = $4))
     ORDER BY handoff_id`,
    [workspace, number ?? null, handoffId ?? null, externalRef ?? null],
  );
  return rows.map((row) => row.handoff_id);
}

/** Names, numbers and notes of these contacts, what colleagues asked and answered about them, and the fingerprints of the requests that held them. Keys stay: a repeated request still has one effect. */
export async function eraseContacts(
  manager: EntityManager,
  workspace: string,
  handoffIds: readonly string[],
): Promise<void> {
  await manager.query(
    `UPDATE contacts SET name = NULL, number = NULL, note = NULL, erased_at = clock_timestamp() WHERE workspace = $1 AND handoff_id = ANY ($2)`,
    [workspace, handoffIds],
  );
  const asked = await manager.query<[{ assist_id: string }[], number]>(
    `UPDATE assists SET note = NULL, answers = '{}' WHERE workspace = $1 AND handoff_id = ANY ($2) RETURNING assist_id`,
    [workspace, handoffIds],
  );
  await eraseFingerprints(manager, workspace, [...handoffIds, ...asked[0].map((row) => row.assist_id)]);
}

/**
 * Notes and names of other contacts, and what colleagues asked and answered, in which the number was written, however it was spelled: with blanks, dots or hyphens. Who is named
 * beside it may be the one who is forgotten, so both go. Reads all contacts of the workspace; this is asked rarely.
 */
export async function eraseMentions(manager: EntityManager, workspace: string, number: Spellings): Promise<number> {
  const [rows] = await manager.query<[{ handoff_id: string }[], number]>(
    `UPDATE contacts SET note = NULL, name = NULL
     WHERE workspace = $1 AND (${mentions('note')} OR ${mentions('name')}) RETURNING handoff_id`,
    [workspace, number.digits, number.national],
  );
  const handoffIds = rows.map((row) => row.handoff_id);
  const [asked] = await manager.query<[{ assist_id: string }[], number]>(
    `UPDATE assists SET note = NULL, answers = '{}'
     WHERE workspace = $1 AND (${mentions('note')} OR ${mentions('answers::text')}) RETURNING assist_id`,
    [workspace, number.digits, number.national],
  );
  const assistIds = asked.map((row) => row.assist_id);
  await eraseFingerprints(manager, workspace, [...handoffIds, ...assistIds]);
  return handoffIds.length + assistIds.length;
}

/**
 * What callers named requests and calls by, where they put the number into it. A call that goes on keeps its name, or nobody could end it; it is gone a day after its end. The row of a key stays under a name that nobody can send; a request that
 * is repeated under the old one is a new request, for nothing may know any more that there was one.
 */
export async function eraseReferences(manager: EntityManager, workspace: string, number: Spellings): Promise<void> {
  const parameters = [workspace, number.digits, number.national];
  await manager.query(
    `UPDATE handoffs SET external_ref = NULL WHERE workspace = $1 AND ${mentions('external_ref')}`,
    parameters,
  );
  await manager.query(
    `UPDATE engagements SET external_id = 'erased ' || gen_random_uuid()
     WHERE workspace = $1 AND ${mentions('external_id')} AND (ended_at IS NOT NULL OR expires_at <= clock_timestamp())`,
    parameters,
  );
  await manager.query(
    `UPDATE idempotency_keys SET key = 'erased ' || gen_random_uuid(), fingerprint = NULL WHERE workspace = $1 AND ${mentions('key')}`,
    parameters,
  );
}

async function eraseFingerprints(
  manager: EntityManager,
  workspace: string,
  handoffIds: readonly string[],
): Promise<void> {
  await manager.query('UPDATE idempotency_keys SET fingerprint = NULL WHERE workspace = $1 AND subject = ANY ($2)', [
    workspace,
    handoffIds,
  ]);
}

/** $2: digits with the country code; $3: the national number. */
function mentions(column: string): string {
  const digits = `regexp_replace(${column}, '\\D', '', 'g')`;
  return `(${digits} LIKE '%' || $2 || '%' OR ${digits} LIKE '%0' || $3 || '%')`;
}
