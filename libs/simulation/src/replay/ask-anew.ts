import type { Channel, ExpectedWait, Stage } from '@sambung/contracts';
import {
  Switchboard,
  type SwitchboardEvent,
  type SwitchboardOptions,
  type SwitchboardSnapshot,
} from '@sambung/switchboard';
import type { ReasonChange } from './change';

type HandoffSnapshot = SwitchboardSnapshot['handoffs'][number];

/** How a handoff stands that nobody has accepted yet. */
export interface Outlook {
  readonly receiverIds: readonly string[];
  readonly stage: Stage | null;
  /** Null while somebody is asked. */
  readonly place: number | null;
  readonly expectedWaitSeconds: number | null;
  /** The same with its 80% interval; null: no honest estimate. */
  readonly expectedWait: ExpectedWait | null;
}

/** What is asked of a copy of a switchboard. */
export interface AskAnew {
  readonly reasonId: string;
  readonly change?: ReasonChange | undefined;
  readonly options: SwitchboardOptions;
  /** ms since 1970. */
  readonly now: number;
}

/**
 * How the handoffs of a reason that wait would fare if all of them were asked for now, in their order: on a copy, on which they were not asked
 * for before. Whoever is asked for one of them is free again first, and has been idle for as long as before.
 */
export function askAnew(
  snapshot: SwitchboardSnapshot,
  { reasonId, change, options, now }: AskAnew,
): Map<string, Outlook> {
  const waiting = snapshot.handoffs.filter((each) => isWaiting(each, reasonId));
  const board = Switchboard.restore(without(snapshot, waiting), options);
  const reason = snapshot.reasons.find((each) => each.reasonId === reasonId);
  if (change && reason) setReason(board, reason, change, now);
  const events = [...waiting].sort(byPlace).flatMap((each) => board.handle(requestOf(each), now).events);
  return new Map(waiting.map(({ asked }) => [asked.id, outlookOf(board, asked.id, events)]));
}

/** A question to a colleague goes by no plan. */
const isWaiting = ({ asked, phase, reasonId }: HandoffSnapshot, of: string): boolean =>
  reasonId === of && phase.kind === 'waiting' && asked.channel !== 'assist';

/** As if they had never come. */
function without(snapshot: SwitchboardSnapshot, gone: readonly HandoffSnapshot[]): SwitchboardSnapshot {
  const ids = new Set(gone.map(({ asked }) => asked.id));
  const offers = gone.flatMap((each) => each.offers);
  return {
    ...snapshot,
    handoffs: snapshot.handoffs.filter(({ asked }) => !ids.has(asked.id)),
    people: snapshot.people.map((person) => {
      const { employeeId } = person.profile;
      const last = offers.find(({ receiverId, at }) => receiverId === employeeId && at === person.idleSince);
      return {
        ...person,
        work: person.work.filter(({ kind, id }) => kind !== 'offer' || !ids.has(id)),
        idleSince: last ? last.idleBefore : person.idleSince,
      };
    }),
  };
}

function setReason(
  board: Switchboard,
  reason: SwitchboardSnapshot['reasons'][number],
  change: ReasonChange,
  now: number,
): void {
  const { plan = reason.plan, priority = reason.priority } = change;
  const unnamed = { key: '', name: { id: '', en: '' }, shortAnswer: null };
  board.handle({ type: 'set-reason', commandId: '#reason', reason: { ...reason, ...unnamed, plan, priority } }, now);
}

/** Of one reason: the tier counts before the time, as it does on the board. */
const byPlace = (a: HandoffSnapshot, b: HandoffSnapshot): number =>
  a.asked.requestedAt - a.asked.tier * 60_000 - (b.asked.requestedAt - b.asked.tier * 60_000);

function requestOf({ asked, reasonId, contactReachable }: HandoffSnapshot): Parameters<Switchboard['handle']>[0] {
  const { id, contactKind, tier, holdAt, channel, ...request } = asked;
  return {
    ...request,
    // Questions to colleagues were left out.
    channel: channel as Channel,
    type: 'request-handoff',
    commandId: `#${id}`,
    handoffId: id,
    reasonId,
    contact: { kind: contactKind, tier, reachable: contactReachable },
    holdSeconds: Math.max(0, holdAt - asked.requestedAt) / 1_000,
  };
}

function outlookOf(board: Switchboard, id: string, events: readonly SwitchboardEvent[]): Outlook {
  const view = board.handoff(id);
  const queued = events.findLast((event) => event.type === 'handoff-queued' && event.handoffId === id);
  const wait = view?.place && queued?.type === 'handoff-queued' ? (queued.expectedWait ?? null) : null;
  return {
    receiverIds: view?.offers.map(({ receiverId }) => receiverId) ?? [],
    stage: view?.stage ?? null,
    place: view?.place ?? null,
    expectedWaitSeconds: wait?.seconds ?? null,
    expectedWait: wait,
  };
}
