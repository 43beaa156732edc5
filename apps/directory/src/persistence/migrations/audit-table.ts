import type { QueryRunner } from 'typeorm';

export interface AuditedTable {
  readonly table: string;
  /** What a row is called in the audit. */
  readonly kind: string;
  /** The columns that name a row within its workspace; several are joined by a slash. */
  readonly keys: readonly string[];
  /** The column that says whose record it is: what the audit kept of it goes when they are erased, and they may see it. */
  readonly person?: string;
  /** What is not told: secrets, what follows from other columns, and what the service itself keeps there. */
  readonly untold?: readonly string[];
}

/** The same wherever they stand: kept apart, derived, or said by every change. */
const NEVER_TOLD = ['workspace', 'version', 'words', 'created_at', 'changed_at'];

/** Everything that people, keys and files can change, as of the migration that begins the audit. Later tables are added by their own migration. */
export const AUDITED_TABLES: readonly AuditedTable[] = [
  {
    table: 'workspaces',
    kind: 'settings',
    keys: ['workspace'],
    untold: ['republish_due', 'republish_kind', 'republish_after', 'republished_at', 'lapses_told'],
  },
  { table: 'roles', kind: 'role', keys: ['key'] },
  { table: 'skills', kind: 'skill', keys: ['key'] },
  { table: 'duties', kind: 'duty', keys: ['key'] },
  { table: 'sites', kind: 'site', keys: ['id'] },
  { table: 'teams', kind: 'team', keys: ['id'], untold: ['members_version'] },
  { table: 'reasons', kind: 'reason', keys: ['id'] },
  { table: 'employees', kind: 'employee', keys: ['id'], person: 'id', untold: ['name_plain', 'email_key'] },
  { table: 'api_keys', kind: 'api-key', keys: ['id'], untold: ['prefix', 'sha256'] },
  { table: 'imports', kind: 'import', keys: ['id'], untold: ['report', 'at'] },
  {
    table: 'scim_users',
    kind: 'identity',
    keys: ['employee_id'],
    person: 'employee_id',
    untold: ['user_name_key'],
  },
  { table: 'scim_groups', kind: 'group', keys: ['team_id'] },
  { table: 'rota_rules', kind: 'rota-rules', keys: ['team_id'] },
  { table: 'rota_terms', kind: 'rota-terms', keys: ['employee_id'], person: 'employee_id' },
  {
    table: 'rotas',
    kind: 'rota',
    keys: ['id'],
    untold: ['progress', 'claim', 'claimed_until', 'attempts', 'bound', 'planned_cost', 'rules'],
  },
  { table: 'rota_shifts', kind: 'shift', keys: ['rota_id', 'employee_id', 'date'], person: 'employee_id' },
  { table: 'skill_assessments', kind: 'skill-assessment', keys: ['id'], person: 'employee_id' },
  { table: 'role_profiles', kind: 'role-profile', keys: ['role'] },
  { table: 'holiday_calendars', kind: 'holiday-calendar', keys: ['key'] },
  { table: 'holidays', kind: 'holiday', keys: ['calendar', 'date'] },
  { table: 'policies', kind: 'policy', keys: ['id'] },
  { table: 'policy_versions', kind: 'policy-version', keys: ['policy_id', 'version'] },
  {
    table: 'policy_acknowledgements',
    kind: 'policy-acknowledgement',
    keys: ['policy_id', 'version', 'employee_id'],
    person: 'employee_id',
  },
];

/**
 * From now on every change of a table is in the audit, whoever makes it. A table without rows of a workspace's own is none of the directory's.
 * What a migration of an own number adds later calls this itself; one that is not there (yet) is left out.
 */
export async function auditTable(
  runner: QueryRunner,
  { table, kind, keys, person = '', untold = [] }: AuditedTable,
): Promise<void> {
  const [{ there } = { there: false }] = await runner.manager.query<{ there: boolean }[]>(
    `select to_regclass($1) is not null as there`,
    [table],
  );
  if (!there) return;
  const said = [kind, keys.join(','), person, [...NEVER_TOLD, ...untold].join(',')].map((each) => `'${each}'`);
  for (const [event, rows] of Object.entries(ROWS_OF))
    await runner.query(`create trigger audit_after_${event} after ${event} on ${table} referencing ${rows}
      for each statement execute function keep_audit(${said.join(', ')})`);
}

const ROWS_OF = {
  insert: 'new table as new_rows',
  update: 'old table as old_rows new table as new_rows',
  delete: 'old table as old_rows',
};
