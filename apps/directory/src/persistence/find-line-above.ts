import type { EntityManager } from 'typeorm';

export interface Superior {
  readonly id: string;
  readonly name: string;
}

/** Somebody and everybody above them (or the row of their deputies), nearest first. Ends where the line ends, or where it would go round. */
export async function findLineAbove(
  manager: EntityManager,
  workspace: string,
  fromId: string,
  by: 'manager_id' | 'deputy_id' = 'manager_id',
): Promise<Superior[]> {
  return manager.query<Superior[]>(
    `with recursive line (id, name, up, path) as (
       select e.id, e.name, e.${by}, array[e.id] from employees e where e.workspace = $1 and e.id = $2
       union all
       select e.id, e.name, e.${by}, line.path || e.id from line join employees e on e.workspace = $1 and e.id = line.up
       where e.id <> all (line.path)
     )
     select id, name from line order by cardinality(path)`,
    [workspace, fromId],
  );
}
