import type { Board } from '../src/board/board';
import type { Handoff, Joined } from '../src/board/handoff';
import { isExcluded, wantsAsking } from '../src/board/handoff';
import { type Person, bitOf, couldFillIn, freeOnOf, standingOf, weightOfWork } from '../src/board/person';
import { inUnits } from '../src/board/workload';
import { byWaitingOrder } from '../src/board/waiting-order';
import type { Considered } from '../src';
import { partOf, partOfFillIn } from '../src/matching/considered';
import type { Match, Matcher } from '../src/matching/matcher';
import { type Requirement, fits, keyOf, withCalm } from '../src/matching/requirement';
import { requirementOf } from '../src/matching/stages';

/** Finds by scanning everybody and everything, each time: slow, and too simple to be wrong in the same way as the indexes. */
export class NaiveMatcher implements Matcher {
  constructor(private readonly board: Board) {}

  next(now: number): Handoff | undefined {
    return this.waiting().find(
      (handoff) => handoff.fresh || this.candidateFor(handoff, now) !== undefined || this.isDeserted(handoff),
    );
  }

  candidateFor(handoff: Handoff, now: number): Match | undefined {
    for (const joined of handoff.joined) {
      const requirement = this.requirementOf(handoff, joined);
      const calm =
        handoff.asked.upset && joined.personId === undefined
          ? this.best(handoff, withCalm(requirement), now)
          : undefined;
      const person = calm ?? this.best(handoff, requirement, now);
      if (person) return { person, joined, calm: calm !== undefined };
    }
    return undefined;
  }

  leftToAsk(handoff: Handoff): number {
    return this.there(handoff).filter((person) => !isExcluded(handoff, person.id)).length;
  }

  considered(handoff: Handoff): Considered[] {
    return handoff.joined.map((joined) => {
      const requirement = this.requirementOf(handoff, joined);
      const tally = {
        stage: joined.stage,
        free: 0,
        tried: 0,
        atCapacity: 0,
        inWrapUp: 0,
        paused: 0,
        offShift: 0,
        unreachable: 0,
        unfit: 0,
      };
      for (const person of this.people()) {
        const free = isFree(person, requirement);
        if (!fits(person, requirement)) tally.unfit++;
        else if (isExcluded(handoff, person.id)) tally.tried++;
        else tally[requirement.fillIn ? partOfFillIn(person, free) : partOf(person, free)]++;
      }
      return tally;
    });
  }

  placeOf(handoff: Handoff): number {
    const outermost = handoff.joined.at(-1);
    const same = outermost && keyOf(this.requirementOf(handoff, outermost));
    const before = this.waiting().filter((other) => byWaitingOrder(other, handoff) < 0);
    return (
      before.filter((other) => other.joined.some((joined) => keyOf(this.requirementOf(other, joined)) === same))
        .length + 1
    );
  }

  private best(handoff: Handoff, requirement: Requirement, now: number): Person | undefined {
    const rank = (person: Person): number =>
      this.board.rules.policy.rank({
        employeeId: person.id,
        idleSince: person.idleSince,
        load: inUnits(takenOf(person)),
        units: person.profile.capacity.units,
      });
    return this.people()
      .filter(
        (person) =>
          person.due > now &&
          fits(person, requirement) &&
          isFree(person, requirement) &&
          !isExcluded(handoff, person.id),
      )
      .sort((a, b) => rank(a) - rank(b) || (a.id < b.id ? -1 : 1))[0];
  }

  private isDeserted(handoff: Handoff): boolean {
    return !handoff.exhausted && this.there(handoff).length === 0;
  }

  private there(handoff: Handoff): Person[] {
    const outermost = handoff.joined.at(-1);
    if (!outermost) return [];
    const requirement = this.requirementOf(handoff, outermost);
    return this.people().filter((person) => {
      const there = requirement.fillIn
        ? couldFillIn(person)
        : ['ready', 'wrap-up', 'paused'].includes(standingOf(person));
      return there && fits(person, requirement);
    });
  }

  private requirementOf(handoff: Handoff, { stage, personId }: Joined): Requirement {
    return requirementOf(handoff, stage, personId);
  }

  private waiting(): Handoff[] {
    return [...this.board.handoffs.all()].filter(wantsAsking).sort(byWaitingOrder);
  }

  private people(): Person[] {
    return [...this.board.people.all()];
  }
}

function isFree(person: Person, { channel, fillIn }: Requirement): boolean {
  return (freeOnOf(person, takenOf(person), standingOf(person), couldFillIn(person)) & bitOf(channel, fillIn)) !== 0;
}

function takenOf(person: Person): number {
  return [...person.work.all()].reduce((sum, work) => sum + weightOfWork(person, work), 0);
}
