import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createWorkspaceTable, noWayBack } from './workspace-table';

/** Browsers that are rung when nobody looks at them (RFC 8030), what they are rung for, and the key that says who rings. */
export class Pushes1763820000014 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // One pair for the installation: a browser takes pushes from whoever holds the key that it subscribed with.
    await runner.query(
      'CREATE TABLE push_keys (one boolean PRIMARY KEY DEFAULT true CHECK (one), public_key text NOT NULL, private_key text NOT NULL)',
    );
    await createWorkspaceTable(runner, {
      table: 'push_subscriptions',
      // `vouches`: an offer would be seen there, as far as is known: none was missed since its owner was last seen.
      columns: `subscription_id text NOT NULL, employee_id text NOT NULL, endpoint text NOT NULL, p256dh text NOT NULL, auth text NOT NULL,
                device_id text, expires_at timestamptz, vouches boolean NOT NULL DEFAULT true, PRIMARY KEY (workspace, subscription_id)`,
      http: ['select', 'insert', 'update', 'delete'],
    });
    await runner.query('CREATE INDEX push_subscriptions_of_person ON push_subscriptions (workspace, employee_id)');
    await createWorkspaceTable(runner, {
      table: 'pushes',
      columns: `subscription_id text NOT NULL, offer_id text COLLATE "C" NOT NULL, employee_id text NOT NULL, expires_at timestamptz NOT NULL,
                state text NOT NULL DEFAULT 'due' CHECK (state IN ('due', 'sent', 'over')), attempts integer NOT NULL DEFAULT 0,
                next_at timestamptz NOT NULL DEFAULT clock_timestamp(), PRIMARY KEY (workspace, subscription_id, offer_id),
                FOREIGN KEY (workspace, subscription_id) REFERENCES push_subscriptions (workspace, subscription_id) ON DELETE CASCADE`,
      http: ['select'],
    });
    await runner.query(`CREATE INDEX pushes_under_way ON pushes (next_at) WHERE state <> 'over'`);
  }

  down = noWayBack;
}
