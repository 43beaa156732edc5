import type { EntityManager } from 'typeorm';

export interface TwiceStaged {
  readonly external_id: string;
  readonly lines: readonly number[];
}

/** People who stand in the file more than once. */
export function findTwice(manager: EntityManager): Promise<TwiceStaged[]> {
  return manager.query<TwiceStaged[]>(
    `select external_id, array_agg(line order by line) as lines from staged_people group by external_id having count(*) > 1 order by min(line)`,
  );
}

export interface NobodyNamed {
  readonly line: number;
  readonly value: string;
}

/** Rows whose manager (or deputy) could not be resolved: nobody in the file or in the company, or several. */
export function findNobodies(manager: EntityManager, who: 'manager' | 'deputy'): Promise<NobodyNamed[]> {
  return manager.query<NobodyNamed[]>(
    `select line, ${who} as value from staged_people where ${who} is not null and ${who}_id is null order by line`,
  );
}

/** Rows that name the person themself as their deputy. */
export function findOwnDeputies(manager: EntityManager): Promise<NobodyNamed[]> {
  return manager.query<NobodyNamed[]>(
    `select line, deputy as value from staged_people where deputy_id = id order by line`,
  );
}

export interface Unrooted {
  readonly id: string;
  readonly manager_id: string;
  readonly external_id: string | null;
  readonly line: number | null;
}

/** Everybody from whom no line leads to somebody without a manager (or without a deputy): they stand in a circle, or below one. */
export function findUnrooted(
  manager: EntityManager,
  workspace: string,
  who: 'manager' | 'deputy',
): Promise<Unrooted[]> {
  return manager.query<Unrooted[]>(
    `with recursive rooted (id) as (
       select id from employees where workspace = $1 and ${who}_id is null
       union all
       select e.id from rooted join employees e on e.workspace = $1 and e.${who}_id = rooted.id)
     select e.id, e.${who}_id as manager_id, e.external_id, s.line from employees e left join staged_people s on s.id = e.id
     where e.workspace = $1 and e.id not in (select id from rooted)
     order by s.line`,
    [workspace],
  );
}
