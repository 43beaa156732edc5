import type { EntityManager } from 'typeorm';

export interface FoundReason {
  readonly reasonId: string;
  readonly active: boolean;
}

/** A reason by its id or its key; of several with one key, the one in use. */
export async function findReason(
  manager: EntityManager,
  workspace: string,
  wanted: { readonly reasonId?: string | undefined; readonly reasonKey?: string | undefined },
): Promise<FoundReason | undefined> {
  const [reason] = await manager.query<FoundReason[]>(
    `SELECT reason_id AS "reasonId", active FROM reasons
     WHERE workspace = $1 AND (reason_id = $2 OR key = $3) ORDER BY active DESC LIMIT 1`,
    [workspace, wanted.reasonId ?? null, wanted.reasonKey ?? null],
  );
  return reason;
}
