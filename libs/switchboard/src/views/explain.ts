import type { Board } from '../board/board';
import type { Handoff } from '../board/handoff';
import type { HandoffEvent } from '../events';
import type { HandoffView } from './handoff-view';
import { viewOf } from './handoff-view';

/**
 * The story of a live handoff, complete: what was decided, who was considered, and how many others were not there, busy or asked before.
 * What of it somebody may see depends on who asks, and is cut by the caller.
 */
export interface Explanation {
  readonly handoff: HandoffView;
  readonly story: readonly HandoffEvent[];
  /** How many decisions between the first and the others are only in the log by now. */
  readonly earlier: number;
}

export function explain(board: Board, handoff: Handoff): Explanation {
  return { handoff: viewOf(board, handoff), story: [...handoff.story], earlier: handoff.earlier };
}
