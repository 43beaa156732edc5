import { PARTITION_COUNT } from '@sambung/contracts';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The fence, the decisions behind it, and the snapshots that let old decisions go. */
export class OwnersAndDecisions implements MigrationInterface {
  readonly name = 'Routing0001OwnersAndDecisions1763800000001';

  async up(runner: QueryRunner): Promise<void> {
    await createOwner(runner);
    await createDecision(runner);
    await createSnapshot(runner);
    // Whoever the directory said something of that could not be applied is not asked until it was mended.
    await runner.query(`
      CREATE TABLE suspended_employee (
        workspace text NOT NULL,
        employee_id text NOT NULL,
        partition smallint NOT NULL,
        reachable boolean NOT NULL,
        PRIMARY KEY (workspace, employee_id)
      )`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

async function createOwner(runner: QueryRunner): Promise<void> {
  // Every append updates its row: room on the page keeps the updates on it (HOT), and no index has to follow.
  await runner.query(`
    CREATE TABLE owner (
      partition smallint PRIMARY KEY,
      claim uuid NOT NULL,
      seq bigint NOT NULL,
      front_desk_no bigint NOT NULL,
      directory_no bigint NOT NULL,
      public_no bigint NOT NULL,
      now_ms bigint NOT NULL,
      url text NOT NULL,
      claimed_at timestamptz NOT NULL
    ) WITH (fillfactor = 10, autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000)`);
  await runner.query(`
    INSERT INTO owner
    SELECT partition, gen_random_uuid(), 0, 0, 0, 0, 0, '', now() FROM generate_series(0, ${PARTITION_COUNT - 1}) AS partition`);
}

async function createDecision(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE decision (
      workspace text NOT NULL,
      version bigint NOT NULL,
      partition smallint NOT NULL,
      seq bigint NOT NULL,
      now_ms bigint NOT NULL,
      schema_version smallint NOT NULL,
      command json NOT NULL,
      events json NOT NULL,
      PRIMARY KEY (workspace, version)
    )`);
  await runner.query(`
    CREATE TABLE board (
      workspace text PRIMARY KEY,
      partition smallint NOT NULL,
      version bigint NOT NULL,
      next_due_ms bigint,
      snapshot_version bigint NOT NULL DEFAULT 0
    ) WITH (fillfactor = 50)`);
  await runner.query(`CREATE INDEX board_with_timers ON board (partition) WHERE next_due_ms IS NOT NULL`);
}

async function createSnapshot(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE snapshot (
      workspace text NOT NULL,
      version bigint NOT NULL,
      sha256 text NOT NULL,
      written_at timestamptz NOT NULL DEFAULT now(),
      verified_at timestamptz,
      PRIMARY KEY (workspace, version)
    )`);
  await runner.query(`
    CREATE TABLE snapshot_part (
      workspace text NOT NULL,
      version bigint NOT NULL,
      part int NOT NULL,
      body text NOT NULL,
      PRIMARY KEY (workspace, version, part),
      FOREIGN KEY (workspace, version) REFERENCES snapshot ON DELETE CASCADE
    )`);
}
