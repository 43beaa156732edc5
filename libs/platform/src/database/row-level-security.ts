import type { QueryRunner } from 'typeorm';

/** The role that HTTP work of a service runs under. It owns nothing, so that row-level security holds for it. */
export function httpRoleOf(service: string): string {
  if (!/^[a-z]+(-[a-z]+)*$/.test(service)) throw new Error(`“${service}” is no service’s name.`);
  return `sambung_${service.replaceAll('-', '_')}_http`;
}

/**
 * In a service's first migration: the role, and the right of the login user to take it on. Roles belong to the whole server: another
 * database's migration may make the same one at the same moment, and a managed server may have them made by an administrator beforehand.
 */
export async function createHttpRole(runner: QueryRunner, service: string): Promise<void> {
  const role = httpRoleOf(service);
  await runner.query(`
    do $$ begin
      if not exists (select from pg_roles where rolname = '${role}') then
        create role ${role} nologin noinherit;
      end if;
    exception when duplicate_object or unique_violation then null;
    end $$`);
  await runner.query(`
    do $$ begin
      if not pg_has_role(current_user, '${role}', 'SET') then
        execute format('grant %I to %I with set true', '${role}', current_user);
      end if;
    exception when unique_violation then null;
    end $$`);
  await runner.query(`grant usage on schema public to ${role}`);
}

export interface SecuredTable {
  readonly table: string;
  readonly service: string;
  /** What HTTP work may do with the rows of its workspace; an empty list: nothing. */
  readonly privileges?: readonly ('select' | 'insert' | 'update' | 'delete')[];
}

/** HTTP work sees and writes rows of its own workspace only (column `workspace`), and none at all when no workspace was set. */
export async function enableRowLevelSecurity(
  runner: QueryRunner,
  { table, service, privileges }: SecuredTable,
): Promise<void> {
  const role = httpRoleOf(service);
  const mine = `workspace = current_setting('sambung.workspace', true)`;
  await runner.query(`alter table ${table} enable row level security`);
  await runner.query(`create policy own_workspace on ${table} to ${role} using (${mine}) with check (${mine})`);
  await grantToHttp(runner, { table, service, ...(privileges && { privileges }) });
}

/** For tables without a workspace column, such as a catalogue that all share. */
export async function grantToHttp(runner: QueryRunner, { table, service, privileges }: SecuredTable): Promise<void> {
  const rights = (privileges ?? ['select', 'insert', 'update', 'delete']).join(', ');
  if (rights === '') return;
  await runner.query(`grant ${rights} on ${table} to ${httpRoleOf(service)}`);
}
