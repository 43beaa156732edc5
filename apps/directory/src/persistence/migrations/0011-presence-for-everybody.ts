import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Routing's number of what it last said of somebody, by which streams go on where they were, and until when that holds. */
export class PresenceForEverybody implements MigrationInterface {
  readonly name = 'Directory0011PresenceForEverybody1763700000011';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `alter table presence add column number bigint not null default 0, add column expires_at timestamptz`,
    );
    // Their numbers were not kept; what routing says next has a higher one.
    await runner.query(`update presence p set expires_at = (p.state->>'expiresAt')::timestamptz, number = n.place
      from (select workspace, employee_id, row_number() over (partition by workspace order by employee_id) as place from presence) n
      where (p.workspace, p.employee_id) = (n.workspace, n.employee_id)`);
    await runner.query(`create index presence_in_order on presence (workspace, number)`);
    await runner.query(
      `create index presence_that_ends on presence (workspace, expires_at) where expires_at is not null`,
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
