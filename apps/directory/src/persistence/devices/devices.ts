import type { EntityManager } from 'typeorm';

export interface StoredDevice {
  readonly workspace: string;
  readonly id: string;
  readonly employeeId: string;
  readonly name: string;
  readonly prefix: string;
  readonly sha256: string;
  readonly codeMadeBy: string;
  readonly signedInAt: Date;
  readonly usedAt: Date | null;
  readonly expiresAt: Date;
  readonly revokedAt: Date | null;
}

const COLUMNS = `workspace, id, employee_id as "employeeId", name, prefix, sha256, code_made_by as "codeMadeBy",
  signed_in_at as "signedInAt", used_at as "usedAt", expires_at as "expiresAt", revoked_at as "revokedAt"`;

export async function insertDevice(manager: EntityManager, device: StoredDevice): Promise<void> {
  const { workspace, id, employeeId, name, prefix, sha256, codeMadeBy, signedInAt, expiresAt } = device;
  await manager.query(
    `insert into devices (workspace, id, employee_id, name, prefix, sha256, code_made_by, signed_in_at, expires_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [workspace, id, employeeId, name, prefix, sha256, codeMadeBy, signedInAt, expiresAt],
  );
}

/** Whichever holds this prefix, also one that is revoked or over. For the service itself: no workspace is known yet. */
export async function findDeviceByPrefix(manager: EntityManager, prefix: string): Promise<StoredDevice | undefined> {
  const [device] = await manager.query<StoredDevice[]>(`select ${COLUMNS} from devices where prefix = $1`, [prefix]);
  return device;
}

/** Somebody’s devices that can be used now, the one that signed in last first. */
export async function findLiveDevices(
  manager: EntityManager,
  workspace: string,
  employeeId: string,
  now: Date,
): Promise<StoredDevice[]> {
  return manager.query<StoredDevice[]>(
    `select ${COLUMNS} from devices where workspace = $1 and employee_id = $2 and revoked_at is null and expires_at > $3
     order by signed_in_at desc, id`,
    [workspace, employeeId, now],
  );
}

/** Revokes those of these people (or one of theirs) that are not revoked yet, and returns them as they are now. */
export async function revokeDevices(
  manager: EntityManager,
  workspace: string,
  { employeeIds, id, now }: { readonly employeeIds: readonly string[]; readonly id?: string; readonly now: Date },
): Promise<StoredDevice[]> {
  const [revoked] = await manager.query<[StoredDevice[], number]>(
    `update devices set revoked_at = $4 where workspace = $1 and employee_id = any($2) and ($3::text is null or id = $3)
       and revoked_at is null and expires_at > $4 returning ${COLUMNS}`,
    [workspace, employeeIds, id ?? null, now],
  );
  return revoked;
}

/** What is over opens nothing anywhere, and is told to nobody any more. */
export async function forgetOver(manager: EntityManager, workspace: string, now: Date): Promise<void> {
  await manager.query(`delete from devices where workspace = $1 and expires_at <= $2`, [workspace, now]);
}

export async function lockNextDevices(
  manager: EntityManager,
  workspace: string,
  { after, limit }: { readonly after: string; readonly limit: number },
): Promise<StoredDevice[]> {
  return manager.query<StoredDevice[]>(
    `select ${COLUMNS} from devices where workspace = $1 and id > $2 order by id limit $3 for update`,
    [workspace, after, limit],
  );
}

export async function noteUse(manager: EntityManager, workspace: string, id: string, usedAt: Date): Promise<void> {
  await manager.query(`update devices set used_at = $3 where workspace = $1 and id = $2`, [workspace, id, usedAt]);
}
