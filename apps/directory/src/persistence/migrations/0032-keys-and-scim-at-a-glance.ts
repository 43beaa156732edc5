import { enableRowLevelSecurity } from '@sambung/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who made a key, when it was used last, and what identity providers sent last. */
export class KeysAndScimAtAGlance implements MigrationInterface {
  readonly name = 'Directory0032KeysAndScimAtAGlance1763820000032';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [KEYS, USES, REQUESTS, OF_SOMEBODY, ...FORGOTTEN]) await runner.query(statement);
    await enableRowLevelSecurity(runner, {
      ...{ table: 'api_key_uses', service: 'directory', privileges: ['select', 'insert', 'update'] },
    });
    await enableRowLevelSecurity(runner, {
      ...{ table: 'scim_requests', service: 'directory', privileges: ['select', 'insert', 'update', 'delete'] },
    });
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const KEYS = `alter table api_keys add column created_by text collate "C"`;

/** Apart from the keys: what nobody decided has no place in the audit of them. */
const USES = `create table api_key_uses (
  workspace text not null,
  api_key_id text not null collate "C",
  used_at timestamptz not null,
  primary key (workspace, api_key_id),
  foreign key (workspace, api_key_id) references api_keys (workspace, id) on delete cascade
)`;

const REQUESTS = `create table scim_requests (
  workspace text not null,
  number bigint generated always as identity,
  at timestamptz not null,
  api_key_id text collate "C",
  method text not null,
  resource text not null check (resource in ('User', 'Group')),
  resource_id text collate "C",
  code text,
  detail text,
  primary key (workspace, number)
)`;

/** What is told to a person of themself is found by it, page by page. */
const OF_SOMEBODY = 'create index scim_requests_of_somebody on scim_requests (workspace, resource_id, number)';

/** A refusal repeats what was sent, which may name somebody of whom it was not. Before the row goes, as all that names them is looked for. */
const FORGOTTEN = [
  `create function forget_scim_requests() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
  declare
    spellings jsonb := (select jsonb_agg(to_jsonb(s)) from spellings_of(old.workspace, old.id) s);
  begin
    delete from scim_requests t where t.workspace = old.workspace
      and (t.resource_id = old.id or report_mentions(to_json(t.detail)::text, spellings));
    return old;
  end $$`,
  'revoke all on function forget_scim_requests() from public',
  'create trigger forget_scim_requests before delete on employees for each row execute function forget_scim_requests()',
];
