import type { EntityManager } from 'typeorm';
import type { Presence } from '../domain/told-presence';

export interface NumberedPresence {
  readonly employeeId: string;
  readonly number: number;
  /** Null: they were erased. */
  readonly state: Presence | null;
}

/** Of these people who work here; without a presence of whom nothing was said yet. */
export function findPresences(
  manager: EntityManager,
  workspace: string,
  ids: readonly string[],
): Promise<{ readonly id: string; readonly state: Presence | null }[]> {
  return manager.query(
    `select e.id, p.state from employees e left join presence p on p.workspace = $1 and p.employee_id = e.id
     where e.workspace = $1 and e.id = any($2) and e.active`,
    [workspace, ids],
  );
}

/** What was said after a number, of each person the last, and who was erased after it: in order. From the beginning (0) nobody need know of who is no more. */
export function findPresencesAfter(
  manager: EntityManager,
  workspace: string,
  after: number,
  limit: number,
): Promise<NumberedPresence[]> {
  return manager.query(
    `(select employee_id as "employeeId", number, state from presence where workspace = $1 and number > $2 order by number limit $3)
     union all
     (select employee_id, number, null from presence_erased where workspace = $1 and number > $2 and $2 > 0 order by number limit $3)
     order by number limit $3`,
    [workspace, after, limit],
  );
}

/** The highest number there is; 0 where nothing was said. */
export async function lastPresenceNumber(manager: EntityManager, workspace: string): Promise<number> {
  const [row] = await manager.query<{ last: number }[]>(`select last from presence_numbers where workspace = $1`, [
    workspace,
  ]);
  return row?.last ?? 0;
}

/** What ended between two moments (ms), and nothing came after it. */
export function findPresencesEnded(
  manager: EntityManager,
  workspace: string,
  from: number,
  until: number,
): Promise<{ readonly employeeId: string }[]> {
  return manager.query(
    `select p.employee_id as "employeeId" from presence p where p.workspace = $1 and p.expires_at > $2 and p.expires_at <= $3 order by p.expires_at`,
    [workspace, new Date(from), new Date(until)],
  );
}
