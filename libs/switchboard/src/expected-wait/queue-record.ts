import type { Foretold } from './awaited';
import { type Blend, PLACE_ALONE, blendAfter, blended } from './blend';
import { Leaving, type LeavingState } from './leaving';
import { type RecordScores, scoresAfter } from './record-scores';
import { type Pace, type Wait, forecastAt, wholeWait } from './wait-forecast';

/** The rate of acceptances looks back at about so many, and the rate of giving up at the time in which so many were accepted: it is seen more rarely. */
const LOOKS_BACK = 80;
const LOOKS_BACK_FOR_LEAVING = 200;
/** Fewer acceptances say nothing about a rate. */
const ENOUGH = 3;
/** The queue stands still when nobody was accepted for so long that it would happen by chance once in two hundred times. */
const STANDS_STILL = 0.005;
/** A longer pause than so many usual ones was no pause but an end: a night, a strike. */
const MOST_LEARNED = 12;

/** All of a record, as a snapshot holds it. Times in seconds but for `at` (ms). */
export interface RecordState {
  readonly at: number;
  readonly waiting: number;
  /** Acceptances, and the time in which there was somebody to accept times the people who were at work, both fading. */
  readonly taken: number;
  readonly exposure: number;
  /** The same since the last acceptance. */
  readonly open: number;
  /** How many gave up, and the time that all together have waited, both fading; and by where they stood, left out in those of before it was kept. */
  readonly left: number;
  readonly waited: number;
  readonly leaving?: LeavingState;
  readonly lastWait?: number | undefined;
  readonly blend: Blend;
  readonly scores: readonly (readonly [credit: number, RecordScores])[];
}

/** Somebody waits no longer. */
export interface Leave {
  /** ms. */
  readonly now: number;
  /** How many are at work. */
  readonly staff: number;
  /** Who is gone at once was never in it: turned away, not out of patience. */
  readonly how: 'accepted' | 'gone' | 'gone-at-once';
  /** How many stood before them. */
  readonly before: number;
}

/** What was learned of the waits for one requirement’s people: how fast they accept, how fast those who wait give up, and how forecasts have kept. */
export class QueueRecord {
  private at = 0;
  private waiting = 0;
  private taken = 0;
  private exposure = 0;
  private open = 0;
  private leaving = Leaving.from({ left: [], waited: [] });
  private lastWait: number | undefined = undefined;
  private blend = PLACE_ALONE;
  private readonly scores = new Map<number, RecordScores>();

  /** `staff`: how many are at work. */
  enter(now: number, staff: number): void {
    this.pass(now, staff);
    this.waiting++;
  }

  leave({ now, staff, how, before }: Leave): void {
    this.pass(now, staff);
    this.waiting = Math.max(0, this.waiting - 1);
    // Taken by people of another stage while nobody of these was there: it says nothing of their pace.
    if (how === 'accepted' && staff > 0) this.noteTaken();
    else if (how === 'gone') this.leaving.leave(before);
  }

  /**
   * Undefined where there is no honest forecast: too little was seen, nobody is at work who may be asked for it, or the queue stands still.
   * `own`: how many of those who are at work may be asked for this one.
   */
  forecast(place: number, staff: number, now: number, own = staff): Foretold | undefined {
    const pace = own > 0 ? this.paceWith(staff, now) : undefined;
    if (!pace) return undefined;
    const byPlace = forecastAt(place, own < staff ? { ...pace, own: (pace.taken * own) / staff } : pace);
    const { lastWait } = this;
    return { byPlace, told: blended(byPlace, lastWait, this.blend), ...(lastWait !== undefined && { lastWait }) };
  }

  /** By how the waits of those have turned out who were worth as much in waiting time; undefined before there were any. */
  scoresFor(credit: number): RecordScores | undefined {
    return this.scores.get(credit);
  }

  /** A wait for which that was foretold is over; `before` is what held before any was here. */
  learn(credit: number, foretold: Foretold, wait: Wait, before: RecordScores): void {
    const { byPlace, lastWait } = foretold;
    if (lastWait !== undefined)
      this.blend = blendAfter(this.blend, byPlace, lastWait, wholeWait(wait, blended(byPlace, lastWait, this.blend)));
    this.scores.set(credit, scoresAfter(this.scores.get(credit) ?? before, foretold, wait));
  }

  noteWait(waited: number): void {
    this.lastWait = waited;
  }

  private paceWith(staff: number, now: number): Pace | undefined {
    if (this.taken < ENOUGH || this.exposure === 0) return undefined;
    const open = this.open + (this.waiting > 0 ? ((now - this.at) / 1_000) * staff : 0);
    if ((1 + open / this.exposure) ** -this.taken < STANDS_STILL) return undefined;
    return { taken: (staff * this.taken) / (this.exposure + open), left: this.leaving.rates(), seen: this.taken };
  }

  private pass(now: number, staff: number): void {
    const seconds = Math.max(0, now - this.at) / 1_000;
    if (this.waiting > 0) {
      this.open += seconds * staff;
      this.leaving.pass(seconds, this.waiting);
    }
    this.at = now;
  }

  private noteTaken(): void {
    const kept = this.taken < LOOKS_BACK ? 1 : 1 - 1 / LOOKS_BACK;
    const most = this.taken > ENOUGH ? (MOST_LEARNED * this.exposure) / this.taken : Infinity;
    this.exposure = this.exposure * kept + Math.min(this.open, most);
    this.taken = this.taken * kept + 1;
    this.leaving.fade(1 - 1 / LOOKS_BACK_FOR_LEAVING);
    this.open = 0;
  }

  toJSON(): RecordState {
    const { at, waiting, taken, exposure, open, leaving, lastWait, blend } = this;
    const numbers = { at, waiting, taken, exposure, open, ...leaving.inAll, leaving: leaving.toJSON(), blend };
    return { ...numbers, ...(lastWait !== undefined && { lastWait }), scores: [...this.scores] };
  }

  static from({ scores, left, waited, leaving, ...state }: RecordState): QueueRecord {
    const record = Object.assign(new QueueRecord(), state);
    record.leaving = Leaving.from(leaving ?? { left: [left], waited: [waited] });
    for (const [credit, each] of scores) record.scores.set(credit, each);
    return record;
  }
}
