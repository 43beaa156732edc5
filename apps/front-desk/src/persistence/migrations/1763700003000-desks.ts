import { grantToHttp } from '@sambung/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createWorkspaceTable, noWayBack, SERVICE } from './workspace-table';

/** Each person's desk stream, what they said they do, and what shows that an offer would reach them. */
export class Desks1763700003000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await streams(runner);
    await reachability(runner);
    await work(runner);
  }

  down = noWayBack;
}

async function streams(runner: QueryRunner): Promise<void> {
  await createWorkspaceTable(runner, {
    table: 'desks',
    columns: 'employee_id text NOT NULL, last_number bigint NOT NULL, PRIMARY KEY (workspace, employee_id)',
    http: ['select'],
    storage: 'fillfactor = 50',
  });
  await createWorkspaceTable(runner, {
    table: 'desk_events',
    // Ids only: names, numbers and notes are joined when it is read.
    columns: `employee_id text NOT NULL, number bigint NOT NULL, what text NOT NULL, at timestamptz NOT NULL,
              handoff_id text COLLATE "C", offer_id text COLLATE "C", PRIMARY KEY (workspace, employee_id, number)`,
    http: ['select'],
  });
  await runner.query('CREATE INDEX desk_events_by_age ON desk_events (at)');
  await createWorkspaceTable(runner, {
    table: 'presence',
    columns: 'employee_id text NOT NULL, state jsonb NOT NULL, PRIMARY KEY (workspace, employee_id)',
    http: ['select'],
    storage: 'fillfactor = 70',
  });
}

async function reachability(runner: QueryRunner): Promise<void> {
  await createWorkspaceTable(runner, {
    table: 'reachability',
    // One row per person: whoever writes an event about a person locks it first.
    columns: `employee_id text NOT NULL, reachable boolean NOT NULL DEFAULT false, stream_closed_at timestamptz,
              PRIMARY KEY (workspace, employee_id)`,
    http: ['select', 'insert', 'update'],
    storage: 'fillfactor = 70',
  });
  await runner.query('CREATE INDEX reachable_people ON reachability (workspace, employee_id) WHERE reachable');
  await runner.query(`
    CREATE TABLE instances (instance_id text PRIMARY KEY, heartbeat_at timestamptz NOT NULL) WITH (fillfactor = 50)`);
  // Ids of processes and times: nothing of a workspace.
  await grantToHttp(runner, { table: 'instances', service: SERVICE, privileges: ['select'] });
  await createWorkspaceTable(runner, {
    table: 'desk_streams',
    columns: `stream_id text NOT NULL, employee_id text NOT NULL, instance_id text NOT NULL, PRIMARY KEY (workspace, stream_id)`,
    http: ['select', 'insert', 'delete'],
  });
  await runner.query('CREATE INDEX desk_streams_of_person ON desk_streams (workspace, employee_id)');
  await runner.query('CREATE INDEX desk_streams_of_instance ON desk_streams (instance_id)');
  await createWorkspaceTable(runner, {
    table: 'leases',
    columns: `employee_id text NOT NULL, holder text NOT NULL, expires_at timestamptz NOT NULL,
              PRIMARY KEY (workspace, employee_id, holder)`,
    http: ['select', 'insert', 'update', 'delete'],
  });
}

async function work(runner: QueryRunner): Promise<void> {
  await createWorkspaceTable(runner, {
    table: 'engagements',
    columns: `employee_id text NOT NULL, external_id text NOT NULL, engagement_id text NOT NULL, channel text NOT NULL,
              started_at timestamptz NOT NULL, expires_at timestamptz, ended_at timestamptz,
              PRIMARY KEY (workspace, employee_id, external_id)`,
    http: ['select', 'insert', 'update'],
  });
}
