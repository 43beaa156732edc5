import type { Alternative, Conditions, Criteria, PlanStep } from '@sambung/contracts';
import type { EntityManager } from 'typeorm';
import { provenAtLeast } from './skills/proven-at-least';

/**
 * For each step, whether any active person could fit its criteria in some handoff. What depends on the handoff (the same site, whoever served the contact
 * last, its own amount) is taken to hold, and not to exclude. Of a skill that requires evidence the level counts that is shown today, as routing has it.
 */
export function findWhetherAnybodyFits(
  manager: EntityManager,
  workspace: string,
  steps: readonly PlanStep[],
): Promise<boolean[]> {
  return ofEachStep(manager, { workspace, steps, none: false, ask: (people) => `exists (select ${people})` });
}

/** The same, and how many. */
export function countWhoFits(manager: EntityManager, workspace: string, steps: readonly PlanStep[]): Promise<number[]> {
  return ofEachStep(manager, { workspace, steps, none: 0, ask: (people) => `(select count(*)::int ${people})` });
}

/** So many steps are asked for by one statement: it may have 1664 columns. */
const AT_ONCE = 500;

interface Asked<T> {
  readonly workspace: string;
  readonly steps: readonly PlanStep[];
  readonly none: T;
  /** An expression over `from employees …`. */
  readonly ask: (people: string) => string;
}

async function ofEachStep<T>(manager: EntityManager, { steps, ...asked }: Asked<T>): Promise<T[]> {
  if (steps.length === 0) return [];
  const told = await ofThese(manager, { ...asked, steps: steps.slice(0, AT_ONCE) });
  return [...told, ...(await ofEachStep(manager, { ...asked, steps: steps.slice(AT_ONCE) }))];
}

async function ofThese<T>(manager: EntityManager, { workspace, steps, none, ask }: Asked<T>): Promise<T[]> {
  const values: unknown[] = [workspace];
  const columns = steps.map(({ criteria }, index) => {
    const holds = whetherCriteriaHold(criteria, (value) => `$${values.push(value)}`);
    return `${ask(`from employees e where e.workspace = $1 and e.active and ${holds}`)} as "${index}"`;
  });
  const [row] = await manager.query<Record<string, T>[]>(`select ${columns.join(', ')}`, values);
  return steps.map((_, index) => row?.[String(index)] ?? none);
}

type Value = (value: unknown) => string;

function whetherCriteriaHold({ anyOf, ...own }: Criteria, value: Value): string {
  const ways = anyOf?.map((each) => whetherOneHolds(each, value)) ?? [];
  return [whetherOneHolds(own, value), ...(ways.length > 0 ? [`(${ways.join(' or ')})`] : [])].join(' and ');
}

function whetherOneHolds({ not = [], ...conditions }: Alternative, value: Value): string {
  const excluded = not.flatMap((each) => (dependsOnHandoff(each) ? [] : [`not (${whetherMet(each, value)})`]));
  return `(${[whetherMet(conditions, value), ...excluded].join(' and ')})`;
}

const dependsOnHandoff = ({ siteId, lastReceiver, authority }: Conditions): boolean =>
  siteId === 'same' || lastReceiver === true || (authority !== undefined && authority.amount === undefined);

function whetherMet(conditions: Conditions, value: Value): string {
  const { role, teamId, siteId, employeeId, tags = [], skills = [], languages = [], channel, authority } = conditions;
  const parts = [
    ...(role === undefined ? [] : [`e.roles @> array[${value(role)}]::text[]`]),
    ...(teamId === undefined ? [] : [`e.team_id = ${value(teamId)}`]),
    ...(siteId === undefined || siteId === 'same' ? [] : [`e.site_id = ${value(siteId)}`]),
    ...(employeeId === undefined ? [] : [`e.id = ${value(employeeId)}`]),
    ...(tags.length === 0 ? [] : [`e.tags @> ${value(tags)}::text[]`]),
    ...(channel === undefined ? [] : [`e.capacity->'weights' ? ${value(channel)}`]),
    ...skills.flatMap(({ skill, level }) => [
      atLeast('skills', skill, level, value),
      provenAtLeast('$1', value(skill), value(level)),
    ]),
    ...languages.map(({ language, level }) => atLeast('languages', language, level, value)),
    ...(authority ? [mayDecide(authority, value)] : []),
  ];
  return parts.length > 0 ? parts.join(' and ') : 'true';
}

const atLeast = (column: string, key: string, level: number, value: Value): string =>
  `coalesce((e.${column}->>${value(key)})::int, 0) >= ${value(level)}`;

const mayDecide = ({ what, amount = 0 }: NonNullable<Conditions['authority']>, value: Value): string =>
  `exists (select from (
             select own.what, own."upTo" as up_to, own.until from jsonb_to_recordset(e.authorities) as own (what text, "upTo" numeric, until timestamptz)
             union all select d.what, d.up_to, d.until from delegations d where d.workspace = e.workspace and d.to_id = e.id) a
           where a.what = ${value(what)} and coalesce(a.up_to, 'infinity') >= ${value(amount)} and coalesce(a.until, 'infinity') > now())`;
