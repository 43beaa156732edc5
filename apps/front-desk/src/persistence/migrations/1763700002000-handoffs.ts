import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createWorkspaceTable, noWayBack } from './workspace-table';

/**
 * What was asked (`handoffs`, `contacts`), and what routing decided about it (`standings`, `story`, `offers`, `command_outcomes`, `feed`).
 * Only `contacts` holds anything that names or reaches a contact. Ids sort by bytes, so that UUIDv7 sorts by time.
 */
export class Handoffs1763700002000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await asked(runner);
    await decided(runner);
    await answered(runner);
  }

  down = noWayBack;
}

async function asked(runner: QueryRunner): Promise<void> {
  await createWorkspaceTable(runner, {
    table: 'handoffs',
    columns: `handoff_id text COLLATE "C" NOT NULL, sender_id text NOT NULL, reason_id text NOT NULL, channel text NOT NULL,
              language text, site_id text, named_employee_id text, upset boolean NOT NULL, tier smallint NOT NULL,
              hold_seconds integer NOT NULL, external_ref text, requested_at timestamptz NOT NULL,
              PRIMARY KEY (workspace, handoff_id)`,
    // Updated by erasure alone; the right is also what SELECT … FOR NO KEY UPDATE asks for.
    http: ['select', 'insert', 'update'],
  });
  await runner.query(
    'CREATE UNIQUE INDEX handoffs_external_ref ON handoffs (workspace, external_ref) WHERE external_ref IS NOT NULL',
  );
  await createWorkspaceTable(runner, {
    table: 'contacts',
    columns: `handoff_id text COLLATE "C" NOT NULL, kind text NOT NULL, name text, number text, note text, erased_at timestamptz,
              PRIMARY KEY (workspace, handoff_id)`,
    http: ['select', 'insert', 'update'],
  });
  await runner.query('CREATE INDEX contacts_by_number ON contacts (workspace, number) WHERE number IS NOT NULL');
  await createWorkspaceTable(runner, {
    table: 'idempotency_keys',
    // Without a fingerprint (its contact was erased) every body counts as the same.
    columns: `principal text NOT NULL, key text NOT NULL, fingerprint text, subject text NOT NULL, command_id text NOT NULL,
              created_at timestamptz NOT NULL DEFAULT now(), PRIMARY KEY (workspace, principal, key)`,
    http: ['select', 'insert', 'update'],
  });
  await runner.query('CREATE INDEX idempotency_keys_by_age ON idempotency_keys (created_at)');
  await runner.query('CREATE INDEX idempotency_keys_by_subject ON idempotency_keys (workspace, subject)');
}

async function decided(runner: QueryRunner): Promise<void> {
  await createWorkspaceTable(runner, {
    table: 'standings',
    columns: `handoff_id text COLLATE "C" NOT NULL, standing jsonb NOT NULL, state text NOT NULL, sender_id text NOT NULL,
              owner_id text, receiver_id text, involved text[] NOT NULL, lines integer NOT NULL,
              PRIMARY KEY (workspace, handoff_id)`,
    http: ['select', 'insert'],
    storage: 'fillfactor = 70',
  });
  await runner.query(`CREATE INDEX standings_by_sender ON standings (workspace, sender_id, handoff_id)`);
  await runner.query(
    `CREATE INDEX standings_by_receiver ON standings (workspace, receiver_id, handoff_id) WHERE receiver_id IS NOT NULL`,
  );
  await runner.query(
    `CREATE INDEX standings_live_by_sender ON standings (workspace, sender_id, handoff_id) WHERE state <> 'ended'`,
  );
  await runner.query(`CREATE INDEX standings_live_by_owner ON standings (workspace, owner_id) WHERE state <> 'ended'`);
  await createWorkspaceTable(runner, {
    table: 'story',
    columns: `handoff_id text COLLATE "C" NOT NULL, number integer NOT NULL, at timestamptz NOT NULL, what text NOT NULL,
              standing jsonb NOT NULL, PRIMARY KEY (workspace, handoff_id, number)`,
    http: ['select', 'insert'],
  });
  await createWorkspaceTable(runner, {
    table: 'offers',
    columns: `offer_id text COLLATE "C" NOT NULL, handoff_id text COLLATE "C" NOT NULL, receiver_id text NOT NULL,
              open boolean NOT NULL, shown_at timestamptz, PRIMARY KEY (workspace, offer_id)`,
    http: ['select', 'update'],
  });
  await runner.query('CREATE INDEX offers_open ON offers (workspace, receiver_id) WHERE open');
  await runner.query('CREATE INDEX offers_of_handoff ON offers (workspace, handoff_id) WHERE open');
}

async function answered(runner: QueryRunner): Promise<void> {
  await createWorkspaceTable(runner, {
    table: 'command_outcomes',
    columns: `command_id text NOT NULL, events text[] NOT NULL, refusal jsonb, decided_at timestamptz NOT NULL DEFAULT clock_timestamp(),
              PRIMARY KEY (workspace, command_id)`,
    http: ['select'],
  });
  await runner.query('CREATE INDEX command_outcomes_by_age ON command_outcomes (decided_at)');
  await createWorkspaceTable(runner, {
    table: 'feed',
    columns: `number bigint NOT NULL, event_id text NOT NULL, name text NOT NULL, subject text COLLATE "C" NOT NULL, time timestamptz NOT NULL,
              caused_by text, data jsonb NOT NULL, read_at timestamptz NOT NULL DEFAULT clock_timestamp(), PRIMARY KEY (workspace, number)`,
    http: ['select'],
  });
  await runner.query('CREATE INDEX feed_by_age ON feed (read_at)');
  await createWorkspaceTable(runner, {
    table: 'feed_floor',
    // What is no longer kept: the feed's numbers have holes of their own, so that a reader could not tell.
    columns: 'number bigint NOT NULL, PRIMARY KEY (workspace)',
    http: ['select'],
  });
}
