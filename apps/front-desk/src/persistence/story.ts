import type { EntityManager } from 'typeorm';
import type { Standing } from '../domain/standing';

export interface StoredLine {
  readonly number: number;
  readonly at: Date;
  readonly what: string;
  readonly standing: Standing;
}

/** Lines of a handoff's story after a number, in order. */
export async function readStory(
  manager: EntityManager,
  workspace: string,
  { handoffId, after, limit }: { readonly handoffId: string; readonly after: number; readonly limit: number },
): Promise<StoredLine[]> {
  return manager.query<StoredLine[]>(
    `SELECT number, at, what, standing FROM story
     WHERE workspace = $1 AND handoff_id = $2 AND number > $3 ORDER BY number LIMIT $4`,
    [workspace, handoffId, after, limit],
  );
}
