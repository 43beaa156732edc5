import { enableRowLevelSecurity } from '@sambung/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What identity providers ask for most is read off indexes: further e-mail addresses, and who has changed since. And a Group is another version
 * whenever it shows other members, whoever moved them: triggers count it, so that no way of changing a person can forget to.
 */
export class ScimByIndex implements MigrationInterface {
  readonly name = 'Directory0014ScimByIndex1763700000014';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...ADDRESSES, ...CHANGED, ...MEMBERS]) await runner.query(statement);
    await enableRowLevelSecurity(runner, { table: 'scim_emails', service: 'directory', privileges: ['select'] });
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

/** Rows and not an index over the list: under row-level security only plain comparisons are read off an index. */
const ADDRESSES = [
  `create table scim_emails (
    workspace text not null,
    email_key text not null collate "C",
    employee_id text not null collate "C",
    primary key (workspace, email_key, employee_id),
    foreign key (workspace, employee_id) references scim_users (workspace, employee_id) on delete cascade
  )`,
  'create index scim_emails_of_user on scim_emails (workspace, employee_id)',
  // The address without a value is the contact point, which employees.email_key has.
  `create function scim_email_keys(attributes jsonb) returns setof text language sql immutable parallel safe as $$
    select distinct scim_fold(entry->>'value') from jsonb_array_elements(coalesce(attributes->'emails', '[]')) entry
    where entry->>'value' is not null
  $$`,
  `create function keep_scim_emails() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    delete from scim_emails where workspace = new.workspace and employee_id = new.employee_id;
    insert into scim_emails select new.workspace, email_key, new.employee_id from scim_email_keys(new.attributes) email_key;
    return null;
  end $$`,
  'revoke all on function keep_scim_emails() from public',
  `insert into scim_emails select workspace, email_key, employee_id from scim_users, scim_email_keys(attributes) email_key`,
  `create trigger scim_emails_after_insert after insert on scim_users for each row execute function keep_scim_emails()`,
  `create trigger scim_emails_after_update after update on scim_users for each row
   when (new.attributes->'emails' is distinct from old.attributes->'emails') execute function keep_scim_emails()`,
];

const CHANGED = ['create index employees_by_change on employees (workspace, changed_at)'];

const raiseAfter = (event: string, rows: string): string =>
  `create trigger group_versions_after_${event} after ${event} on employees referencing ${rows}
   for each statement execute function raise_group_versions()`;

const MEMBERS = [
  // Beside the version of the team itself, which who moves in and out does not make stale for whoever edits it.
  'alter table teams add column members_version integer not null default 0',
  `create function raise_group_versions() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    if tg_op = 'INSERT' then
      update teams t set members_version = members_version + 1, changed_at = now()
        from (select distinct workspace, team_id from new_rows) m where t.workspace = m.workspace and t.id = m.team_id;
    elsif tg_op = 'UPDATE' then
      update teams t set members_version = members_version + 1, changed_at = now()
        from (select distinct workspace, changed_team from old_rows o join new_rows n using (workspace, id),
                unnest(array[o.team_id, n.team_id]) changed_team
              where (o.team_id, o.name, o.active) is distinct from (n.team_id, n.name, n.active)) m
        where t.workspace = m.workspace and t.id = m.changed_team;
    else
      update teams t set members_version = members_version + 1, changed_at = now()
        from (select distinct workspace, team_id from old_rows) m where t.workspace = m.workspace and t.id = m.team_id;
    end if;
    return null;
  end $$`,
  'revoke all on function raise_group_versions() from public',
  raiseAfter('insert', 'new table as new_rows'),
  raiseAfter('update', 'old table as old_rows new table as new_rows'),
  raiseAfter('delete', 'old table as old_rows'),
  // Whom a client has deleted is no member any more, also when they were not active before.
  `create function raise_group_version_of_hidden() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    update teams t set members_version = members_version + 1, changed_at = now()
      from employees e where e.workspace = new.workspace and e.id = new.employee_id and t.workspace = e.workspace and t.id = e.team_id;
    return null;
  end $$`,
  'revoke all on function raise_group_version_of_hidden() from public',
  `create trigger group_version_after_insert after insert on scim_users for each row
   when (new.deleted) execute function raise_group_version_of_hidden()`,
  `create trigger group_version_after_update after update on scim_users for each row
   when (new.deleted <> old.deleted) execute function raise_group_version_of_hidden()`,
];
