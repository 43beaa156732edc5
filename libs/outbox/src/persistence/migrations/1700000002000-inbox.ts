import type { MigrationInterface, QueryRunner } from 'typeorm';
import { INBOX_OPEN } from './inbox-open.sql';

/** Where each group stands in each topic-partition, and the records that could not be applied. */
export class Inbox1700000002000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE inbox_position (
        consumer_group text NOT NULL,
        topic text NOT NULL,
        partition smallint NOT NULL,
        -- The last record that was applied, passed or parked. Null: none yet.
        number bigint,
        PRIMARY KEY (consumer_group, topic, partition)
        -- Updated with every batch: HOT updates need room in the page.
      ) WITH (fillfactor = 20, autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 200)`);
    await runner.query(`
      CREATE TABLE parked (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        consumer_group text NOT NULL,
        topic text NOT NULL,
        partition smallint NOT NULL,
        number bigint,
        bus_offset text NOT NULL,
        workspace text,
        subject text NOT NULL,
        name text NOT NULL,
        kind text NOT NULL CHECK (kind IN ('state', 'fact')),
        key text NOT NULL,
        headers jsonb NOT NULL,
        value text NOT NULL,
        because text NOT NULL,
        error text NOT NULL,
        -- 0: never given to a handler, it only followed its subject.
        attempts integer NOT NULL,
        parked_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        last_tried_at timestamptz,
        resolved_at timestamptz,
        resolution text CHECK (resolution IN ('retried', 'discarded', 'superseded', 'over')),
        resolved_by text,
        note text,
        CHECK ((resolved_at IS NULL) = (resolution IS NULL))
      )`);
    await runner.query(`
      CREATE INDEX parked_subjects ON parked (consumer_group, topic, partition, subject, id) WHERE resolved_at IS NULL`);
    // A record without a number moves no position and is delivered again: its offset keeps it from being parked twice.
    await runner.query(`
      CREATE UNIQUE INDEX parked_unnumbered ON parked (consumer_group, topic, partition, bus_offset) WHERE number IS NULL`);
    await runner.query(`CREATE INDEX parked_resolved ON parked (resolved_at) WHERE resolved_at IS NOT NULL`);
    // No workspace in a position, and parked records are for operators: a request's role gets at most `letRoleReadPositions`.
    await runner.query(`ALTER TABLE parked ENABLE ROW LEVEL SECURITY`);
    await runner.query(INBOX_OPEN);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
