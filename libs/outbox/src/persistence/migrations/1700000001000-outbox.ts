import type { MigrationInterface, QueryRunner } from 'typeorm';
import { OUTBOX_NEXT } from './outbox-next.sql';
import { OUTBOX_TEND } from './outbox-tend.sql';

/**
 * The records a service publishes, and one row per partition with its lease, its numbers and its cursor.
 *
 * `outbox` gets an insert, one update (the number) and, days later, a delete per row. The update moves the row between two indexes and so is
 * never HOT: autovacuum comes early, or the dead entries of `outbox_unnumbered` are walked by every numbering.
 * Row-level security is on; the owner (relay, consumers) passes it, a request's role gets `letRoleWriteOutbox`.
 */
export class Outbox1700000001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE outbox (
        -- A cache of more than 1 would break "per subject, id order is commit order".
        id bigint GENERATED ALWAYS AS IDENTITY (CACHE 1) PRIMARY KEY,
        partition smallint NOT NULL,
        number bigint CHECK (number > 0),
        event_id text NOT NULL,
        name text NOT NULL,
        workspace text NOT NULL,
        subject text NOT NULL,
        -- Kept as they were written, so that a resend is the same to the byte.
        time text NOT NULL,
        data text NOT NULL,
        traceparent text,
        caused_by text,
        directory_number bigint,
        inserted_at timestamptz NOT NULL DEFAULT clock_timestamp()
      ) WITH (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 2000,
              autovacuum_vacuum_insert_scale_factor = 0.1, autovacuum_analyze_scale_factor = 0.1)`);
    await runner.query(`CREATE INDEX outbox_unnumbered ON outbox (partition, id) WHERE number IS NULL`);
    await runner.query(`CREATE UNIQUE INDEX outbox_numbers ON outbox (partition, number) WHERE number IS NOT NULL`);
    await runner.query(`ALTER TABLE outbox ENABLE ROW LEVEL SECURITY`);
    await runner.query(`
      CREATE TABLE outbox_partition (
        partition smallint PRIMARY KEY,
        -- The highest number given.
        last_number bigint NOT NULL DEFAULT 0,
        -- Everything up to here is durable in the topic.
        published_to bigint NOT NULL DEFAULT 0,
        -- Somebody wants everything from here on to be sent again. Beside the cursor, because the send in flight is about to move that.
        resend_from bigint,
        -- The relay that sends this partition; a new term with every acquisition.
        holder text,
        term bigint NOT NULL DEFAULT 0,
        lease_until timestamptz NOT NULL DEFAULT '-infinity'
        -- Updated with every batch: room for its next versions in the same page keeps these updates HOT.
      ) WITH (fillfactor = 20, autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 200)`);
    await runner.query(`INSERT INTO outbox_partition (partition) SELECT generate_series(0, 11)`);
    // Relays that are alive, so that each knows its fair share of the partitions.
    await runner.query(`
      CREATE TABLE outbox_relay (
        relay text PRIMARY KEY,
        alive_until timestamptz NOT NULL
      ) WITH (fillfactor = 20)`);
    await runner.query(OUTBOX_NEXT);
    await runner.query(OUTBOX_TEND);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
