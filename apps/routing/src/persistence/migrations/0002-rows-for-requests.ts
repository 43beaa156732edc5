import { createHttpRole, enableRowLevelSecurity } from '@sambung/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const service = 'routing';

/** What any instance answers requests from: written by the owner of the partition, read under row-level security. */
export class RowsForRequests implements MigrationInterface {
  readonly name = 'Routing0002RowsForRequests1763800000002';

  async up(runner: QueryRunner): Promise<void> {
    await createHttpRole(runner, service);
    await createHandoff(runner);
    await createDirectory(runner);
    for (const table of ['handoff', 'story', 'employee', 'reason', 'team']) {
      await enableRowLevelSecurity(runner, { table, service, privileges: ['select'] });
    }
    // Keys are asked for before a workspace is known, by the service itself: requests see none of them.
    await runner.query('ALTER TABLE api_key ENABLE ROW LEVEL SECURITY');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

async function createHandoff(runner: QueryRunner): Promise<void> {
  // Updated several times within seconds: room on the page, and no index on what changes but the one over the live ones.
  await runner.query(`
    CREATE TABLE handoff (
      workspace text NOT NULL,
      handoff_id text NOT NULL,
      partition smallint NOT NULL,
      live boolean NOT NULL,
      state text NOT NULL,
      view json,
      requested_ms bigint NOT NULL,
      changed_ms bigint NOT NULL,
      PRIMARY KEY (workspace, handoff_id)
    ) WITH (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 2000)`);
  await runner.query(`CREATE INDEX handoff_live ON handoff (workspace, requested_ms, handoff_id) WHERE live`);
  await runner.query(`CREATE INDEX handoff_over ON handoff (changed_ms) WHERE NOT live`);
  // What was decided about a handoff, step by step, until the handoff is deleted.
  await runner.query(`
    CREATE TABLE story (
      workspace text NOT NULL,
      handoff_id text NOT NULL,
      version bigint NOT NULL,
      step int NOT NULL,
      event json NOT NULL,
      PRIMARY KEY (workspace, handoff_id, version, step)
    )`);
}

async function createDirectory(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE employee (
      workspace text NOT NULL,
      employee_id text NOT NULL,
      name text NOT NULL,
      active boolean NOT NULL,
      offices text[] NOT NULL,
      manager_id text,
      team_id text,
      PRIMARY KEY (workspace, employee_id)
    )`);
  await runner.query(`
    CREATE TABLE team (
      workspace text NOT NULL,
      team_id text NOT NULL,
      manager_id text,
      PRIMARY KEY (workspace, team_id)
    )`);
  await runner.query(`
    CREATE TABLE reason (
      workspace text NOT NULL,
      reason_id text NOT NULL,
      key text NOT NULL,
      name_id text NOT NULL,
      name_en text NOT NULL,
      PRIMARY KEY (workspace, reason_id)
    )`);
  await runner.query(`
    CREATE TABLE api_key (
      workspace text NOT NULL,
      api_key_id text NOT NULL,
      prefix text NOT NULL,
      sha256 text NOT NULL,
      scopes text[] NOT NULL,
      expires_at timestamptz,
      revoked boolean NOT NULL,
      PRIMARY KEY (workspace, api_key_id)
    )`);
  await runner.query(`CREATE INDEX api_key_prefix ON api_key (prefix)`);
}
