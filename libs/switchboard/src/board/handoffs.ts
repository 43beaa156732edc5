import type { Pools } from '../matching/pools';
import { ByLanguage } from './by-language';
import type { Handoff, Joined } from './handoff';
import { dueOfHandoff, hasContact, stagesToAsk, wantsAsking } from './handoff';
import { OrderedList, byId } from './ordered-list';
import { NEVER } from './person';
import { WAITING_ORDER, virtualTime } from './waiting-order';

/** All live handoffs, by id, by their place in the queues, and by when the clock next changes something of them. */
export class Handoffs {
  /** Ordered by `due`; whatever has nothing due is not in it. */
  readonly due = new OrderedList<Handoff>({ key: ({ due }) => due, ties: byId });
  /** Came to wait, or a stage joined, since somebody last looked. In waiting order. */
  readonly fresh = new OrderedList<Handoff>(WAITING_ORDER);
  /** Held back for a moment, and, the moment over, to be assigned together; the latter in waiting order. */
  readonly held = new Set<Handoff>();
  readonly gathered = new OrderedList<Handoff>(WAITING_ORDER);
  /** Promised to somebody who is not known, for want of anybody who is: should they come back, it is theirs. */
  readonly orphans = new Set<Handoff>();
  /** Assists that nobody needs any more, as whoever asked no longer has the contact, or is done with them. Empty when all is quiet. */
  readonly unneeded = new Set<Handoff>();
  /** Waits for somebody who speaks its language. */
  readonly byLanguage = new ByLanguage();
  /** By the handoff, or the engagement, whose contact waits. */
  private readonly assistsAbout = new Map<string, Set<Handoff>>();
  private readonly byId = new Map<string, Handoff>();

  constructor(private readonly pools: Pools) {}

  get size(): number {
    return this.byId.size;
  }

  get(handoffId: string): Handoff | undefined {
    return this.byId.get(handoffId);
  }

  all(): Iterable<Handoff> {
    return this.byId.values();
  }

  add(handoff: Handoff): void {
    this.byId.set(handoff.id, handoff);
    this.index(handoff);
    const about = contactOf(handoff);
    if (about !== undefined) this.assistsAbout.set(about, this.assistsFor(about).add(handoff));
  }

  /** After anything has happened to a handoff: whose questions about its contact are no longer theirs to ask. */
  noteUnneeded(handoffId: string): void {
    const about = this.byId.get(handoffId);
    for (const assist of this.assistsAbout.get(handoffId) ?? [])
      if (!about || !hasContact(about, assist.senderId)) this.unneeded.add(assist);
  }

  /** After somebody is done with whoever walked in: what they have asked about them. */
  noteEngagementOver(employeeId: string, engagementId: string): void {
    for (const assist of this.assistsFor(keyOfEngagement(employeeId, engagementId))) this.unneeded.add(assist);
  }

  change(handoff: Handoff, mutate: (handoff: Handoff) => void): void {
    this.unindex(handoff);
    mutate(handoff);
    this.index(handoff);
  }

  remove(handoff: Handoff): void {
    this.unindex(handoff);
    this.dueAt(handoff, NEVER);
    this.letGo(handoff, handoff.joined);
    this.byId.delete(handoff.id);
    this.orphans.delete(handoff);
    this.forgetAssist(handoff);
  }

  /** Its stages are no longer asked; inside `change` or `remove` only. */
  letGo(handoff: Handoff, stages: readonly Joined[]): void {
    handoff.joined = handoff.joined.filter((joined) => !stages.includes(joined));
    for (const { people, calm } of stages) {
      this.pools.release(people);
      if (calm) this.pools.release(calm);
    }
  }

  private assistsFor(about: string): Set<Handoff> {
    return this.assistsAbout.get(about) ?? new Set();
  }

  private forgetAssist(handoff: Handoff): void {
    this.unneeded.delete(handoff);
    const about = contactOf(handoff);
    if (about === undefined) return;
    const beside = this.assistsFor(about);
    beside.delete(handoff);
    if (beside.size === 0) this.assistsAbout.delete(about);
  }

  private index(handoff: Handoff): void {
    const { asked, priority } = handoff;
    handoff.virtualAt = virtualTime(asked.requestedAt, priority, asked.tier);
    handoff.queued = wantsAsking(handoff);
    noteAskedFor(handoff);
    this.dueAt(handoff, dueOfHandoff(handoff));
    if (handoff.heldUntil !== undefined && handoff.phase.kind === 'waiting') this.held.add(handoff);
    if (!handoff.queued) return;
    this.byLanguage.add(handoff);
    if (handoff.fresh) this.fresh.add(handoff);
    if (handoff.fresh && handoff.heldBefore) this.gathered.add(handoff);
    for (const { people } of stagesToAsk(handoff)) people.queue.add(handoff);
    const outermost = handoff.joined.at(-1)?.people;
    if (!outermost || handoff.exhausted) return;
    outermost.edge.add(handoff);
    this.pools.noteIfEmptied(outermost);
  }

  private dueAt(handoff: Handoff, due: number): void {
    if (due === handoff.due) return;
    if (handoff.due !== NEVER) this.due.delete(handoff);
    handoff.due = due;
    if (due !== NEVER) this.due.add(handoff);
  }

  private unindex(handoff: Handoff): void {
    this.held.delete(handoff);
    if (!handoff.queued) return;
    this.byLanguage.delete(handoff);
    this.fresh.delete(handoff);
    this.gathered.delete(handoff);
    for (const { people } of stagesToAsk(handoff)) people.queue.delete(handoff);
    handoff.joined.at(-1)?.people.edge.delete(handoff);
  }
}

function noteAskedFor({ joined }: Handoff): void {
  for (const { people, calm } of joined) {
    people.wasAskedFor = true;
    if (calm) calm.wasAskedFor = true;
  }
}

/** Ids hold no spaces, so no handoff is taken for an engagement. */
const keyOfEngagement = (employeeId: string, engagementId: string): string => `${employeeId} ${engagementId}`;

/** Whose contact waits for the answer, where that is known. */
function contactOf({ senderId, asked: { assist } }: Handoff): string | undefined {
  if (assist?.engagementId !== undefined) return keyOfEngagement(senderId, assist.engagementId);
  return assist?.aboutId;
}
