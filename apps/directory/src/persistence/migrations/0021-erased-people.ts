import { enableRowLevelSecurity } from '@sambung/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { auditTable } from './audit-table';

/**
 * Readers of the stream of presence learn that somebody was erased, in its place among the numbers. Therefore the numbers are the directory's own: one row for
 * each workspace gives them, and whoever writes presence or erases somebody locks it first. So the order of numbers is that of commits, and presence that
 * is written while its person is being erased finds nobody when its turn comes.
 */
export class ErasedPeople implements MigrationInterface {
  readonly name = 'Directory0021ErasedPeople1763700000021';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of PRESENCE) await runner.query(statement);
    for (const table of ['presence_numbers', 'presence_erased'])
      await enableRowLevelSecurity(runner, { table, service: 'directory', privileges: ['select'] });
    for (const statement of DELEGATIONS) await runner.query(statement);
    await auditTable(runner, {
      table: 'delegations',
      kind: 'delegation',
      keys: ['to_id', 'what', 'given_by'],
      person: 'to_id',
      untold: ['since', 'given_by'],
    });
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const PRESENCE = [
  `create table presence_numbers (workspace text primary key, last bigint not null) with (fillfactor = 50)`,
  `insert into presence_numbers select workspace, max(number) from presence group by workspace`,
  // Of whom nothing is left but this: whoever comes back to the stream after years still learns of it.
  `create table presence_erased (
    workspace text not null,
    employee_id text not null collate "C",
    number bigint not null,
    primary key (workspace, employee_id)
  )`,
  `create index presence_erased_in_order on presence_erased (workspace, number)`,
  `create function next_presence_number(the_workspace text) returns bigint language sql volatile as $$
    insert into presence_numbers as n values (the_workspace, 1)
    on conflict (workspace) do update set last = n.last + 1 returning last
  $$`,
  // Statements of its own: what was committed while it waited for its number is seen.
  `create function number_presence() returns trigger language plpgsql volatile as $$
  begin
    new.number := next_presence_number(new.workspace);
    if not exists (select from employees where workspace = new.workspace and id = new.employee_id) then return null; end if;
    return new;
  end $$`,
  `create trigger number_presence before insert on presence for each row execute function number_presence()`,
  `create function tell_erased() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
  declare gone record; next bigint;
  begin
    for gone in select workspace, id from old_rows order by workspace, id loop
      next := next_presence_number(gone.workspace);
      delete from presence where workspace = gone.workspace and employee_id = gone.id;
      insert into presence_erased values (gone.workspace, gone.id, next);
    end loop;
    return null;
  end $$`,
  'revoke all on function tell_erased() from public',
  `create trigger tell_erased_after_delete after delete on employees
   referencing old table as old_rows for each statement execute function tell_erased()`,
];

/** Several may give one person the same matter: an entry without the giver could be read as another's. A join has no use for null, so the company has a name. */
const DELEGATIONS = [
  ...['insert', 'update', 'delete'].map((event) => `drop trigger audit_after_${event} on delegations`),
  `alter table delegations add column given_by text not null collate "C" generated always as (coalesce(from_id, 'company')) stored`,
];
