import type { ExpectedWait, Stage } from '@sambung/contracts';
import type { Board } from '../board/board';
import { askedIn } from '../board/asked';
import { Handoff, visitedBefore } from '../board/handoff';
import { virtualTime } from '../board/waiting-order';
import type { RequestHandoff } from '../commands';
import type {
  Considered,
  HandoffEscalated,
  LanguageRelaxed,
  SearchExhausted,
  StageJoined,
  SwitchboardEvent,
} from '../events';
import { searchOn } from '../evolve/evolve-search';
import { expectedWait } from '../expected-wait/expected-wait';
import type { Match, Matcher } from '../matching/matcher';
import { goesOnAtOnce } from '../rules/dispatch';
import { joinNext } from '../rules/join-next-stage';
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
 * Runs the search on a handoff that is on no list, by the same rules and as far as it would go at once. Pools that are built on the way are an index, not state.
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
  handoff.tried = visitedBefore(handoff);
  return handoff;
}

/** As a dispatch would at once: while nobody is left who could come free of the last stage, or it holds for no time, the next joins; the line above, too. */
function firstToBeAsked(board: Board, matcher: Matcher, handoff: Handoff, now: number): Match | undefined {
  let match = matcher.candidateFor(handoff, now);
  while (!match && goesOnAtOnce(matcher, handoff, now)) {
    widen(board, handoff, now);
    match = matcher.candidateFor(handoff, now);
  }
  return match;
}

function othersToBeAsked(
  board: Board,
  matcher: Matcher,
  handoff: Handoff,
  first: Match | undefined,
  now: number,
): string[] {
  const others: string[] = [];
  const tried = new Set(handoff.tried);
  handoff.tried = tried;
  if (first) tried.add(first.person.id);
  while (others.length < ALTERNATIVES) {
    const match = matcher.candidateFor(handoff, now);
    if (match) {
      others.push(match.person.id);
      tried.add(match.person.id);
    } else if (handoff.exhausted) return others;
    else widen(board, handoff, now);
  }
  return others;
}

/** By one stage, as the search itself would. */
function widen(board: Board, handoff: Handoff, now: number): void {
  for (const event of joinNext(board, handoff, now)) if (isOfSearch(event)) searchOn(board, handoff, event);
}

const isOfSearch = (
  event: SwitchboardEvent,
): event is StageJoined | HandoffEscalated | LanguageRelaxed | SearchExhausted =>
  ['stage-joined', 'handoff-escalated', 'language-relaxed', 'search-exhausted'].includes(event.type);
