import type { EntityManager } from 'typeorm';

export interface EntriesWanted {
  readonly workspace: string;
  readonly employee?: string | undefined;
  readonly by?: string | undefined;
  readonly kind?: string | undefined;
  readonly subject?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** Entries with lower numbers; undefined: from the newest on. */
  readonly before?: number | undefined;
  readonly limit: number;
}

type Values = Readonly<Record<string, unknown>>;

export interface EntryRow {
  readonly number: number;
  readonly at: Date;
  readonly by: string;
  readonly byId: string | null;
  readonly byName: string | null;
  readonly kind: string;
  readonly subject: string;
  readonly employeeId: string | null;
  readonly employeeName: string | null;
  readonly action: 'added' | 'changed' | 'removed' | 'erased';
  readonly fields: readonly string[];
  /** Null: forgotten with the person. */
  readonly before: Values | null;
  readonly after: Values | null;
  readonly why: string | null;
}

/** `person:<id>` and `api-key:<id>:for:<id>` name an employee. */
const ACTOR = `substring(a.by from '^(?:person|api-key:[^:]+:for):(.+)$')`;

/** Of each filter that is given; `$1` is the workspace. */
const CONDITIONS = {
  employee: (value: string) => `a.employee_id = ${value}`,
  by: (value: string) => `a.by in (${value}, 'person:' || ${value})`,
  kind: (value: string) => `a.kind = ${value}`,
  subject: (value: string) => `a.subject = ${value}`,
  from: (value: string) => `a.at >= ${value}::timestamptz`,
  to: (value: string) => `a.at < ${value}::timestamptz`,
  before: (value: string) => `a.number < ${value}`,
} as const;

/** A page, newest first. */
export function findEntries(
  manager: EntityManager,
  { workspace, limit, ...filters }: EntriesWanted,
): Promise<EntryRow[]> {
  const given = Object.entries(filters).filter((each): each is [keyof typeof CONDITIONS, string | number] => {
    const [, value] = each;
    return value !== undefined;
  });
  const conditions = given.map(([name], index) => `and ${CONDITIONS[name](`$${index + 3}`)}`);
  return manager.query<EntryRow[]>(
    `select a.number, a.at, a.by, ${ACTOR} as "byId", actor.name as "byName", a.kind, a.subject, a.employee_id as "employeeId",
            e.name as "employeeName", a.action, a.fields, v.before, v.after, w.why
     from audit_entries a
     left join audit_values v on v.workspace = a.workspace and v.number = a.number
     left join audit_whys w on w.workspace = a.workspace and w.number = a.number
     left join employees e on e.workspace = a.workspace and e.id = a.employee_id
     left join employees actor on actor.workspace = a.workspace and actor.id = ${ACTOR}
     where a.workspace = $1 ${conditions.join(' ')}
     order by a.number desc limit $2`,
    [workspace, limit, ...given.map(([, value]) => value)],
  );
}
