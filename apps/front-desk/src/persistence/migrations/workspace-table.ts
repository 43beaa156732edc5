import { enableRowLevelSecurity } from '@sambung/platform';
import type { QueryRunner } from 'typeorm';

export const SERVICE = 'front-desk';

interface WorkspaceTable {
  readonly table: string;
  /** Columns and constraints after `workspace`. */
  readonly columns: string;
  /** What HTTP work may do with its own workspace's rows. What routing decides is written by the consumer alone. */
  readonly http: readonly ('select' | 'insert' | 'update' | 'delete')[];
  readonly storage?: string;
}

/** A table whose rows belong to a workspace, behind row-level security. */
export async function createWorkspaceTable(
  runner: QueryRunner,
  { table, columns, http, storage }: WorkspaceTable,
): Promise<void> {
  await runner.query(
    `CREATE TABLE ${table} (workspace text NOT NULL, ${columns}) ${storage ? `WITH (${storage})` : ''}`,
  );
  await enableRowLevelSecurity(runner, { table, service: SERVICE, privileges: http });
}

/** Forward only: a database is put back by its backup. */
export async function noWayBack(): Promise<void> {
  throw new Error('Migrations go forward only.');
}
