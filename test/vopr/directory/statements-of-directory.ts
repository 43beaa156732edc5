import type { Row, Transaction } from '../storage/tables';
import { copyOf } from './kept-rows';
import { keyOf, type Parameters, type Statement } from '../front-desk/statement';

/** The directory's own SQL, as far as people and reasons are changed. */
export const OF_DIRECTORY: readonly Statement[] = [
  {
    // These companies came to life before.
    name: 'enter workspace',
    text: /^insert into workspaces \(workspace\) values \(\$1\) on conflict do nothing returning workspace$/,
    run: () => [],
  },
  {
    name: 'find due workspace',
    text: /^select workspace from workspaces where republish_due <= now\(\) order by republish_due limit 1 for update skip locked$/,
    run: (transaction, _p, now) => {
      const dueAt = (row: Row): number => (row['republishDue'] as Date).getTime();
      const due = transaction.rows('WorkspaceRow').filter((row) => dueAt(row) <= now);
      for (const { workspace } of due.sort((a, b) => dueAt(a) - dueAt(b)))
        if (transaction.tryLock('WorkspaceRow', keyOf(workspace, ''))) return [{ workspace }];
      return [];
    },
  },
  {
    name: 'lock employees',
    text: /^select e\.id, .* from employees e where e\.workspace = \$1 and e\.id = any\(\$2\) order by e\.id for update$/,
    run: (transaction, p) => locked(transaction, p, [...p.list(2)]),
  },
  {
    name: 'lock next employees',
    text: /^select e\.id, .* from employees e where e\.workspace = \$1 and e\.id > \$2 .* order by e\.id limit \$3 for update$/,
    run: (transaction, p) => {
      const next = employees(transaction, p).map(({ id }) => id as string);
      return locked(transaction, p, next.filter((id) => id > p.text(2)).slice(0, Number(p.at(3))));
    },
  },
  {
    name: 'insert employee',
    text: /^insert into employees \(workspace, id, external_id, /,
    run: async (transaction, p) => {
      await transaction.lock('employees', p.key(1, 2));
      transaction.insert('employees', p.key(1, 2), employeeRow(p));
      return [];
    },
  },
  {
    name: 'update employee',
    text: /^update employees set external_id = \$3, /,
    run: async (transaction, p) => {
      await transaction.lock('employees', p.key(1, 2));
      if (transaction.get('employees', p.key(1, 2))) transaction.put('employees', p.key(1, 2), employeeRow(p));
      return [[], 1];
    },
  },
  {
    name: 'delete employee',
    text: /^delete from employees where workspace = \$1 and id = \$2$/,
    run: async (transaction, p) => {
      await transaction.lock('employees', p.key(1, 2));
      transaction.put('employees', p.key(1, 2), undefined);
      return [[], 1];
    },
  },
  {
    name: 'find known people',
    text: /^select id as value from employees where workspace = \$1 and id = any\(\$2\)$/,
    run: (transaction, p) =>
      employees(transaction, p)
        .filter(isIn(p, 2))
        .map(({ id }) => ({ value: id })),
  },
  {
    name: 'find known roles',
    text: /^select key as value from roles where workspace = \$1 and key = any\(\$2\)$/,
    run: (transaction, p) =>
      p.list(2).flatMap((key) => (transaction.get('RoleRow', keyOf(p.at(1), key)) ? [{ value: key }] : [])),
  },
  {
    name: 'find line above',
    text: /^with recursive line \(id, name, up, path\) as \( select e\.id, e\.name, e\.manager_id/,
    run: (transaction, p) => lineAbove(transaction, p).map(({ id, name }) => ({ id, name })),
  },
  {
    name: 'find row of deputies',
    text: /^with recursive line \(id, name, up, path\) as \( select e\.id, e\.name, e\.deputy_id/,
    run: (transaction, p) => lineAbove(transaction, p, 'deputy_id').map(({ id, name }) => ({ id, name })),
  },
  {
    name: 'find last resorts',
    text: /^with recursive line \(who, up\) as /,
    run: (transaction, p) =>
      employees(transaction, p)
        .filter(isIn(p, 2))
        .map((row) => ({
          ...{ id: row['id'], name: row['name'], active: row['active'] },
          has_way_up: hasWayUp(transaction, p, row),
        })),
  },
  {
    name: 'find whether anybody fits a role',
    text: /^select exists \(select from employees e where e\.workspace = \$1 and e\.active and \(e\.roles @> array\[\$2\]::text\[\]\)\) as "0"$/,
    run: (transaction, p) => [
      {
        0: employees(transaction, p).some(
          (row) => row['active'] === true && (row['roles'] as string[]).includes(p.text(2)),
        ),
      },
    ],
  },
  {
    name: 'find who reported to them',
    text: /^select id from employees where workspace = \$1 and id <> \$2 and \(manager_id = \$2 or deputy_id = \$2\)$/,
    run: (transaction, p) =>
      employees(transaction, p)
        .filter((row) => row['id'] !== p.at(2) && (row['manager_id'] === p.at(2) || row['deputy_id'] === p.at(2)))
        .map(({ id }) => ({ id })),
  },
  {
    name: 'detach employees',
    text: /^update employees e set manager_id = case when manager_id = \$2 then nullif\(\$3, id\) else manager_id end, /,
    run: (transaction, p) => {
      const detached = employees(transaction, p)
        .filter(isIn(p, 4))
        .map((row) => detach(row, p));
      for (const row of detached) transaction.put('employees', keyOf(p.at(1), row['id']), row);
      return [detached.map(copyOf), detached.length];
    },
  },
  {
    name: 'take longer than others may',
    text: /^select set_config\('statement_timeout', \$1, true\)$/,
    run: () => [],
  },
];

/**
 * What nobody of these companies does: delegate, sign in devices, plan rotas, show them in calendars, keep holidays, require evidence, import. The
 * tables are empty, because a statement that would insert into one has no model and breaks the world.
 */
export const OF_EMPTY_TABLES: readonly Statement[] = [
  {
    name: 'find nothing',
    text: /^select (?!.*\b(?:employees|workspaces|roles|reasons|outbox|exists|count|sum|set_config)\b).* from \w+ /,
    run: () => [],
  },
  {
    name: 'change nothing',
    text: /^(?:delete from|update) (?!(?:employees|workspaces|roles|reasons|outbox)\b)\w+ /,
    run: () => [[], 0],
  },
];

function employees(transaction: Transaction, p: Parameters): Row[] {
  const rows = transaction.rows('employees').filter(({ workspace }) => workspace === p.at(1));
  return rows.sort((a, b) => (String(a['id']) < String(b['id']) ? -1 : 1));
}

const isIn =
  (p: Parameters, place: number) =>
  ({ id }: Row): boolean =>
    p.list(place).includes(id as string);

/** In the order of their ids, as they are once they are locked. */
async function locked(transaction: Transaction, p: Parameters, ids: readonly string[]): Promise<Row[]> {
  const rows: Row[] = [];
  for (const id of [...ids].sort()) {
    if (!transaction.get('employees', keyOf(p.at(1), id))) continue;
    await transaction.lock('employees', keyOf(p.at(1), id));
    rows.push(transaction.get('employees', keyOf(p.at(1), id)) ?? {});
  }
  return rows.filter((row) => 'id' in row).map(copyOf);
}

/** Of `employees`, without those that PostgreSQL fills in by itself. */
export const COLUMNS = [
  ...['workspace', 'id', 'external_id', 'name', 'roles', 'team_id', 'site_id', 'manager_id', 'deputy_id', 'skills'],
  ...['languages', 'contact_points', 'working_hours', 'capacity', 'wrap_up_seconds', 'tags', 'authorities', 'absences'],
  ...['active', 'version'],
];
const JSON_COLUMNS = new Set(['authorities', 'absences']);

/** A row of `employees` from the values of a whole row. */
export const employeeRow = (p: Parameters): Row =>
  copyOf(
    Object.fromEntries(
      COLUMNS.map((name, index) => [name, JSON_COLUMNS.has(name) ? p.json(index + 1) : p.at(index + 1)]),
    ),
  );

/** Somebody and everybody above them, nearest first; ends where it would go round. */
function lineAbove(transaction: Transaction, p: Parameters, by = 'manager_id'): Row[] {
  const line: Row[] = [];
  for (let id: unknown = p.at(2); ;) {
    const next = transaction.get('employees', keyOf(p.at(1), id));
    if (!next || line.includes(next)) return line;
    line.push(next);
    id = next[by];
  }
}

/** An active deputy, or somebody active above. */
function hasWayUp(transaction: Transaction, p: Parameters, of: Row): boolean {
  const isActive = (row: Row | undefined): boolean => row?.['active'] === true && row['id'] !== of['id'];
  if (isActive(transaction.get('employees', keyOf(p.at(1), of['deputy_id'])))) return true;
  const seen = new Set<unknown>();
  for (let id = of['manager_id']; id !== null && !seen.has(id);) {
    seen.add(id);
    const boss = transaction.get('employees', keyOf(p.at(1), id));
    if (isActive(boss)) return true;
    id = boss?.['manager_id'] ?? null;
  }
  return false;
}

/** Who reported to $2 reports to $3, unless that is themself; whoever had them as deputy has none. */
function detach(row: Row, p: Parameters): Row {
  const above = p.at(3) === row['id'] ? null : p.at(3);
  return {
    ...row,
    manager_id: row['manager_id'] === p.at(2) ? above : row['manager_id'],
    deputy_id: row['deputy_id'] === p.at(2) ? null : row['deputy_id'],
    version: (row['version'] as number) + 1,
  };
}
