import type { Board } from '../board/board';
import type { Handoff } from '../board/handoff';
import type { SwitchboardEvent } from '../events';
import { holdOf, nextPlanStage } from '../matching/stages';
import { climb } from './escalate';

/**
 * The search becomes one stage wider: the person named, the plan's steps, its last resort, the line above; then a new round. The inner stages stay.
 * Always leads somewhere: a search never ends by itself.
 */
export function joinNext(board: Board, handoff: Handoff, now: number): SwitchboardEvent[] {
  if (handoff.exhausted) return [startRound(board, handoff, now)];
  const stage = nextPlanStage(handoff);
  if (!stage) return [climb(board, handoff, now)];
  const personId = {
    named: handoff.asked.namedEmployeeId,
    'last-resort': handoff.plan.lastResort.employeeId,
    step: undefined,
    escalation: undefined,
  }[stage.kind];
  return [
    {
      type: 'stage-joined',
      handoffId: handoff.id,
      stage,
      personId,
      nextAt: now + holdOf(board, handoff, stage),
      at: now,
    },
  ];
}

/** Everybody may be asked again, also who declined; the line above again from below. */
function startRound(board: Board, handoff: Handoff, now: number): SwitchboardEvent {
  const nextAt = now + board.rules.timing.offer[handoff.asked.channel];
  return { type: 'round-started', handoffId: handoff.id, round: handoff.round + 1, nextAt, at: now };
}
