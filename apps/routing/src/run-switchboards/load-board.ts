import { setImmediate as breathe } from 'node:timers/promises';
import {
  readEvents,
  readSnapshot,
  UnreadableHistory,
  UnreadableSnapshot,
  type StoredSnapshot,
} from '@sambung/decision-log';
import type { Board, Boards } from './boards';
import type { History } from './ledger';
import type { LoadedBoard } from './partition-memory';

/** Decisions replayed before others may have the event loop: some milliseconds. */
const DECISIONS_AT_ONCE = 500;

/**
 * Rebuilds a workspace from its newest snapshot and the decisions after it.
 * Throws `UnreadableSnapshot` if there may be an older one to begin with, and `UnreadableHistory` when a decision is missing (a thawed owner whose past was pruned) or not understood: a board that would
 * differ from the one that decided must not decide.
 */
export async function loadBoard(boards: Boards, workspace: string, history: History): Promise<LoadedBoard> {
  const { snapshot, decisions } = history;
  const board = snapshot ? await restored(boards, snapshot) : boards.empty();
  let version = snapshot?.version ?? 0;
  for (const decision of decisions) {
    if (decision.version !== version + 1) throw missing(workspace, version + 1);
    replay(board, workspace, decision);
    version = decision.version;
    if (version % DECISIONS_AT_ONCE === 0) await breathe();
  }
  if (version !== history.version) throw missing(workspace, version + 1);
  return { board, version };
}

async function restored(boards: Boards, snapshot: StoredSnapshot): Promise<Board> {
  try {
    return boards.restore(await readSnapshot(snapshot));
  } catch (error) {
    throw new UnreadableSnapshot(`snapshot ${snapshot.version} cannot be read.`, { cause: error });
  }
}

function replay(board: Board, workspace: string, decision: History['decisions'][number]): void {
  try {
    for (const event of readEvents(decision)) board.apply(event);
  } catch (error) {
    const because = error instanceof Error ? error.message : String(error);
    throw new UnreadableHistory(
      `decision ${decision.version} of workspace ${workspace} cannot be replayed: ${because}`,
      {
        cause: error,
      },
    );
  }
}

const missing = (workspace: string, version: number): UnreadableHistory =>
  new UnreadableHistory(`decision ${version} of workspace ${workspace} is missing.`);
