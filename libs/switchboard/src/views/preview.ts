import type { ExpectedWait, Stage } from '@sambung/contracts';
import type { Board } from '../board/board';
import { Handoff, askedIn } from '../board/handoff';
import { virtualTime } from '../board/waiting-order';
import type { RequestHandoff } from '../commands';
import type { Considered } from '../events';
import { expectedWait } from '../expected-wait/expected-wait';
import type { Match, Matcher } from '../matching/matcher';
import { holdOf, holdStage, nextToJoin } from '../matching/stages';
import { requestHandoff } from '../rules/request-handoff';
import { whyAsked, whyNobody } from '../rules/why';

export type PreviewRequest = Omit<RequestHandoff, 'type' | 'commandId' | 'handoffId' | 'requestedAt' | 'holdSeconds'>;

/** What would happen if it were asked now. */
export interface Preview {
  /** Who would be asked at once; null where it would wait. */
  readonly receiverId: string | null;
  /** Where in the plan they were found, or how far it would reach out at once. */
  readonly stage: Stage | null;
  readonly why: readonly string[];
  /** Who could be asked after them, best first; where it would wait, who could be asked once wider stages join. At most three. */
  readonly alternatives: readonly string[];
  /** Place among those waiting for the same people; null where somebody would be asked at once. */
  readonly place: number | null;
  readonly expectedWaitSeconds: number | null;
  readonly expectedWait: ExpectedWait | null;
  readonly considered: readonly Considered[];
}

const ALTERNATIVES = 3;
/** Sorts after every real id. */
const DRY_RUN = '~preview';

/**
 * Runs the search on a handoff that is on no list, as far as the plan goes. Pools that are built on the way are an index, not state.
 * @throws ReasonUnknown, SiteRequired
 */
export function preview(board: Board, matcher: Matcher, request: PreviewRequest, now: number): Preview {
  const handoff = dryRun(board, request, now);
  try {
    const match = firstToBeAsked(board, matcher, handoff, now);
    const place = matcher.placeOf(handoff);
    const wait = match ? null : expectedWait(board, handoff, now);
    const considered = matcher.considered(handoff);
    const found = {
      receiverId: match?.person.id ?? null,
      stage: match?.joined.stage ?? handoff.joined.at(-1)?.stage ?? null,
      why: match ? whyAsked(board, handoff, match, now) : whyNobody(board, handoff, considered),
      place: match ? null : place,
      expectedWaitSeconds: wait?.seconds ?? null,
      expectedWait: wait,
      considered,
    };
    return { ...found, alternatives: othersToBeAsked(board, matcher, handoff, match, now) };
  } finally {
    board.handoffs.letGo(handoff, handoff.joined);
  }
}

function dryRun(board: Board, request: PreviewRequest, now: number): Handoff {
  const [requested] = requestHandoff(
    board,
    { ...request, type: 'request-handoff', commandId: DRY_RUN, handoffId: DRY_RUN, requestedAt: now, holdSeconds: 0 },
    now,
  );
  const reason = board.reasons.get(request.reasonId);
  if (requested?.type !== 'handoff-requested' || !reason) throw new Error('a request that is not refused is recorded');
  const handoff = new Handoff(askedIn(requested), request.reasonId, reason.priority, reason.plan);
  handoff.virtualAt = virtualTime(now, reason.priority, handoff.asked.tier);
  return handoff;
}

/** Joins stages as a dispatch would at once: while nobody of the last one could come free, or it holds for no time. */
function firstToBeAsked(board: Board, matcher: Matcher, handoff: Handoff, now: number): Match | undefined {
  for (let stage = joinNext(board, handoff); stage; stage = joinNext(board, handoff)) {
    const match = matcher.candidateFor(handoff, now);
    if (match) return match;
    if (matcher.leftToAsk(handoff) > 0 && holdOf(board, handoff, stage) > 0) return undefined;
  }
  return undefined;
}

function othersToBeAsked(
  board: Board,
  matcher: Matcher,
  handoff: Handoff,
  first: Match | undefined,
  now: number,
): string[] {
  const others: string[] = [];
  handoff.tried = new Set(first ? [first.person.id] : []);
  while (others.length < ALTERNATIVES) {
    const match = matcher.candidateFor(handoff, now);
    if (match) others.push(match.person.id);
    else if (!joinNext(board, handoff)) return others;
    if (match) handoff.tried.add(match.person.id);
  }
  return others;
}

function joinNext(board: Board, handoff: Handoff): Stage | undefined {
  const next = nextToJoin(board, handoff);
  if (next) handoff.joined = [...handoff.joined, holdStage(board, handoff, next.stage, next.personId)];
  return next?.stage;
}
