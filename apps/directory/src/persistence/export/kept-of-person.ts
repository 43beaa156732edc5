import type { EntityManager } from 'typeorm';

type Row = Readonly<Record<string, unknown>>;

interface Kept {
  readonly table: string;
  /** Which rows are somebody's: `t` is the table, `$2` their id. */
  readonly whose: string;
  /** Orders the rows, and names one of them. Null: there is one at most. */
  readonly key: string | null;
  /** A number is compared as it is, so that its index finds the next page. Others are compared as text. */
  readonly type?: 'bigint';
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
  presence: { table: 'presence', whose: 't.employee_id = $2', key: null },
  rotaTerms: { table: 'rota_terms', whose: 't.employee_id = $2', key: null },
  skillAssessments: { table: 'skill_assessments', whose: 't.employee_id = $2', key: 't.id' },
  delegations: {
    table: 'delegations',
    whose: '(t.to_id = $2 or t.from_id = $2)',
    key: `t.to_id || '/' || t.what || '/' || t.given_by`,
    without: ['given_by'],
  },
  policyAcknowledgements: {
    table: 'policy_acknowledgements',
    whose: 't.employee_id = $2',
    key: `t.policy_id || '/' || lpad(t.version::text, 9, '0')`,
  },
  shifts: {
    table: 'rota_shifts',
    // What is still being planned is nobody's shift yet.
    whose: `t.employee_id = $2 and exists (select from rotas r where (r.workspace, r.id) = (t.workspace, t.rota_id) and r.status = 'published')`,
    key: `t.date || '/' || t.rota_id`,
  },
  shiftCalendar: { table: 'shift_calendars', whose: 't.employee_id = $2', key: null, without: ['sha256'] },
  devices: { table: 'devices', whose: 't.employee_id = $2', key: 't.id', without: ['prefix', 'sha256'] },
  deviceCode: { table: 'device_codes', whose: 't.employee_id = $2', key: null, without: ['sha256', 'made_by'] },
  devicePin: { table: 'device_pins', whose: 't.employee_id = $2', key: null, without: ['hash'] },
  importDifferences: {
    table: 'import_differences',
    whose: 't.employee_id = $2',
    key: `t.import_id || '/' || lpad(t.number::text, 9, '0')`,
  },
  changedAboutThem: {
    table: 'audit_entries',
    whose: 't.employee_id = $2',
    key: 't.number',
    type: 'bigint',
    more: `jsonb_build_object('before', ${VALUES}, 'after', ${VALUES.replace('v.before', 'v.after')}, 'why', ${WHY})`,
  },
  changedByThem: {
    table: 'audit_entries',
    whose: `t.by = any(${ACTORS})`,
    key: 't.number',
    type: 'bigint',
    more: `jsonb_build_object('why', case when coalesce(t.employee_id, $2) = $2 then ${WHY} end)`,
  },
  selfAssessments: {
    table: 'self_assessments',
    whose: 't.employee_id = $2',
    key: 't.id',
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
  const column = kept.key ?? `''`;
  const key = kept.type ? column : `(${column}) collate "C"`;
  const next = after === undefined ? '' : `and ${key} > $5::${kept.type ?? 'text'}`;
  const rows = await manager.query<KeptRow[]>(
    `select (${key})::text as key, (to_jsonb(t) - $4::text[]) || ${kept.more ?? `'{}'::jsonb`} as row from ${kept.table} t
     where t.workspace = $1 and ${kept.whose} ${next} order by ${key} limit $3`,
    [workspace, employeeId, limit, ['workspace', ...(kept.without ?? [])], ...(after === undefined ? [] : [after])],
  );
  return rows.map((each) => ({ key: each.key, row: inWordsOfRequests(each.row) }));
}

/** Columns by the names that requests have for them, as in the audit. */
const inWordsOfRequests = (row: Row): Row =>
  Object.fromEntries(
    Object.entries(row).map(([column, value]) => [
      column.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()),
      value,
    ]),
  );
