import type { Board } from '../board/board';
import type { Handoff, Joined } from '../board/handoff';
import { isExcluded } from '../board/handoff';
import { OrderedList } from '../board/ordered-list';
import type { Person } from '../board/person';
import { byWaitingOrder } from '../board/waiting-order';
import type { Considered } from '../events';
import { consideredIn, excludedPeople } from './considered';
import type { Match, Matcher } from './matcher';
import type { Pool } from './pool';
import { headStartOf } from './fit';
import { fits } from './requirement';
import { isThereFor } from './there';

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
  private readonly proposals = new OrderedList<Proposal>(byPlaceThenPerson);
  private readonly proposalOf = new Map<Person, Proposal>();

  constructor(private readonly board: Board) {}

  next(now: number): Handoff | undefined {
    this.takeInComers(now);
    const waiting = [this.board.handoffs.fresh.first(), this.firstOfTheEmptied(), this.bestForComers(now)];
    return waiting.reduce(
      (best, each) => (best && (!each || byWaitingOrder(best, each) <= 0) ? best : each),
      undefined,
    );
  }

  candidateFor(handoff: Handoff, now: number): Match | undefined {
    for (const joined of handoff.joined) {
      const calm = joined.calm && this.firstIn(joined.calm, handoff, now);
      const person = calm ?? this.firstIn(joined.people, handoff, now);
      if (person) return { person, joined, calm: calm !== undefined };
    }
    return undefined;
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
    for (const person of pool.free.inOrder(now)) {
      this.board.effort.steps++;
      if (person.due > now && !isExcluded(handoff, person.id)) return person;
    }
    return undefined;
  }

  private takeInComers(now: number): void {
    for (const person of this.board.pools.comers) this.propose(person, now);
    this.board.pools.comers.clear();
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
      handoff.joined.some((joined) => canBeAsked(person, joined))
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
    for (const pool of person.pools) {
      if (pool.forgotten || (person.freeOn & pool.bit) === 0 || pool.queue.size === 0) continue;
      const by = headStartOf(policy, person, pool.requirement);
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
    for (const pool of this.board.pools.emptied) {
      const first = pool.present === 0 ? pool.edge.first() : undefined;
      if (!first) this.board.pools.emptied.delete(pool);
      else if (!best || byWaitingOrder(first, best) < 0) best = first;
    }
    return best;
  }
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

function canBeAsked(person: Person, { people }: Joined): boolean {
  return (person.freeOn & people.bit) !== 0 && fits(person, people.requirement);
}

/** By the place that was found, which stays as it was even if the handoff's changes: the list must not fall out of order. */
function byPlaceThenPerson(a: Proposal, b: Proposal): number {
  return (
    a.virtualAt - b.virtualAt ||
    a.handoff.asked.requestedAt - b.handoff.asked.requestedAt ||
    compareIds(a.handoff.id, b.handoff.id) ||
    compareIds(a.person.id, b.person.id)
  );
}

const compareIds = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
