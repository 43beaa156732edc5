import { type AssistAsk, type RoutingPlan, assistEndsAfter } from '@sambung/contracts';
import type { Board } from '../board/board';
import { AssistEngagementUnknown, AssistNotYourContact } from '../board/assist.errors';
import { hasContact } from '../board/handoff';
import { isActive, lineAbove } from '../board/lines';
import type { Workload } from '../board/workload';
import type { RequestAssist } from '../commands';
import type { AssistRequested, SwitchboardEvent } from '../events';
import { LANGUAGE_LEVEL } from '../matching/requirement';
import { ALREADY_SO } from './already-so';

/** A contact is in somebody’s hand and waits: of all that waits, this is the most urgent. */
const PRIORITY = 100;
/** Of so many managers up the line is an approval asked before anybody else’s is. */
const LINE_ASKED_FIRST = 5;

/**
 * Somebody asks a colleague while their contact waits. Nothing of the contact changes hands. A second request with the same id, an old duplicate of
 * an ended one included, has no effect.
 * @throws EmployeeUnknown, HandoffUnknown, HandoffAlreadyEnded, AssistNotYourContact, AssistEngagementUnknown
 */
export function requestAssist(board: Board, command: RequestAssist, now: number): SwitchboardEvent[] {
  const { handoffId } = command;
  if (board.handoffs.get(handoffId) || board.ended.has(handoffId)) return ALREADY_SO;
  return [assistRequested(board, { ...command, engagementId: engagementOf(board, command), by: 'asker' }, now)];
}

/** Where the contact who waits is none of a handoff’s. */
function engagementOf(board: Board, { askerId, aboutId, engagementId }: RequestAssist): string | undefined {
  const { work } = board.person(askerId);
  if (aboutId !== undefined) {
    if (!hasContact(board.liveHandoff(aboutId), askerId)) throw new AssistNotYourContact(aboutId);
    return undefined;
  }
  if (engagementId === undefined) return onlyEngagement(work);
  if (!work.get('engagement', engagementId)) throw new AssistEngagementUnknown(engagementId);
  return engagementId;
}

/** Whoever serves one contact, whom Sambung did not bring, asks about them. With more in hand nobody can know. */
function onlyEngagement(work: Workload): string | undefined {
  const [engagement, another] = work.engagements();
  const [handoff] = work.of('handoff');
  return another || handoff ? undefined : engagement?.id;
}

type Asking = Pick<RequestAssist, 'handoffId' | 'askerId' | 'ask' | 'promiseSeconds' | 'requestedAt'> &
  Pick<AssistRequested, 'by' | 'aboutId' | 'engagementId'>;

/** The step, or two, are asked until the promise has passed; then the line above joins in, and after as long again (`assistEndsAfter`) it is given up. */
export function assistRequested(
  board: Board,
  { handoffId, askerId, aboutId, engagementId, ask, promiseSeconds, requestedAt, by }: Asking,
  now: number,
): AssistRequested {
  return {
    type: 'assist-requested',
    ...{ handoffId, askerId, by, ask, requestedAt },
    ...(aboutId !== undefined && { aboutId }),
    ...(engagementId !== undefined && { engagementId }),
    plan: planFor(board, ask, askerId, promiseSeconds),
    ...alwaysAskedFor(ask),
    priority: PRIORITY,
    promiseAt: requestedAt + promiseSeconds * 1_000,
    endsAt: requestedAt + assistEndsAfter(promiseSeconds) * 1_000,
    at: now,
  };
}

function planFor(board: Board, ask: AssistAsk, askerId: string, holdSeconds: number): RoutingPlan {
  const above = { lastResort: { employeeId: askerId } };
  switch (ask.kind) {
    case 'team':
      return { ...above, steps: [{ criteria: { teamId: ask.teamId }, holdSeconds }] };
    case 'colleague':
      return {
        lastResort: { employeeId: ask.employeeId },
        steps: [{ criteria: { employeeId: ask.employeeId }, holdSeconds }],
      };
    case 'language':
      return { ...above, steps: [{ criteria: {}, holdSeconds }] };
    case 'supervisor':
      return { ...above, steps: [] };
    case 'approval':
      return { ...above, steps: [...ownLineFirst(board, askerId, holdSeconds), { criteria: {}, holdSeconds }] };
  }
}

/** Who may approve it and answers for the asker, before a stranger who may. */
function ownLineFirst(board: Board, askerId: string, promiseSeconds: number): RoutingPlan['steps'] {
  const line = lineAbove(board, askerId).filter((id) => isActive(board, id));
  if (line.length === 0) return [];
  const anyOf = line.slice(0, LINE_ASKED_FIRST).map((employeeId) => ({ employeeId }));
  return [{ criteria: { anyOf }, holdSeconds: Math.ceil(promiseSeconds / 2) }];
}

/** What nobody may lack whom it reaches, however far up. */
function alwaysAskedFor(ask: AssistAsk): Pick<AssistRequested, 'language' | 'requires'> {
  if (ask.kind === 'approval') return { requires: { authority: { what: ask.authority, amount: ask.amount } } };
  if (ask.kind !== 'language') return {};
  const { language, level = LANGUAGE_LEVEL } = ask;
  return { language, ...(level > LANGUAGE_LEVEL && { requires: { languages: [{ language, level }] } }) };
}
