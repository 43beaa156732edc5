import type { EntityManager } from 'typeorm';

export interface LineMember {
  readonly employeeId: string;
  readonly name: string;
}
export interface Report extends LineMember {
  readonly managerId: string;
  readonly level: number;
}

/** Everybody above somebody by one of the two ways, nearest first; of those who work here. Ends where the line ends, or where it would go round. */
export function findActiveAbove(
  manager: EntityManager,
  workspace: string,
  id: string,
  by: 'manager_id' | 'deputy_id',
): Promise<LineMember[]> {
  return manager.query(
    `with recursive line (id, name, active, up, path) as (
       select e.id, e.name, e.active, e.${by}, array[e.id] from employees e where e.workspace = $1 and e.id = $2
       union all
       select e.id, e.name, e.active, e.${by}, line.path || e.id from line join employees e on e.workspace = $1 and e.id = line.up
       where e.id <> all (line.path)
     )
     select id as "employeeId", name from line where active and id <> $2 order by cardinality(path)`,
    [workspace, id],
  );
}

/** Whose deputy somebody is. */
export function findStoodInFor(manager: EntityManager, workspace: string, id: string): Promise<LineMember[]> {
  return manager.query(
    `select id as "employeeId", name from employees where workspace = $1 and deputy_id = $2 and active order by name_plain, id`,
    [workspace, id],
  );
}

/** Who reports to somebody, directly and through others, level by level. A line is no circle: that is refused when it is saved. */
export function findReports(
  manager: EntityManager,
  workspace: string,
  id: string,
  levels: number,
  limit: number,
): Promise<Report[]> {
  return manager.query(
    `with recursive below (id, name, name_plain, active, manager_id, level) as (
       select e.id, e.name, e.name_plain, e.active, e.manager_id, 1 from employees e where e.workspace = $1 and e.manager_id = $2
       union all
       select e.id, e.name, e.name_plain, e.active, e.manager_id, below.level + 1
       from below join employees e on e.workspace = $1 and e.manager_id = below.id where below.level < $3
     )
     select id as "employeeId", name, manager_id as "managerId", level from below where active
     order by level, name_plain, id limit $4`,
    [workspace, id, levels, limit],
  );
}
