import type { EntityManager } from 'typeorm';

/** What is left out stays; null removes it. */
export interface ContactChange {
  readonly kind?: string | undefined;
  readonly name?: string | null | undefined;
  readonly number?: string | null | undefined;
  readonly note?: string | null | undefined;
}

/** Changes a contact. One that was forgotten stays so: false. */
export async function changeContact(
  manager: EntityManager,
  workspace: string,
  handoffId: string,
  change: ContactChange,
): Promise<boolean> {
  const [rows] = await manager.query<[unknown[], number]>(
    `UPDATE contacts SET kind = coalesce($3, kind),
       name = CASE WHEN $4 THEN $5 ELSE name END,
       number = CASE WHEN $6 THEN $7 ELSE number END,
       note = CASE WHEN $8 THEN $9 ELSE note END
     WHERE workspace = $1 AND handoff_id = $2 AND erased_at IS NULL RETURNING handoff_id`,
    [
      workspace,
      handoffId,
      change.kind ?? null,
      change.name !== undefined,
      change.name ?? null,
      change.number !== undefined,
      change.number ?? null,
      change.note !== undefined,
      change.note ?? null,
    ],
  );
  return rows.length > 0;
}
