import { DIRECTORY_TOPIC, partitionOf } from '@sambung/contracts';
import type { EntityManager } from 'typeorm';

/** How far this service has read the directory for a workspace: routing reads that far before it decides. */
export async function directoryNumberOf(manager: EntityManager, workspace: string): Promise<number | undefined> {
  const [row] = await manager.query<{ number: number | null }[]>(
    `SELECT number FROM inbox_position WHERE consumer_group = 'front-desk' AND topic = $1 AND partition = $2`,
    [DIRECTORY_TOPIC, partitionOf(workspace)],
  );
  return row?.number ?? undefined;
}
