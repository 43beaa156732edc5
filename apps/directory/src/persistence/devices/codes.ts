import type { EntityManager } from 'typeorm';

export interface StoredCode {
  readonly workspace: string;
  readonly employeeId: string;
  readonly madeBy: string;
  readonly expiresAt: Date;
  readonly choosesPin: boolean;
}

const COLUMNS = `workspace, employee_id as "employeeId", made_by as "madeBy", expires_at as "expiresAt", chooses_pin as "choosesPin"`;
/** `$1` is the hash of the code, `$2` the time. */
const OPEN = 'sha256 = $1 and expires_at > $2 and tries_left > 0';

/** From now on this code signs a device of theirs in, and no earlier one does. */
export async function saveCode(
  manager: EntityManager,
  { workspace, employeeId, sha256, madeBy, expiresAt, choosesPin }: StoredCode & { readonly sha256: string },
  tries: number,
): Promise<void> {
  await manager.query(
    `insert into device_codes values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (workspace, employee_id) do update set sha256 = excluded.sha256, made_by = excluded.made_by,
       expires_at = excluded.expires_at, chooses_pin = excluded.chooses_pin, tries_left = excluded.tries_left`,
    [workspace, employeeId, sha256, madeBy, expiresAt, choosesPin, tries],
  );
}

/** The code that can be used now; undefined: none. For the service itself: no workspace is known yet. */
export async function findOpenCode(manager: EntityManager, sha256: string, now: Date): Promise<StoredCode | undefined> {
  const [code] = await manager.query<StoredCode[]>(`select ${COLUMNS} from device_codes where ${OPEN}`, [sha256, now]);
  return code;
}

export async function findCodeOf(
  manager: EntityManager,
  workspace: string,
  employeeId: string,
  now: Date,
): Promise<StoredCode | undefined> {
  const [code] = await manager.query<StoredCode[]>(
    `select ${COLUMNS} from device_codes where workspace = $1 and employee_id = $2 and expires_at > $3 and tries_left > 0`,
    [workspace, employeeId, now],
  );
  return code;
}

/** Counts a try before the PIN is looked at, so that many at once are not more than were allowed. How many are left; undefined: it is no code any more. */
export async function countTry(
  manager: EntityManager,
  sha256: string,
  now: Date,
): Promise<{ triesLeft: number } | undefined> {
  const [[counted]] = await manager.query<[{ triesLeft: number }[], number]>(
    `update device_codes set tries_left = tries_left - 1 where ${OPEN} returning tries_left as "triesLeft"`,
    [sha256, now],
  );
  return counted;
}

/** True for one asker alone: a code is used once. Its last try may be the one that counts. */
export async function useUp(manager: EntityManager, sha256: string, now: Date): Promise<boolean> {
  const [used] = await manager.query<[unknown[], number]>(
    `delete from device_codes where sha256 = $1 and expires_at > $2 returning 1`,
    [sha256, now],
  );
  return used.length > 0;
}

export async function removeCodes(
  manager: EntityManager,
  workspace: string,
  employeeIds: readonly string[],
): Promise<void> {
  await manager.query(`delete from device_codes where workspace = $1 and employee_id = any($2)`, [
    workspace,
    employeeIds,
  ]);
}
