import type { Board } from '../src/board/board';
import type { Handoff, Joined } from '../src/board/handoff';
import { isAssist, isExcluded, stagesToAsk, wantsAsking, wasAsked } from '../src/board/handoff';
import { bitOf, inUnits } from '../src/board/capacity';
import { restedSince } from '../src/board/occupancy';
import { type Person, couldFillIn, freeOnOf, partOfCapacity, standingOf, weightOfWork } from '../src/board/person';
import { byWaitingOrder } from '../src/board/waiting-order';
import type { Considered } from '../src';
import { partOf, partOfFillIn } from '../src/matching/considered';
import { fitOf, headStartOf } from '../src/matching/fit';
import type { Match, Matcher } from '../src/matching/matcher';
import { type Requirement, fits, keyOf, requirementFor, withCalm } from '../src/matching/requirement';
import { criteriaOf, isFillIn } from '../src/matching/stages';

/** Finds by scanning everybody and everything, each time: slow, and too simple to be wrong in the same way as the indexes. */
export class NaiveMatcher implements Matcher {
  constructor(private readonly board: Board) {}

  next(now: number): Handoff | undefined {
    return this.waiting().find(
      (handoff) => handoff.fresh || this.isDeserted(handoff) || this.isTakenBySomebody(handoff, now),
    );
  }

  candidateFor(handoff: Handoff, now: number, stages: readonly Joined[] = handoff.joined): Match | undefined {
    for (const joined of stages) {
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

  candidates(handoff: Handoff, now: number, most: number): Match[] {
    return handoff.joined
      .flatMap((joined) =>
        this.ranked(handoff, this.requirementOf(handoff, joined), now).map((person) => ({
          person,
          joined,
          calm: false,
        })),
      )
      .slice(0, most);
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
        else if (isExcluded(handoff, person.id)) tally[wasAsked(handoff, person.id) ? 'tried' : 'unfit']++;
        else tally[requirement.fillIn ? partOfFillIn(person, free) : partOf(person, free)]++;
      }
      return tally;
    });
  }

  placeOf(handoff: Handoff): number {
    const outermost = handoff.joined.at(-1);
    if (!outermost) return 1;
    const same = this.waitingFor(this.requirementOf(handoff, outermost));
    return same.filter((other) => byWaitingOrder(other, handoff) < 0).length + 1;
  }

  private waitingFor(requirement: Requirement): Handoff[] {
    const key = keyOf(requirement);
    return this.waiting().filter((each) =>
      stagesToAsk(each).some((joined) => keyOf(this.requirementOf(each, joined)) === key),
    );
  }

  private best(handoff: Handoff, requirement: Requirement, now: number): Person | undefined {
    return this.ranked(handoff, requirement, now)[0];
  }

  private ranked(handoff: Handoff, requirement: Requirement, now: number): Person[] {
    const rank = (person: Person): number =>
      this.board.rules.policy.rank({
        employeeId: person.id,
        idleSince: person.idleSince,
        load: inUnits(takenOf(person)),
        units: person.profile.capacity.units,
        restedSince: restedSince(person.occupancy, partOfCapacity(person, takenOf(person))),
      });
    const { cost } = this.board.rules.policy;
    const weight = this.weights(requirement);
    return this.people()
      .filter((person) => this.couldTake(person, handoff, requirement, now))
      .sort(
        (a, b) =>
          (cost
            ? cost(this.row(a, requirement), rank(a), now) - cost(this.row(b, requirement), rank(b), now)
            : weight(a) - weight(b)) ||
          this.row(a, requirement) - this.row(b, requirement) ||
          rank(a) - rank(b) ||
          (a.id < b.id ? -1 : 1),
      );
  }

  private couldTake(person: Person, handoff: Handoff, requirement: Requirement, now: number): boolean {
    return (
      person.due > now && fits(person, requirement) && isFree(person, requirement) && !isExcluded(handoff, person.id)
    );
  }

  private row(person: Person, requirement: Requirement): number {
    return this.board.rules.policy.row?.(fitOf(person, requirement)) ?? 0;
  }

  /** What the row in which somebody stands weighs. */
  private weights(requirement: Requirement): (person: Person) => number {
    const { weigh } = this.board.rules.policy;
    const members = this.people().filter((person) => fits(person, requirement));
    const free = members.filter((person) => isFree(person, requirement));
    const inRow = (people: Person[], row: number): Person[] =>
      people.filter((each) => this.row(each, requirement) === row);
    return (person) => {
      const row = this.row(person, requirement);
      if (!weigh) return row;
      const there = inRow(free, row);
      const [first] = there.sort((a, b) => a.rank - b.rank || (a.id < b.id ? -1 : 1));
      const takenElsewhere = first ? this.takenElsewhere(first, requirement) : 0;
      const now = { row, free: there.length, members: inRow(members, row).length, takenElsewhere };
      return weigh(now, free.length, members.length);
    };
  }

  /** One of so many who are free, for each thing that is or was lately asked for and that they fit. */
  private takenElsewhere(person: Person, requirement: Requirement): number {
    const others = [...this.board.pools.all()].filter((pool) => pool.wasAskedFor).map((pool) => pool.requirement);
    return others
      .filter((other) => keyOf(other) !== keyOf(requirement) && fits(person, other) && sameWay(other, requirement))
      .map((other) => this.people().filter((each) => fits(each, other) && isFree(each, other)).length)
      .map((free) => Math.round(DIVISIBLE / Math.max(1, free)))
      .reduce((sum, part) => sum + part, 0);
  }

  /** Somebody is free for it, and nothing else goes before it for them. */
  private isTakenBySomebody(handoff: Handoff, now: number): boolean {
    return this.people().some((person) => this.firstFor(person, now) === handoff);
  }

  private firstFor(person: Person, now: number): Handoff | undefined {
    const places = this.waiting().flatMap((handoff) => {
      const starts = stagesToAsk(handoff)
        .map((joined) => this.requirementOf(handoff, joined))
        .filter((requirement) => this.couldTake(person, handoff, requirement, now))
        .map((requirement) =>
          headStartOf(this.board.rules.policy, person, requirement, this.waitingFor(requirement).length),
        );
      return starts.length === 0 ? [] : [{ handoff, place: handoff.virtualAt - Math.max(...starts) }];
    });
    return places.sort((a, b) => a.place - b.place || byWaitingOrder(a.handoff, b.handoff))[0]?.handoff;
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
    const requires = stage.kind === 'step' || isAssist(handoff) ? handoff.asked.requires : undefined;
    const asked = { ...handoff.asked, ...(stage.withoutLanguage && { language: undefined }) };
    return requirementFor(criteriaOf(handoff, stage, personId), asked, { requires, fillIn: isFillIn(stage) });
  }

  private waiting(): Handoff[] {
    return [...this.board.handoffs.all()].filter(wantsAsking).sort(byWaitingOrder);
  }

  private people(): Person[] {
    return [...this.board.people.all()];
  }
}

/** By all whole numbers up to 24. */
const DIVISIBLE = 5_354_228_880;

const sameWay = (a: Requirement, b: Requirement): boolean => bitOf(a.channel, a.fillIn) === bitOf(b.channel, b.fillIn);

function isFree(person: Person, { channel, fillIn }: Requirement): boolean {
  return (freeOnOf(person, takenOf(person), standingOf(person), couldFillIn(person)) & bitOf(channel, fillIn)) !== 0;
}

function takenOf(person: Person): number {
  return [...person.work.all()].reduce((sum, work) => sum + weightOfWork(person, work), 0);
}
