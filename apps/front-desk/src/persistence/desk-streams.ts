import type { DataSource, EntityManager } from 'typeorm';
import { IS_WELL, type Judge, type Person } from './reachability';

export interface OpenStream extends Person {
  readonly streamId: string;
  readonly instanceId: string;
}

export async function insertStream(manager: EntityManager, stream: OpenStream): Promise<void> {
  await manager.query(
    `INSERT INTO desk_streams (workspace, stream_id, employee_id, instance_id) VALUES ($1, $2, $3, $4)
     ON CONFLICT (workspace, stream_id) DO NOTHING`,
    [stream.workspace, stream.streamId, stream.employeeId, stream.instanceId],
  );
}

/** The stream is gone; its person stays reachable for the grace time. */
export async function deleteStream(manager: EntityManager, stream: OpenStream): Promise<void> {
  await manager.query('DELETE FROM desk_streams WHERE workspace = $1 AND stream_id = $2', [
    stream.workspace,
    stream.streamId,
  ]);
  await manager.query(
    'UPDATE reachability SET stream_closed_at = clock_timestamp() WHERE workspace = $1 AND employee_id = $2',
    [stream.workspace, stream.employeeId],
  );
}

/**
 * False: this instance was unknown (it is new, or was forgotten while it was frozen), and none of its streams is known either. After a pause
 * of half the grace time it counts as well anew.
 */
export async function beat(dataSource: DataSource, { instanceId, graceMs }: Judge): Promise<boolean> {
  const [rows] = await dataSource.query<[unknown[], number]>(
    `UPDATE instances SET heartbeat_at = clock_timestamp(),
       well_since = CASE WHEN heartbeat_at > clock_timestamp() - $2 * interval '1 millisecond' / 2 THEN well_since ELSE clock_timestamp() END
     WHERE instance_id = $1 RETURNING instance_id`,
    [instanceId, graceMs],
  );
  if (rows.length > 0) return true;
  await dataSource.query(
    'INSERT INTO instances (instance_id, heartbeat_at) VALUES ($1, clock_timestamp()) ON CONFLICT (instance_id) DO NOTHING',
    [instanceId],
  );
  return false;
}

export async function deleteInstance(dataSource: DataSource, instanceId: string): Promise<void> {
  await dataSource.query('DELETE FROM instances WHERE instance_id = $1', [instanceId]);
}

/** Forgets instances that have been silent for an hour, with their streams. */
export async function forgetDeadInstances(dataSource: DataSource, { graceMs, instanceId }: Judge): Promise<void> {
  await dataSource.query(
    `WITH dead AS (DELETE FROM instances WHERE heartbeat_at < clock_timestamp() - interval '1 hour' AND ${IS_WELL} RETURNING instance_id)
     DELETE FROM desk_streams WHERE instance_id IN (SELECT instance_id FROM dead)`,
    [graceMs, instanceId],
  );
}
