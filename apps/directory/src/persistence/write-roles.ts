import type { EntityManager } from 'typeorm';

/** Whoever works here, is in one of the teams or named, and holds at least one of the roles, or none of them. */
export interface WhichPeople {
  readonly workspace: string;
  readonly teamIds: readonly string[];
  readonly employeeIds: readonly string[];
  readonly roles: readonly string[];
}

/** As many as a person may hold (docs: `roles` of an employee). */
const MOST_ROLES = 20;

/** Gives `role` to whoever holds none of the roles. The ids of those who were given it. */
export function giveRole(manager: EntityManager, which: WhichPeople, role: string): Promise<string[]> {
  return write(manager, `array_append(e.roles, $5)`, `not e.roles && $4 and cardinality(e.roles) < ${MOST_ROLES}`, [
    ...valuesOf(which),
    role,
  ]);
}

/** Takes the roles from whoever holds any of them. The ids of those from whom any was taken. */
export function takeRoles(manager: EntityManager, which: WhichPeople): Promise<string[]> {
  const rest = `coalesce((select array_agg(r order by n) from unnest(e.roles) with ordinality as held (r, n) where r <> all($4)), '{}')`;
  return write(manager, rest, 'e.roles && $4', valuesOf(which));
}

const valuesOf = ({ workspace, teamIds, employeeIds, roles }: WhichPeople): unknown[] => [
  workspace,
  teamIds,
  employeeIds,
  roles,
];

async function write(manager: EntityManager, roles: string, where: string, values: unknown[]): Promise<string[]> {
  const [rows] = await manager.query<[{ id: string }[], number]>(
    `update employees e set roles = ${roles}, version = e.version + 1
     where e.workspace = $1 and e.active and (e.team_id = any($2) or e.id = any($3)) and ${where}
     returning e.id`,
    values,
  );
  return rows.map(({ id }) => id);
}
