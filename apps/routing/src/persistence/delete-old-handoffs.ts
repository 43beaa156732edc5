import { FRONT_DESK_TOPIC } from '@sambung/contracts';
import type { DataSource } from 'typeorm';
import { GROUP } from './group';

const AT_ONCE = 2_000;

/**
 * Deletes handoffs that were over before a time (ms since 1970), with their stories. Live ones stay, however old; so do those
 * of which something is put aside: their rows are what keeps a retry from beginning them again.
 */
export async function deleteOldHandoffs(dataSource: DataSource, before: number): Promise<void> {
  while ((await deleteSome(dataSource, before)) === AT_ONCE);
}

async function deleteSome(dataSource: DataSource, before: number): Promise<number> {
  const [row] = await dataSource.query<{ deleted: number }[]>(
    `WITH old AS (
       DELETE FROM handoff WHERE (workspace, handoff_id) IN (
         SELECT workspace, handoff_id FROM handoff WHERE NOT live AND changed_ms < $1 AND NOT EXISTS (
           SELECT FROM parked WHERE consumer_group = '${GROUP}' AND topic = '${FRONT_DESK_TOPIC}' AND parked.partition = handoff.partition
             AND subject = handoff_id AND resolved_at IS NULL)
         LIMIT ${AT_ONCE})
       RETURNING workspace, handoff_id
     ), told AS (
       DELETE FROM story USING old WHERE story.workspace = old.workspace AND story.handoff_id = old.handoff_id)
     SELECT count(*)::int AS deleted FROM old`,
    [before],
  );
  return row?.deleted ?? 0;
}
