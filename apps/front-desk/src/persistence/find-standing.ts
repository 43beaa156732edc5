import type { EntityManager } from 'typeorm';
import type { Standing } from '../domain/standing';

export async function findStanding(
  manager: EntityManager,
  workspace: string,
  handoffId: string,
): Promise<Standing | undefined> {
  const [row] = await manager.query<{ standing: Standing }[]>(
    'SELECT standing FROM standings WHERE workspace = $1 AND handoff_id = $2',
    [workspace, handoffId],
  );
  return row?.standing;
}
