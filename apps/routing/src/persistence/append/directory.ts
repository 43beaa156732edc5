import type { Append, DirectoryRow } from '../../run-switchboards/ledger';
import { rowsInto, type Part } from './part';

type Of<Kind extends DirectoryRow['kind']> = Extract<DirectoryRow, { kind: Kind }>;

/** What requests need of the directory. Of several records of one subject the last counts. */
export function directory({ directory }: Append): Part[] {
  const employees = last(directory, 'employee');
  return [
    ...upsertEmployees(employees),
    ...eraseEmployees(employees),
    ...upsertTeams(last(directory, 'team')),
    ...upsertReasons(last(directory, 'reason')),
    ...upsertApiKeys(last(directory, 'api-key').filter(isNotOf(employees))),
  ];
}

/** Not a device of somebody erased in the same batch: all parts of a statement see the tables as they were before it, so that it would stay. */
function isNotOf(employees: readonly Of<'employee'>[]): (key: Of<'api-key'>) => boolean {
  const erased = new Set(employees.flatMap(({ workspace, id, state }) => (state ? [] : [`${workspace} ${id}`])));
  return ({ workspace, state }) => !erased.has(`${workspace} ${state.employeeId ?? ''}`);
}

function last<Kind extends DirectoryRow['kind']>(rows: readonly DirectoryRow[], kind: Kind): Of<Kind>[] {
  const ofKind = rows.filter((row): row is Of<Kind> => row.kind === kind);
  return [...new Map(ofKind.map((row) => [`${row.workspace} ${row.id}`, row])).values()];
}

function upsertEmployees(rows: readonly Of<'employee'>[]): Part[] {
  const present = rows.flatMap(({ workspace, id, state }) => (state ? [{ workspace, id, state }] : []));
  return rowsInto(
    present,
    [
      ['workspace', 'text', (row) => row.workspace],
      ['employee_id', 'text', (row) => row.id],
      ['name', 'text', (row) => row.state.name],
      ['active', 'boolean', (row) => row.state.active],
      ['offices', 'text', (row) => [...new Set(row.state.roles.map(({ office }) => office))].join(' ')],
      ['manager_id', 'text', (row) => row.state.managerId],
      ['team_id', 'text', (row) => row.state.teamId],
    ],
    (source) => `
      INSERT INTO employee (workspace, employee_id, name, active, offices, manager_id, team_id)
      SELECT row.workspace, row.employee_id, row.name, row.active, string_to_array(row.offices, ' '), row.manager_id, row.team_id
      FROM own, ${source}
      ON CONFLICT (workspace, employee_id) DO UPDATE SET name = excluded.name, active = excluded.active,
        offices = excluded.offices, manager_id = excluded.manager_id, team_id = excluded.team_id`,
  );
}

function eraseEmployees(rows: readonly Of<'employee'>[]): Part[] {
  const erased = rows.filter(({ state }) => state === null);
  const from = (sql: (source: string) => string): Part[] =>
    rowsInto(
      erased,
      [
        ['workspace', 'text', (row) => row.workspace],
        ['employee_id', 'text', (row) => row.id],
      ],
      sql,
    );
  return [
    ...from(
      (source) => `
      DELETE FROM employee USING own, ${source}
      WHERE employee.workspace = row.workspace AND employee.employee_id = row.employee_id`,
    ),
    ...from(
      (source) => `
      DELETE FROM api_key USING own, ${source}
      WHERE api_key.workspace = row.workspace AND api_key.employee_id = row.employee_id`,
    ),
    // States of theirs that could not be applied were put aside as they came, with the name.
    ...from(
      (source) => `
      DELETE FROM parked USING own, ${source}
      WHERE parked.workspace = row.workspace AND parked.subject = row.employee_id AND parked.kind = 'state'`,
    ),
  ];
}

function upsertTeams(rows: readonly Of<'team'>[]): Part[] {
  return rowsInto(
    rows,
    [
      ['workspace', 'text', (row) => row.workspace],
      ['team_id', 'text', (row) => row.id],
      ['manager_id', 'text', (row) => row.state.managerId],
    ],
    (source, names) => `
      INSERT INTO team (${names}) SELECT row.* FROM own, ${source}
      ON CONFLICT (workspace, team_id) DO UPDATE SET manager_id = excluded.manager_id`,
  );
}

function upsertReasons(rows: readonly Of<'reason'>[]): Part[] {
  return rowsInto(
    rows,
    [
      ['workspace', 'text', (row) => row.workspace],
      ['reason_id', 'text', (row) => row.id],
      ['key', 'text', (row) => row.state.key],
      ['name_id', 'text', (row) => row.state.name.id],
      ['name_en', 'text', (row) => row.state.name.en],
    ],
    (source, names) => `
      INSERT INTO reason (${names}) SELECT row.* FROM own, ${source}
      ON CONFLICT (workspace, reason_id) DO UPDATE SET key = excluded.key, name_id = excluded.name_id, name_en = excluded.name_en`,
  );
}

function upsertApiKeys(rows: readonly Of<'api-key'>[]): Part[] {
  return rowsInto(
    rows,
    [
      ['workspace', 'text', (row) => row.workspace],
      ['api_key_id', 'text', (row) => row.id],
      ['prefix', 'text', (row) => row.state.prefix],
      ['sha256', 'text', (row) => row.state.sha256],
      ['scopes', 'text', (row) => row.state.scopes.join(' ')],
      ['expires_at', 'timestamptz', (row) => row.state.expiresAt],
      ['revoked', 'boolean', (row) => row.state.revoked],
      ['employee_id', 'text', (row) => row.state.employeeId],
    ],
    (source) => `
      INSERT INTO api_key (workspace, api_key_id, prefix, sha256, scopes, expires_at, revoked, employee_id)
      SELECT row.workspace, row.api_key_id, row.prefix, row.sha256, string_to_array(row.scopes, ' '), row.expires_at, row.revoked, row.employee_id
      FROM own, ${source}
      ON CONFLICT (workspace, api_key_id) DO UPDATE SET prefix = excluded.prefix, sha256 = excluded.sha256,
        scopes = excluded.scopes, expires_at = excluded.expires_at, revoked = excluded.revoked, employee_id = excluded.employee_id`,
  );
}
