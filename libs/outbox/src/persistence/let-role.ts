import type { QueryRunner } from 'typeorm';

/**
 * For a service's migration: requests that run as `role` may write events of their own workspace (`sambung.workspace`), and see none.
 * Run it after `OUTBOX_MIGRATIONS`, whose timestamps come before those of any service.
 */
export async function letRoleWriteOutbox(runner: QueryRunner, role: string): Promise<void> {
  const name = quoted(role);
  await runner.query(`GRANT INSERT ON outbox TO ${name}`);
  await runner.query(`
    CREATE POLICY ${quoted(`outbox_of_${role}`)} ON outbox FOR INSERT TO ${name}
    WITH CHECK (workspace = current_setting('sambung.workspace'))`);
}

/** For a service's migration: requests that run as `role` may see how far this service has read (`positionOf`). */
export async function letRoleReadPositions(runner: QueryRunner, role: string): Promise<void> {
  await runner.query(`GRANT SELECT ON inbox_position TO ${quoted(role)}`);
}

function quoted(identifier: string): string {
  if (!/^[a-z_][a-z0-9_]{0,62}$/.test(identifier)) throw new Error(`"${identifier}" is not the name of a role.`);
  return `"${identifier}"`;
}
