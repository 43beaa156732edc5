import { partitionOf, type Topic } from '@sambung/contracts';
import type { EntityManager } from 'typeorm';

/**
 * How far this service has read a topic for a workspace: the number of the last record it applied, 0 if none. Works under a request's
 * role (`letRoleReadPositions`); read in the transaction that writes an event, it is that event's `directoryNumber`.
 */
export async function positionOf(
  manager: EntityManager,
  { group, topic, workspace }: { readonly group: string; readonly topic: Topic; readonly workspace: string },
): Promise<number> {
  const [row] = await manager.query<{ number: string | number | null }[]>(
    'SELECT number FROM inbox_position WHERE consumer_group = $1 AND topic = $2 AND partition = $3',
    [group, topic, partitionOf(workspace)],
  );
  return Number(row?.number ?? 0);
}
