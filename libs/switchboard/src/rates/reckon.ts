import type { Board } from '../board/board';
import type { Skill } from '../dispatch-policy';
import type { Evidence } from './evidence';
import { type KindFigures, type Reckoning, paceOfLevel, settledWithin } from './reckoning';
import { type Expectation, MIDDLE_LEVEL, type Seen, believedOf, expectationFrom, expectedOf } from './shrink';
import { type WorkAsked, askedBy, kindOf, lowestLevel } from './work-kind';

/** Before anything is learned, and where nothing is: a level more takes a fifth less time, and settles as much. */
const TIME_PER_LEVEL = -Math.log(1.2);
/** The variance of the logarithm of one piece’s seconds, until it has been seen: it counts as so many pieces. */
const USUAL_VARIANCE = 1;
const USUAL_COUNTS = 20;
/** Nobody is believed to be more than twice as fast, or less than half, as their level lets expect. */
const MOST_DIFFERENT = Math.LN2;
const PART_SETTLED_BEFORE = 0.9;

/** Everything that estimates are made of, for all people and reasons. */
export interface Estimates {
  readonly time: Expectation;
  readonly settled: Expectation;
}

/** One person and reason, with what was seen of time and of what was settled. */
export interface Own {
  readonly employeeId: string;
  readonly reasonId: string;
  readonly evidence: Evidence;
  readonly time: Seen;
  readonly settled: Seen;
}

type Reason = Board['reasons'] extends Map<string, infer R> ? R : never;

/** What somebody’s level counts as for a reason: the lowest in what its first step with skills asks for. */
export function levelFor(skills: readonly Skill[], reason: Reason | undefined): number {
  for (const { criteria } of reason?.plan.steps ?? []) {
    const asked = askedBy(criteria);
    if (asked.skills.length > 0) return lowestLevel(skills, asked, MIDDLE_LEVEL);
  }
  return MIDDLE_LEVEL;
}

/** What was seen of one person, reason by reason. */
export function seenOf(board: Board, employeeId: string, now: number): Own[] {
  const { skills = [] } = board.people.get(employeeId)?.profile ?? {};
  return [...board.rates.of(employeeId, now)].map(([reasonId, evidence]) => {
    const { pieces, time, settled } = evidence;
    const of = { group: reasonId, level: levelFor(skills, board.reasons.get(reasonId)), pieces };
    return {
      ...{ employeeId, reasonId, evidence },
      time: { ...of, mean: time / pieces },
      settled: { ...of, mean: settled / pieces },
    };
  });
}

export const everythingSeen = (board: Board, now: number): Own[] =>
  [...board.rates.everybody()].flatMap((employeeId) => seenOf(board, employeeId, now));

export function estimatesFrom(all: readonly Own[]): Estimates {
  const part = partSettled(all);
  return {
    time: expectationFrom(
      all.map(({ time }) => time),
      TIME_PER_LEVEL,
      varianceWithin(all),
    ),
    settled: expectationFrom(
      all.map(({ settled }) => settled),
      0,
      part * (1 - part),
    ),
  };
}

/** By how much the logarithm of somebody’s pace is believed to differ, in work of one reason. */
export function differenceOf({ time, settled }: Estimates, own: Own): number {
  const expected = expectedOf(settled, own.reasonId, own.settled.level) ?? 1;
  const more = settledWithin(expected + believedOf(settled, own.settled)) / settledWithin(expected);
  const by = Math.log(more) - believedOf(time, own.time);
  return Math.min(MOST_DIFFERENT, Math.max(-MOST_DIFFERENT, by));
}

/** `worths` by kind of work; null where no plan said them. Depends on nothing but the board and what is given, so that a replay leads to the same. */
export function reckon(board: Board, worths: ReadonlyMap<string, number> | null, now: number): Reckoning {
  const all = everythingSeen(board, now);
  const estimates = estimatesFrom(all);
  const kinds = kindsOf(board, estimates, now);
  const { perLevel: timePerLevel } = estimates.time;
  const { perLevel: settledPerLevel } = estimates.settled;
  const levels = { timePerLevel, settledPerLevel };
  return {
    ...{ at: now, priced: worths !== null, ...levels },
    kinds: kinds.map(({ key, time, settled, asked, reasons }) => {
      const work = Math.exp(-paceOfLevel(levels, { time, settled }, MIDDLE_LEVEL));
      const worth = worths ? mixed(reasons, ({ firstKind }) => worths.get(firstKind) ?? 0) : work;
      return { key, time, settled, worth, asked };
    }),
    people: peopleIn(all, estimates, kinds),
  };
}

/** How much of a kind of work one reason makes up. */
interface Part {
  readonly reasonId: string;
  readonly count: number;
  /** What the first step of its plan asks for: settled by whomever, it is worth the same. */
  readonly firstKind: string;
}

export interface Kind extends Omit<KindFigures, 'worth'> {
  readonly reasons: readonly Part[];
}

/** So little counts a reason that nobody has come for, so that a kind of such reasons alone has figures too. */
const HARDLY = 1e-6;

/** In the order of their keys. */
export function kindsOf(board: Board, { time, settled }: Estimates, now: number): Kind[] {
  const found = new Map<string, { asked: WorkAsked; reasons: Map<string, Part> }>();
  for (const { reasonId, plan, active } of board.reasons.values()) {
    const steps = active ? plan.steps.map(({ criteria }) => askedBy(criteria)) : [];
    const [first] = steps;
    if (!first) continue;
    const part = { reasonId, count: board.rates.arrivalsOf(reasonId, now) + HARDLY, firstKind: kindOf(first) };
    for (const asked of steps) {
      const kind = found.get(kindOf(asked)) ?? { asked, reasons: new Map<string, Part>() };
      kind.reasons.set(reasonId, part);
      found.set(kindOf(asked), kind);
    }
  }
  const usual = (of: Expectation, before: number): number => mean([...of.base.values()], (each) => each, before);
  const [usualTime, usualSettled] = [usual(time, 0), usual(settled, 1)];
  return [...found]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(
      ([
        key,
        {
          asked: { skills, roles, teams },
          reasons,
        },
      ]) => ({
        key,
        asked: { skills: skills.map(({ skill }) => ({ skill })), roles, teams },
        reasons: [...reasons.values()],
        time: mixed([...reasons.values()], ({ reasonId }) => time.base.get(reasonId) ?? usualTime),
        settled: mixed([...reasons.values()], ({ reasonId }) => settled.base.get(reasonId) ?? usualSettled),
      }),
    );
}

function peopleIn(all: readonly Own[], estimates: Estimates, kinds: readonly Kind[]): Reckoning['people'] {
  const byPerson = new Map<string, Map<string, number>>();
  for (const own of all) {
    const differences = byPerson.get(own.employeeId) ?? new Map<string, number>();
    byPerson.set(own.employeeId, differences.set(own.reasonId, differenceOf(estimates, own)));
  }
  return [...byPerson].flatMap(([employeeId, differences]) => {
    const differs = kinds.flatMap(({ reasons }, kind) => {
      const by = mixed(reasons, ({ reasonId }) => differences.get(reasonId) ?? 0);
      return by === 0 ? [] : [[kind, by] as const];
    });
    return differs.length === 0 ? [] : [{ employeeId, differs }];
  });
}

function mixed(reasons: readonly Part[], of: (part: Part) => number): number {
  let [sum, counts] = [0, 0];
  for (const part of reasons) {
    sum += part.count * of(part);
    counts += part.count;
  }
  return sum / counts;
}

/** Of one piece of work, pooled over all people and reasons. */
function varianceWithin(all: readonly Own[]): number {
  let [squares, freedom] = [USUAL_VARIANCE * USUAL_COUNTS, USUAL_COUNTS];
  for (const { evidence } of all) {
    squares += Math.max(0, evidence.squares - evidence.time ** 2 / evidence.pieces);
    freedom += Math.max(0, evidence.pieces - 1);
  }
  return squares / freedom;
}

function partSettled(all: readonly Own[]): number {
  let [settled, pieces] = [PART_SETTLED_BEFORE, 1];
  for (const { evidence } of all) {
    settled += evidence.settled;
    pieces += evidence.pieces;
  }
  return settled / pieces;
}

function mean<T>(all: readonly T[], of: (each: T) => number, before: number): number {
  return all.length === 0 ? before : all.reduce((sum, each) => sum + of(each), 0) / all.length;
}
