import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What operators ask of parked records. The service has the handlers, so they leave a request, and it answers here. */
export class RetryRequests1700000003000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE parked_retry (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        -- It goes with its record, when that is forgotten.
        parked_id bigint NOT NULL REFERENCES parked ON DELETE CASCADE,
        requested_by text NOT NULL,
        note text,
        requested_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        answered_at timestamptz,
        answer jsonb,
        CHECK ((answered_at IS NULL) = (answer IS NULL))
      )`);
    // Looked at every second, and nearly always empty.
    await runner.query(`CREATE INDEX parked_retry_open ON parked_retry (id) WHERE answered_at IS NULL`);
    await runner.query(`CREATE INDEX parked_retry_of ON parked_retry (parked_id)`);
    await runner.query(`ALTER TABLE parked_retry ENABLE ROW LEVEL SECURITY`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
