import type { EntityManager } from 'typeorm';

/** Handoffs whose contact has this number, in id order: the order in which several rows are locked. */
export async function findHandoffsOfNumber(
  manager: EntityManager,
  workspace: string,
  number: string,
): Promise<string[]> {
  const rows = await manager.query<{ handoff_id: string }[]>(
    'SELECT handoff_id FROM contacts WHERE workspace = $1 AND number = $2 ORDER BY handoff_id',
    [workspace, number],
  );
  return rows.map((row) => row.handoff_id);
}

/** Names, numbers and notes of these contacts, and the fingerprints of the requests that held them. Keys stay: a repeated request still has one effect. */
export async function eraseContacts(
  manager: EntityManager,
  workspace: string,
  handoffIds: readonly string[],
): Promise<void> {
  await manager.query(
    `UPDATE contacts SET name = NULL, number = NULL, note = NULL, erased_at = clock_timestamp() WHERE workspace = $1 AND handoff_id = ANY ($2)`,
    [workspace, handoffIds],
  );
  await manager.query('UPDATE idempotency_keys SET fingerprint = NULL WHERE workspace = $1 AND subject = ANY ($2)', [
    workspace,
    handoffIds,
  ]);
}

/**
 * Notes and names of other contacts in which the number was written, however it was spelled: with its country code or with a leading
 * zero, with blanks, dots or hyphens. Reads all contacts of the workspace; this is asked rarely.
 */
export async function eraseMentions(
  manager: EntityManager,
  workspace: string,
  { digits, national }: { readonly digits: string; readonly national: string },
): Promise<number> {
  const mentions = (column: string): string =>
    `(regexp_replace(${column}, '\\D', '', 'g') LIKE '%' || $2 || '%' OR regexp_replace(${column}, '\\D', '', 'g') LIKE '%0' || $3 || '%')`;
  const [rows] = await manager.query<[unknown[], number]>(
    `UPDATE contacts SET note = CASE WHEN ${mentions('note')} THEN NULL ELSE note END,
                         name = CASE WHEN ${mentions('name')} THEN NULL ELSE name END
     WHERE workspace = $1 AND (${mentions('note')} OR ${mentions('name')}) RETURNING handoff_id`,
    [workspace, digits, national],
  );
  return rows.length;
}
