import type { Board } from '../board/board';
import type { Handoff, Joined } from '../board/handoff';
import { isExcluded, stagesToAsk } from '../board/handoff';
import type { Order } from '../board/ordered-list';
import { OrderedList, byId } from '../board/ordered-list';
import type { Person } from '../board/person';
import { byWaitingOrder } from '../board/waiting-order';
import type { Considered } from '../events';
import { consideredIn, excludedPeople } from './considered';
import type { Match, Matcher } from './matcher';
import type { Pool } from './pool';
import { headStartOf } from './fit';
import { canBeAsked, isThereFor } from './there';

/** What the best that somebody who came free can do is, with the place it had when that was found. */
interface Proposal {
  readonly handoff: Handoff;
  readonly person: Person;
  readonly virtualAt: number;
}

/**
 * Finds by looking at the heads of lists. Whatever nobody could be found for when it was last looked at can only be helped by somebody who
 * came free since, so it is enough to look at what is new among the waiting and at who is new among the free.
 * Per match O(pools of the person × log n); it walks past people only where the handoff excludes them: who sent it, who was asked in this round.
 */
export class IndexedMatcher implements Matcher {
  private readonly proposals = new OrderedList<Proposal>(BY_PLACE);
  private readonly proposalOf = new Map<Person, Proposal>();

  constructor(private readonly board: Board) {}

  next(now: number): Handoff | undefined {
    this.takeInComers(now);
    return earlier(earlier(this.board.handoffs.fresh.first(), this.firstOfTheEmptied()), this.bestForComers(now));
  }

  candidateFor(handoff: Handoff, now: number, stages: readonly Joined[] = handoff.joined): Match | undefined {
    for (const joined of stages) {
      const calm = joined.calm && this.firstIn(joined.calm, handoff, now);
      const person = calm ?? this.firstIn(joined.people, handoff, now);
      if (person) return { person, joined, calm: calm !== undefined };
    }
    return undefined;
  }

  candidates(handoff: Handoff, now: number, most: number): Match[] {
    const found: Match[] = [];
    for (const joined of handoff.joined) {
      for (const person of joined.people.free.inOrder(now)) {
        this.board.effort.steps++;
        if (found.length >= most) return found;
        if (person.due > now && !isExcluded(handoff, person.id)) found.push({ person, joined, calm: false });
      }
    }
    return found;
  }

  leftToAsk(handoff: Handoff): number {
    const outermost = handoff.joined.at(-1)?.people;
    if (!outermost) return 0;
    const asked = excludedPeople(this.board, handoff).filter((person) => isThereFor(person, outermost.requirement));
    return outermost.present - asked.length;
  }

  considered(handoff: Handoff): Considered[] {
    return handoff.joined.map((joined) => consideredIn(this.board, handoff, joined));
  }

  placeOf(handoff: Handoff): number {
    return (handoff.joined.at(-1)?.people.queue.countBefore(handoff) ?? 0) + 1;
  }

  private firstIn(pool: Pool, handoff: Handoff, now: number): Person | undefined {
    const { effort } = this.board;
    effort.steps++;
    const first = pool.free.first(now);
    if (!first || isAskable(first, handoff, now)) return first;
    for (const person of pool.free.inOrder(now)) {
      effort.steps++;
      if (isAskable(person, handoff, now)) return person;
    }
    return undefined;
  }

  private takeInComers(now: number): void {
    const { comers } = this.board.pools;
    if (comers.size === 0) return;
    for (const person of comers) this.propose(person, now);
    comers.clear();
  }

  private bestForComers(now: number): Handoff | undefined {
    for (let best = this.proposals.first(); best; best = this.proposals.first()) {
      if (this.stands(best, now)) return best.handoff;
      this.propose(best.person, now);
    }
    return undefined;
  }

  private stands({ handoff, person, virtualAt }: Proposal, now: number): boolean {
    return (
      handoff.queued &&
      handoff.virtualAt === virtualAt &&
      person.due > now &&
      !isExcluded(handoff, person.id) &&
      stagesToAsk(handoff).some((joined) => canBeAsked(person, joined))
    );
  }

  /** Replaces what was proposed for them by the first that they could be asked for as things are now. */
  private propose(person: Person, now: number): void {
    const before = this.proposalOf.get(person);
    if (before) this.proposals.delete(before);
    this.proposalOf.delete(person);
    const handoff = person.due > now ? this.firstFor(person) : undefined;
    if (!handoff) return;
    const proposal = { handoff, person, virtualAt: handoff.virtualAt };
    this.proposals.add(proposal);
    this.proposalOf.set(person, proposal);
  }

  /** What has waited longest of all that they can be asked for, head starts included. */
  private firstFor(person: Person): Handoff | undefined {
    const { policy } = this.board.rules;
    let best: Ahead | undefined;
    for (const pool of this.board.pools.of(person)) {
      if ((person.freeOn & pool.bit) === 0 || pool.queue.size === 0) continue;
      const by = headStartOf(policy, person, pool.requirement, pool.queue.size);
      for (const handoff of pool.queue) {
        this.board.effort.steps++;
        if (best && isAhead(best, { handoff, by })) break;
        if (isExcluded(handoff, person.id)) continue;
        best = { handoff, by };
        break;
      }
    }
    return best?.handoff;
  }

  private firstOfTheEmptied(): Handoff | undefined {
    let best: Handoff | undefined;
    if (this.board.pools.emptied.size === 0) return best;
    for (const pool of this.board.pools.emptied) {
      const first = pool.present === 0 ? pool.edge.first() : undefined;
      if (!first) this.board.pools.emptied.delete(pool);
      else if (!best || byWaitingOrder(first, best) < 0) best = first;
    }
    return best;
  }
}

const isAskable = (person: Person, handoff: Handoff, now: number): boolean =>
  person.due > now && !isExcluded(handoff, person.id);

function earlier(a: Handoff | undefined, b: Handoff | undefined): Handoff | undefined {
  return a && (!b || byWaitingOrder(a, b) <= 0) ? a : b;
}

/** A handoff and by how many milliseconds it goes ahead of its place. */
interface Ahead {
  readonly handoff: Handoff;
  readonly by: number;
}

function isAhead(a: Ahead, b: Ahead): boolean {
  const between = a.handoff.virtualAt - a.by - (b.handoff.virtualAt - b.by);
  return between < 0 || (between === 0 && byWaitingOrder(a.handoff, b.handoff) <= 0);
}

/** By the place that was found, which stays as it was even if the handoff's changes: the list must not fall out of order. */
const BY_PLACE: Order<Proposal> = {
  key: ({ virtualAt }) => virtualAt,
  ties: (a, b) =>
    a.handoff.asked.requestedAt - b.handoff.asked.requestedAt || byId(a.handoff, b.handoff) || byId(a.person, b.person),
};
