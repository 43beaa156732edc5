import type { EntityManager } from 'typeorm';

type Row = Readonly<Record<string, unknown>>;

interface Kept {
  readonly table: string;
  /** Which rows are somebody's: `t` is the table, `$2` their id. Several, none of which has a row of another: each is found by an index of its own. */
  readonly whose: string | readonly string[];
  /** Many that each have an index's order of their own, as an array in SQL: `whose` finds the rows of `each.one`. */
  readonly each?: string;
  /** Columns, with their types, that order the rows and name one of them: behind the person they are an index, so that a page costs what it holds. Null: there is one row at most. */
  readonly key: Readonly<Record<string, 'text' | 'integer' | 'bigint' | 'date'>> | null;
  /** Columns that are not told: they are nobody's, follow from others, or would name somebody else. */
  readonly without?: readonly string[];
  /** More of each row, as JSON. */
  readonly more?: string;
}

const ACTORS = `array['person:' || $2] || array(select 'api-key:' || k.id || ':for:' || $2 from api_keys k where k.workspace = $1)`;
const VALUES = '(select v.before from audit_values v where (v.workspace, v.number) = (t.workspace, t.number))';
const WHY = '(select w.why from audit_whys w where (w.workspace, w.number) = (t.workspace, t.number))';

/**
 * Where the directory keeps something of somebody, by the name that it has in their export. Colleagues stand in it by their ids. Of what they changed of others it says
 * what and when, not from what to what: that is the others'.
 */
export const KEPT_OF_PERSON = {
  person: { table: 'employees', whose: 't.id = $2', key: null, without: ['name_plain', 'words', 'email_key'] },
  identity: { table: 'scim_users', whose: 't.employee_id = $2', key: null, without: ['user_name_key'] },
  /** What an identity provider sent of them last. */
  identityRequests: {
    table: 'scim_requests',
    whose: `t.resource = 'User' and t.resource_id = $2`,
    key: { number: 'bigint' },
  },
  presence: { table: 'presence', whose: 't.employee_id = $2', key: null },
  rotaTerms: { table: 'rota_terms', whose: 't.employee_id = $2', key: null },
  skillAssessments: { table: 'skill_assessments', whose: 't.employee_id = $2', key: { id: 'text' } },
  delegations: {
    table: 'delegations',
    whose: ['t.to_id = $2', 't.from_id = $2 and t.to_id <> $2'],
    key: { to_id: 'text', what: 'text', given_by: 'text' },
    without: ['given_by'],
  },
  policyAcknowledgements: {
    table: 'policy_acknowledgements',
    whose: 't.employee_id = $2',
    key: { policy_id: 'text', version: 'integer' },
  },
  shifts: {
    table: 'rota_shifts',
    // What is still being planned is nobody's shift yet.
    whose: `t.employee_id = $2 and exists (select from rotas r where (r.workspace, r.id) = (t.workspace, t.rota_id) and r.status = 'published')`,
    key: { date: 'date', rota_id: 'text' },
  },
  shiftCalendar: { table: 'shift_calendars', whose: 't.employee_id = $2', key: null, without: ['sha256'] },
  devices: { table: 'devices', whose: 't.employee_id = $2', key: { id: 'text' }, without: ['prefix', 'sha256'] },
  deviceCode: { table: 'device_codes', whose: 't.employee_id = $2', key: null, without: ['sha256', 'made_by'] },
  devicePin: { table: 'device_pins', whose: 't.employee_id = $2', key: null, without: ['hash'] },
  importDifferences: {
    table: 'import_differences',
    whose: 't.employee_id = $2',
    key: { import_id: 'text', number: 'integer' },
  },
  changedAboutThem: {
    table: 'audit_entries',
    whose: 't.employee_id = $2',
    key: { number: 'bigint' },
    more: `jsonb_build_object('before', ${VALUES}, 'after', ${VALUES.replace('v.before', 'v.after')}, 'why', ${WHY})`,
  },
  changedByThem: {
    table: 'audit_entries',
    each: ACTORS,
    whose: 't.by = each.one',
    key: { number: 'bigint' },
    more: `jsonb_build_object('why', case when coalesce(t.employee_id, $2) = $2 then ${WHY} end)`,
  },
  selfAssessments: {
    table: 'self_assessments',
    whose: 't.employee_id = $2',
    key: { id: 'text' },
    more: `coalesce((select jsonb_build_object('answers', a.answers, 'skills', a.skills) from self_assessment_answers a
      where (a.workspace, a.id) = (t.workspace, t.id)), '{}')`,
  },
} as const satisfies Readonly<Record<string, Kept>>;

export type KeptOfPerson = keyof typeof KEPT_OF_PERSON;

export interface KeptRow {
  readonly key: string;
  readonly row: Row;
}

/** A page of what is kept of somebody under one name, in the order of keys. `after`: the last key of the page before. */
export async function findKept(
  manager: EntityManager,
  { workspace, employeeId }: { readonly workspace: string; readonly employeeId: string },
  name: KeptOfPerson,
  after: string | undefined,
  limit: number,
): Promise<KeptRow[]> {
  const kept: Kept = KEPT_OF_PERSON[name];
  const rows = await manager.query<KeptRow[]>(pageOf(kept, after !== undefined), [
    ...[workspace, employeeId, limit, ['workspace', ...(kept.without ?? [])]],
    ...(after === undefined ? [] : [after]),
  ]);
  return rows.map((each) => ({ key: each.key, row: inWordsOfRequests(each.row) }));
}

/** Each of the person's indexes is read as far as one page, whatever stands behind it. */
function pageOf({ table, whose, each, key, more }: Kept, goesOn: boolean): string {
  const columns = Object.entries(key ?? {}).map(([name, type], index) => ({
    column: `t.${name}${type === 'text' ? ' collate "C"' : ''}`,
    said: `(($5::jsonb)->>${index})::${type}`,
  }));
  const names = columns.map(({ column }) => column).join(', ');
  const next = goesOn ? `and (${names}) > (${columns.map(({ said }) => said).join(', ')})` : '';
  const order = names === '' ? '' : `order by ${names}`;
  const found = [whose].flat().map(
    (which) => `select t.* from ${each === undefined ? '(select) each' : `unnest(${each}) each(one)`},
      lateral (select t.* from ${table} t where t.workspace = $1 and ${which} ${next} ${order} limit $3) t`,
  );
  return `select jsonb_build_array(${names})::text as key, (to_jsonb(t) - $4::text[]) || ${more ?? `'{}'::jsonb`} as row
    from (${found.join(' union all ')}) t ${order} limit $3`;
}

/** Columns by the names that requests have for them, as in the audit. */
const inWordsOfRequests = (row: Row): Row =>
  Object.fromEntries(
    Object.entries(row).map(([column, value]) => [
      column.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()),
      value,
    ]),
  );
