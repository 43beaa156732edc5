import type { EntityManager } from 'typeorm';

export interface StoredPin {
  readonly hash: string;
  readonly wrongTries: number;
}

export async function findPin(
  manager: EntityManager,
  workspace: string,
  employeeId: string,
): Promise<StoredPin | undefined> {
  const [pin] = await manager.query<StoredPin[]>(
    `select hash, wrong_tries as "wrongTries" from device_pins where workspace = $1 and employee_id = $2`,
    [workspace, employeeId],
  );
  return pin;
}

/** Counts a try as wrong until it was right. Returns what it is compared with; undefined: it was wrong too often, or there is no PIN. */
export async function countPinTry(
  manager: EntityManager,
  workspace: string,
  employeeId: string,
  most: number,
): Promise<StoredPin | undefined> {
  const [[pin]] = await manager.query<[StoredPin[], number]>(
    `update device_pins set wrong_tries = wrong_tries + 1 where workspace = $1 and employee_id = $2 and wrong_tries < $3
     returning hash, wrong_tries as "wrongTries"`,
    [workspace, employeeId, most],
  );
  return pin;
}

export async function savePin(
  manager: EntityManager,
  workspace: string,
  employeeId: string,
  { hash, chosenAt }: { readonly hash: string; readonly chosenAt: Date },
): Promise<void> {
  await manager.query(
    `insert into device_pins values ($1, $2, $3, $4)
     on conflict (workspace, employee_id) do update set hash = excluded.hash, chosen_at = excluded.chosen_at, wrong_tries = 0`,
    [workspace, employeeId, hash, chosenAt],
  );
}

export async function forgiveTries(manager: EntityManager, workspace: string, employeeId: string): Promise<void> {
  await manager.query(`update device_pins set wrong_tries = 0 where workspace = $1 and employee_id = $2`, [
    workspace,
    employeeId,
  ]);
}

export async function removePins(
  manager: EntityManager,
  workspace: string,
  employeeIds: readonly string[],
): Promise<void> {
  await manager.query(`delete from device_pins where workspace = $1 and employee_id = any($2)`, [
    workspace,
    employeeIds,
  ]);
}
