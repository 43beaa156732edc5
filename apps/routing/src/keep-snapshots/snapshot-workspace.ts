import { digestOf, partsOfSnapshot, readSnapshot, UnreadableSnapshot } from '@sambung/decision-log';
import { Switchboards, type Board } from '../run-switchboards/boards';
import { loadBoard } from '../run-switchboards/load-board';
import type { LoadedBoard } from '../run-switchboards/partition-memory';
import type { Snapshots } from './snapshots';

export interface SnapshotJob {
  readonly workspace: string;
  /** Decisions that are younger stay, whatever is snapshotted. */
  readonly decisionsKeptDays: number;
}

/**
 * Writes a workspace down as a whole, checks that what was written can be read back to the same board, and lets go of decisions that two
 * such snapshots stand for.
 *
 * It works from the log alone: what is in somebody's memory and not committed can never get into a snapshot, and whoever makes it (a
 * process that lost its claim, too) makes the same.
 */
export async function snapshotWorkspace(snapshots: Snapshots, job: SnapshotJob): Promise<void> {
  const { workspace, decisionsKeptDays } = job;
  const boards = new Switchboards();
  const { board, version } = await rebuilt(boards, snapshots, workspace);
  if (version === 0) return;
  const { parts, sha256 } = written(board);
  await snapshots.insert({ workspace, version, sha256, parts });

  const stored = await snapshots.partsOf(workspace, version);
  const again = boards.restore(await readSnapshot({ version, sha256, parts: stored }));
  if (written(again).sha256 !== sha256) {
    throw new Error(`Snapshot ${version} of workspace ${workspace} restores to another board than it was taken of.`);
  }
  await snapshots.markVerified(workspace, version);
  await snapshots.deleteBehind(workspace, Date.now() - decisionsKeptDays * 86_400_000);
}

/**
 * As an owner rebuilds it: where the newest snapshot cannot be read, from the one before. The damaged one goes once that has succeeded. If it stayed, no snapshot could be taken ever again; and
 * beside the next one it would be the second for whose sake the older, readable one and its decisions are deleted.
 */
async function rebuilt(boards: Switchboards, snapshots: Snapshots, workspace: string): Promise<LoadedBoard> {
  const newest = await snapshots.history(workspace);
  try {
    return await loadBoard(boards, workspace, newest);
  } catch (error) {
    if (!(error instanceof UnreadableSnapshot) || !newest.snapshot) throw error;
    const loaded = await loadBoard(boards, workspace, await snapshots.history(workspace, newest.snapshot.version));
    await snapshots.discard(workspace, newest.snapshot.version);
    return loaded;
  }
}

function written(board: Board): { parts: string[]; sha256: string } {
  const parts = [...partsOfSnapshot(board.snapshot())];
  return { parts, sha256: digestOf(parts) };
}
