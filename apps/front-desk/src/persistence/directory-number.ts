import { DIRECTORY_TOPIC, partitionOf } from '@sambung/contracts';
import type { EntityManager } from 'typeorm';

/**
 * How far this service has read the directory for a workspace, null if not at all: routing reads that far before it decides. Every event about
 * somebody carries it; without it routing may read the event before it knows of them, and refuses it for good.
 */
export async function directoryRead(manager: EntityManager, workspace: string): Promise<number | null> {
  const [row] = await manager.query<{ number: number | null }[]>(
    `SELECT number FROM inbox_position WHERE consumer_group = 'front-desk' AND topic = $1 AND partition = $2`,
    [DIRECTORY_TOPIC, partitionOf(workspace)],
  );
  return row?.number ? row.number : null;
}
