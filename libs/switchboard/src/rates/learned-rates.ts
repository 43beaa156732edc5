import type { Profile } from '../board/profile';
import { type Evidence, fadedTo, nothingSeen, weightOf, withPiece, withoutSettled } from './evidence';
import { Expected, type PersonRates, ratesOf } from './person-rates';
import type { Reckoning } from './reckoning';

/** A contact who comes again for the same reason within this time (ms) of being served had not been helped. */
export const COMES_BACK_WITHIN = 24 * 3_600_000;
/** So many reasons a person at most: what they did longest ago is forgotten first. */
const REASONS_KEPT = 32;
/** So many contacts at most are remembered as served lately; of those before them nobody learns that they came back. */
const SERVED_KEPT = 20_000;
/** Evidence of less than so much of a piece of work says nothing any more. */
const TOO_FADED = 0.05;

interface Served {
  readonly employeeId: string;
  readonly reasonId: string;
  readonly at: number;
}

interface Count {
  readonly at: number;
  readonly count: number;
}

/** As a snapshot holds it. */
export interface RatesState {
  readonly learns: boolean;
  readonly people: readonly (readonly [employeeId: string, readonly (readonly [reasonId: string, Evidence])[]])[];
  readonly served: readonly (readonly [handoffId: string, Served])[];
  readonly arrivals: readonly (readonly [reasonId: string, Count])[];
  readonly reckoning?: Reckoning | undefined;
}

/** A piece of work that has come to its end. */
export interface Piece extends Served {
  readonly handoffId: string;
  readonly seconds: number;
  readonly isSettled: boolean;
}

/**
 * What was learned of how long people take and how often they settle what they take, by person and reason. Nothing is, unless the workspace has chosen so. It changes with events alone,
 * so that a replay knows the same; it stands in snapshots and in nothing that leaves routing. How many come for each reason is counted in any case: that is of nobody.
 */
export class LearnedRates {
  private learning = false;
  private readonly people = new Map<string, Map<string, Evidence>>();
  private readonly served = new Map<string, Served>();
  private readonly arrivals = new Map<string, Count>();
  private expected: Expected | undefined = undefined;
  private own: ReadonlyMap<string, ReadonlyMap<string, number>> = new Map();

  /** What was worked out of it last, which policies go by until the next time. */
  get reckoning(): Reckoning | undefined {
    return this.expected?.reckoning;
  }

  set reckoning(reckoning: Reckoning | undefined) {
    this.expected = reckoning && new Expected(reckoning);
    this.own = new Map(
      reckoning?.people.map(({ employeeId, differs }) => [
        employeeId,
        new Map(differs.map(([kind, by]) => [reckoning.kinds[kind]?.key ?? '', by])),
      ]),
    );
  }

  /** What policies may go by of somebody; undefined where nothing was reckoned. */
  ratesOf(profile: Profile): PersonRates | undefined {
    return this.expected && ratesOf(this.expected, profile, this.own.get(profile.employeeId));
  }

  get learns(): boolean {
    return this.learning;
  }

  /** Switched off, everything that was learned of anybody is deleted. */
  learn(on: boolean): void {
    this.learning = on;
    if (on) return;
    this.people.clear();
    this.served.clear();
    this.reckoning = undefined;
  }

  noteArrival(reasonId: string, at: number): void {
    const { at: since, count } = this.arrivals.get(reasonId) ?? { at, count: 0 };
    this.arrivals.set(reasonId, { at, count: count * weightOf(since, at) + 1 });
  }

  noteServed({ handoffId, employeeId, reasonId, seconds, isSettled, at }: Piece): void {
    if (!this.learning) return;
    const reasons = this.people.get(employeeId) ?? new Map<string, Evidence>();
    const before = reasons.get(reasonId) ?? nothingSeen(at);
    // Most recent last, so that what they did longest ago is forgotten first.
    reasons.delete(reasonId);
    reasons.set(reasonId, withPiece(before, seconds, isSettled, at));
    const [oldest] = reasons.keys();
    if (reasons.size > REASONS_KEPT && oldest !== undefined) reasons.delete(oldest);
    this.people.set(employeeId, reasons);
    if (isSettled) this.remember(handoffId, { employeeId, reasonId, at });
  }

  /** The contact of a handoff has come again, for this reason: for the same one soon after, they had not been helped. */
  noteComeBack(handoffId: string, reasonId: string, at: number): void {
    const served = this.served.get(handoffId);
    if (!served || served.reasonId !== reasonId) return;
    this.served.delete(handoffId);
    const before = this.people.get(served.employeeId)?.get(reasonId);
    if (!before || at - served.at > COMES_BACK_WITHIN) return;
    this.people.get(served.employeeId)?.set(reasonId, withoutSettled(before, served.at, at));
  }

  forget(employeeId: string): void {
    this.people.delete(employeeId);
    for (const [handoffId, served] of this.served) if (served.employeeId === employeeId) this.served.delete(handoffId);
    const { reckoning } = this;
    if (reckoning)
      this.reckoning = { ...reckoning, people: reckoning.people.filter(({ employeeId: id }) => id !== employeeId) };
  }

  /** Of one person, as of `now`, by reason. */
  *of(employeeId: string, now: number): Iterable<readonly [reasonId: string, Evidence]> {
    for (const [reasonId, evidence] of this.people.get(employeeId) ?? []) {
      const faded = fadedTo(evidence, now);
      if (faded.pieces >= TOO_FADED) yield [reasonId, faded];
    }
  }

  *everybody(): Iterable<string> {
    yield* this.people.keys();
  }

  /** How many have come for a reason lately, fading as evidence does. */
  arrivalsOf(reasonId: string, now: number): number {
    const arrived = this.arrivals.get(reasonId);
    return arrived ? arrived.count * weightOf(arrived.at, now) : 0;
  }

  toJSON(): RatesState {
    return {
      learns: this.learning,
      people: [...this.people].map(([employeeId, reasons]) => [employeeId, [...reasons]]),
      served: [...this.served],
      arrivals: [...this.arrivals],
      ...(this.reckoning && { reckoning: this.reckoning }),
    };
  }

  restore({ learns, people, served, arrivals, reckoning }: RatesState): void {
    this.learning = learns;
    for (const [employeeId, reasons] of people) this.people.set(employeeId, new Map(reasons));
    for (const [handoffId, each] of served) this.served.set(handoffId, each);
    for (const [reasonId, count] of arrivals) this.arrivals.set(reasonId, count);
    this.reckoning = reckoning;
  }

  private remember(handoffId: string, served: Served): void {
    this.served.set(handoffId, served);
    for (const [oldest, { at }] of this.served) {
      if (this.served.size <= SERVED_KEPT && served.at - at <= COMES_BACK_WITHIN) return;
      this.served.delete(oldest);
    }
  }
}
