import type { EntityManager } from 'typeorm';
import type { Profile } from '../../domain/policies/policy';

export interface Acknowledgement {
  readonly version: number;
  readonly at: Date;
}

/** The first time counts. Returns when that was. */
export async function acknowledge(
  manager: EntityManager,
  workspace: string,
  of: { readonly policyId: string; readonly version: number; readonly employeeId: string; readonly now: number },
): Promise<Date> {
  const { policyId, version, employeeId, now } = of;
  await manager.query(
    `insert into policy_acknowledgements (workspace, policy_id, version, employee_id, at) values ($1, $2, $3, $4, $5) on conflict do nothing`,
    [workspace, policyId, version, employeeId, new Date(now)],
  );
  const [row] = await manager.query<{ at: Date }[]>(
    `select at from policy_acknowledgements where workspace = $1 and policy_id = $2 and version = $3 and employee_id = $4`,
    [workspace, policyId, version, employeeId],
  );
  return row?.at ?? new Date(now);
}

/** The newest version that somebody has acknowledged, by policy. */
export async function findAcknowledged(
  manager: EntityManager,
  workspace: string,
  employeeId: string,
): Promise<ReadonlyMap<string, Acknowledgement>> {
  const rows = await manager.query<(Acknowledgement & { policyId: string })[]>(
    `select distinct on (policy_id) policy_id as "policyId", version, at from policy_acknowledgements
     where workspace = $1 and employee_id = $2 order by policy_id, version desc`,
    [workspace, employeeId],
  );
  return new Map(rows.map(({ policyId, ...rest }) => [policyId, rest]));
}

export interface AskedPerson {
  readonly employeeId: string;
  readonly name: string;
  readonly version: number | null;
  readonly at: Date | null;
}

interface Asked {
  readonly policyId: string;
  /** At least this one. */
  readonly asked: number | null;
  /** For whom the policy holds. */
  readonly profiles: readonly Profile[];
  /** Whose line; null: everybody. */
  readonly below: string | null;
}

/** Everybody for whom a policy holds, with what they have acknowledged of it. */
const PEOPLE = `with recursive line as (
    select id from employees where workspace = $1 and manager_id = $4
    union
    select e.id from line join employees e on e.workspace = $1 and e.manager_id = line.id
  ),
  held as (
    select e.id, e.name, a.version, a.at, coalesce(a.version >= coalesce($5::int, 1), false) as given
    from employees e
    join jsonb_to_recordset($3::jsonb) as p (roles text[], "teamId" text, "siteId" text)
      on e.roles = p.roles and e.team_id is not distinct from p."teamId" and e.site_id is not distinct from p."siteId"
    left join lateral (
      select version, at from policy_acknowledgements
      where workspace = $1 and policy_id = $2 and employee_id = e.id order by version desc limit 1
    ) a on true
    where e.workspace = $1 and e.active and ($4::text is null or e.id in (select id from line))
  )`;

const parametersOf = (workspace: string, { policyId, profiles, below, asked }: Asked): unknown[] => [
  ...[workspace, policyId, JSON.stringify(profiles), below, asked],
];

export async function countAnswers(
  manager: EntityManager,
  workspace: string,
  of: Asked,
): Promise<{ given: number; open: number }> {
  const [row] = await manager.query<{ given: number; open: number }[]>(
    `${PEOPLE} select count(*) filter (where given)::int as given, count(*) filter (where not given and $5::int is not null)::int as open from held`,
    parametersOf(workspace, of),
  );
  return row ?? { given: 0, open: 0 };
}

/** By id; `status` open: those who are asked and have not answered. */
export function listAnswers(
  manager: EntityManager,
  workspace: string,
  of: Asked,
  page: { readonly status: 'all' | 'given' | 'open'; readonly after: string; readonly limit: number },
): Promise<AskedPerson[]> {
  return manager.query<AskedPerson[]>(
    `${PEOPLE} select id as "employeeId", name, version, at from held
     where id > $6 and ($7 = 'all' or $7 = 'given' and given or $7 = 'open' and not given and $5::int is not null) order by id limit $8`,
    [...parametersOf(workspace, of), page.after, page.status, page.limit],
  );
}
