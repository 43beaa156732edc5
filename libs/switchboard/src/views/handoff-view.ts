import type { AssistAsk, ExpectedWait, Stage } from '@sambung/contracts';
import type { Board } from '../board/board';
import type { AssistHandoff, Handoff } from '../board/handoff';
import { isAssist, ownerOf, receiverOf } from '../board/handoff';
import type { Way } from '../board/capacity';
import { expectedWait } from '../expected-wait/expected-wait';
import { byWaitingOrder } from '../board/waiting-order';

/** A live handoff as the queue shows it. Times in ms. */
export interface HandoffView {
  readonly handoffId: string;
  readonly state: 'waiting' | 'assigned' | 'connected' | 'promised';
  /** Whoever must act next: the sender, then the accepter, then whoever promised. */
  readonly ownerId: string;
  readonly senderId: string;
  readonly reasonId: string;
  readonly channel: Way;
  readonly language: string | null;
  readonly requestedAt: number;
  readonly priority: number;
  /** The widest stage that has joined. */
  readonly stage: Stage | null;
  /** Place among those waiting for the same people; null while somebody is asked, and after. */
  readonly place: number | null;
  /** As of `at`; null where there is no honest estimate, and while somebody is asked, and after. */
  readonly expectedWait: (ExpectedWait & { readonly at: number }) | null;
  readonly round: number;
  /** Counts the owners, from the first acceptance. */
  readonly epoch: number;
  readonly offers: readonly { readonly offerId: string; readonly receiverId: string; readonly expiresAt: number }[];
  readonly receiverId: string | null;
  /** Of a callback or appointment. */
  readonly dueAt: number | null;
  /** The callback proposed since `hold` has passed. */
  readonly proposed: { readonly ownerId: string; readonly dueAt: number } | null;
  /** It is a question of a colleague’s, and not a contact. */
  readonly assist?: AssistView;
}

/** Whose contact waits for the answer, by when it was promised, and when it is given up (ms). */
export interface AssistView {
  readonly ask: AssistAsk;
  readonly aboutId: string | null;
  readonly engagementId: string | null;
  readonly promiseAt: number;
  readonly endsAt: number;
}

export function viewOf(board: Board, handoff: Handoff): HandoffView {
  const { asked, phase, joined } = handoff;
  const outermost = joined.at(-1);
  return {
    handoffId: handoff.id,
    state: phase.kind,
    ownerId: ownerOf(handoff),
    senderId: asked.senderId,
    reasonId: handoff.reasonId,
    channel: asked.channel,
    language: asked.language ?? null,
    requestedAt: asked.requestedAt,
    priority: handoff.priority,
    stage: outermost?.stage ?? null,
    place: waits(handoff) && outermost ? outermost.people.queue.countBefore(handoff) + 1 : null,
    expectedWait: waitOf(board, handoff),
    round: handoff.round,
    epoch: handoff.epoch,
    offers: handoff.offers.map(({ offerId, receiverId, expiresAt }) => ({ offerId, receiverId, expiresAt })),
    receiverId: receiverOf(handoff) ?? null,
    dueAt: phase.kind === 'promised' ? phase.dueAt : null,
    proposed: handoff.proposed ?? null,
    ...(isAssist(handoff) && { assist: assistIn(handoff) }),
  };
}

/** For anybody at all: not while somebody is asked, nor after. */
const waits = ({ queued, offers }: Handoff): boolean => queued && offers.length === 0;

function assistIn({ asked: { assist, holdAt }, phase }: AssistHandoff): AssistView {
  const { ask, aboutId = null, engagementId = null, promiseAt } = assist;
  return { ask, aboutId, engagementId, promiseAt, endsAt: phase.kind === 'assigned' ? phase.cutOffAt : holdAt };
}

function waitOf(board: Board, handoff: Handoff): HandoffView['expectedWait'] {
  const wait = waits(handoff) ? expectedWait(board, handoff, board.now) : null;
  return wait && { ...wait, at: board.now };
}

export function queueOf(board: Board): HandoffView[] {
  const inOrder = [...board.handoffs.all()].sort(
    (a, b) => Number(b.phase.kind === 'waiting') - Number(a.phase.kind === 'waiting') || byWaitingOrder(a, b),
  );
  return inOrder.map((handoff) => viewOf(board, handoff));
}
