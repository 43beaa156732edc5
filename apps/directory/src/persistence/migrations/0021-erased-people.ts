import { enableRowLevelSecurity } from '@sambung/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { auditTable } from './audit-table';

/**
 * What names somebody outside of their record goes with them, by whatever name they went. Readers of the stream of presence learn that somebody was erased, in its place among the numbers. Therefore the numbers are the directory's own: one row for
 * each workspace gives them, and whoever writes presence or erases somebody locks it first. So the order of numbers is that of commits, and presence that
 * is written while its person is being erased finds nobody when its turn comes.
 */
export class ErasedPeople implements MigrationInterface {
  readonly name = 'Directory0021ErasedPeople1763700000021';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of PRESENCE) await runner.query(statement);
    for (const table of ['presence_numbers', 'presence_erased'])
      await enableRowLevelSecurity(runner, { table, service: 'directory', privileges: ['select'] });
    for (const statement of [...DELEGATIONS, ...MENTIONS]) await runner.query(statement);
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

/**
 * What names somebody outside of their record. People are renamed and get other addresses: the audit still knows how they were called, and so they are looked for by
 * all of it, before any of it is deleted. Of the audit of others the fields alone are forgotten that name them.
 */
const MENTIONS = [
  `create function spellings_of(the_workspace text, the_id text)
  returns table (plain_name text, quoted_name text, low_email text, digits text, plain_number text, quoted_number text)
  language sql stable as $$
    select distinct plain_words(name), btrim(to_json(lower(name))::text, '"'), lower(nullif(email, '')),
      case when length(phone) >= 8 then right(regexp_replace(phone, '\\D', '', 'g'), 8) end, plain_words(external_id), to_json(external_id)::text
    from (
      select e.name, e.contact_points->>'email', e.contact_points->>'phone', e.external_id
      from employees e where e.workspace = the_workspace and e.id = the_id
      union
      select said->>'name', said->'contact_points'->>'email', said->'contact_points'->>'phone', said->>'external_id'
      from audit_entries a join audit_values v on v.workspace = a.workspace and v.number = a.number, lateral (values (v.before), (v.after)) each (said)
      where a.workspace = the_workspace and a.employee_id = the_id and a.kind = 'employee'
    ) known (name, email, phone, external_id)
  $$`,
  // A report repeats cells as they stood in the file, and is large: it is not turned into words.
  `create function report_mentions(said text, spellings jsonb) returns boolean
  language sql immutable parallel safe as $$
    select exists (
      select from (select lower(said) as low, regexp_replace(said, '\\D', '', 'g') as digits) it,
        jsonb_to_recordset(spellings) as s (quoted_name text, low_email text, digits text, quoted_number text)
      where position(s.quoted_name in it.low) > 0 or position(s.low_email in it.low) > 0 or position(s.digits in it.digits) > 0
        or position(s.quoted_number in said) > 0)
  $$`,
  `create function forget_mentions() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
  declare
    free text[] := array['assessor', 'reference', 'manager_said'];
    spellings jsonb := (select jsonb_agg(to_jsonb(s)) from spellings_of(old.workspace, old.id) s);
    naming text[];
    told record;
  begin
    -- Each text is turned into words once, however often it was said.
    naming := array(
      with texts as materialized (
        select assessor as said from skill_assessments t where t.workspace = old.workspace and t.employee_id <> old.id
        union select reference from skill_assessments t where t.workspace = old.workspace and t.employee_id <> old.id
        union select manager_said from scim_users t where t.workspace = old.workspace
        union select why from audit_whys t where t.workspace = old.workspace
        union select field from audit_entries a join audit_values v on v.workspace = a.workspace and v.number = a.number,
          lateral (values (v.before->>'assessor'), (v.after->>'assessor'), (v.before->>'reference'), (v.after->>'reference'),
                          (v.before->>'manager_said'), (v.after->>'manager_said')) each (field)
        where a.workspace = old.workspace and a.kind in ('skill-assessment', 'identity')
      ), texts_in_words as materialized (
        select said, plain_words(said) as words, lower(said) as low, regexp_replace(said, '\\D', '', 'g') as digits from texts where said is not null
      ), s as materialized (
        select * from jsonb_to_recordset(spellings) as s (plain_name text, low_email text, digits text, plain_number text)
      )
      select said from texts_in_words it where exists (select from s
        -- One word is a name that several have: it counts where it is all that is said.
        where it.words = s.plain_name or s.plain_name like '% %' and position(' ' || s.plain_name || ' ' in ' ' || it.words || ' ') > 0
          or position(s.low_email in it.low) > 0 or position(s.digits in it.digits) > 0
          or position(' ' || s.plain_number || ' ' in ' ' || it.words || ' ') > 0));
    if cardinality(naming) > 0 then
      update skill_assessments t set assessor = case when assessor = any(naming) then null else assessor end,
          reference = case when reference = any(naming) then null else reference end
        where t.workspace = old.workspace and t.employee_id <> old.id and (assessor = any(naming) or reference = any(naming));
      update scim_users t set manager_said = null where t.workspace = old.workspace and manager_said = any(naming);
      for told in
        select v.workspace, v.number, v.before - free as before, v.after - free as after
        from audit_entries a join audit_values v on v.workspace = a.workspace and v.number = a.number
        where a.workspace = old.workspace and a.kind in ('skill-assessment', 'identity') and a.employee_id <> old.id
          and array[v.before->>'assessor', v.after->>'assessor', v.before->>'reference', v.after->>'reference',
                    v.before->>'manager_said', v.after->>'manager_said'] && naming
      loop
        delete from audit_values v where v.workspace = told.workspace and v.number = told.number;
        insert into audit_values values (told.workspace, told.number, told.before, told.after);
      end loop;
    end if;
    delete from imports t where t.workspace = old.workspace and report_mentions(t.report::text, spellings);
    delete from import_differences t where t.workspace = old.workspace
      and (t.employee_id = old.id or report_mentions(to_json(t.name)::text || to_json(t.external_id)::text || coalesce(t.fields::text, ''), spellings));
    delete from audit_whys t where t.workspace = old.workspace and t.why = any(naming);
    return old;
  end $$`,
  'revoke all on function forget_mentions() from public',
  // Before the row goes, and what is kept of it with it.
  'create trigger forget_mentions before delete on employees for each row execute function forget_mentions()',
];
