import type { EntityManager } from 'typeorm';
import type { Presence } from './find-surroundings';

/** Keeps the last state of somebody. Whoever is not (or no longer) in the directory is left out: an erased person does not come back. */
export async function storePresence(manager: EntityManager, workspace: string, state: Presence): Promise<void> {
  await manager.query(
    `insert into presence (workspace, employee_id, offerable, state)
     select $1, $2, $3, $4 where exists (select from employees where workspace = $1 and id = $2)
     on conflict (workspace, employee_id) do update set offerable = excluded.offerable, state = excluded.state`,
    [workspace, state.employeeId, state.offerable, state],
  );
}
