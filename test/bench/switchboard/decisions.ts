import { Dice } from '../../chaos/dice';
import { median, row, type Row } from '../statistics';
import { floorOf, type Floor, type Kind } from './floor';
import { Lives } from './lives';
import { Matching } from './matching';
import { readRow } from './reads';
import { Rotation } from './rotation';
import { Scan } from './scan';

const SIZES = [1_000, 10_000, 100_000];
const AIMS = new Map([
  [10_000, 20],
  [100_000, 50],
]);
const ROUNDS = 9;
/** As long as one side is measured before the other has its turn. */
const BLOCK_MS = 400;
/** Decisions for which both sides are held to the same person. */
const COMPARED = 2_000;
/** Decisions whose steps are counted: so many that all who were free at the beginning have had their turn. */
const COUNTED = 200_000;

interface Measured {
  readonly matching: readonly number[];
  readonly lives: readonly number[];
  readonly scan: readonly number[];
  /** Comparisons and looks of one decision. */
  readonly steps: number;
}

/** Decisions a second (match, mark busy, one returns) of the switchboard, over those of a scan of everybody, in turns within one run. */
export function decisionRows(): Row[] {
  const measured = SIZES.map((people) => ({ people, ...measure(floorOf(people)) }));
  const [small, , large] = measured;
  return [
    ...measured.map(({ people, matching, scan }) => {
      const aim = AIMS.get(people);
      return rowOf(
        `switchboard, matching, ${people} people`,
        matching,
        scan,
        aim === undefined ? '' : `; aim ≥ ${aim}`,
      );
    }),
    growth('matching', small?.matching, large?.matching, 'aim ≤ 2'),
    stepsRow(measured.map(({ steps }) => steps)),
    readRow(SIZES[0]!, SIZES.at(-1)!),
    ...measured.map(({ people, lives, scan }) => rowOf(`switchboard, whole lives, ${people} people`, lives, scan, '')),
    growth('whole lives', small?.lives, large?.lives, 'no aim'),
  ];
}

function rowOf(name: string, mine: readonly number[], scan: readonly number[], aim: string): Row {
  const ratios = mine.map((each, n) => each / (scan[n] ?? NaN));
  const detail = `${median(mine).toFixed(0)}/s over ${median(scan).toFixed(0)}/s${aim}`;
  return row(name, 'a second ÷ decisions a second of a typed-array scan', ratios, detail);
}

function growth(what: string, small: readonly number[] = [], large: readonly number[] = [], aim: string): Row {
  const ratios = small.map((each, n) => each / (large[n] ?? NaN));
  return row(`switchboard, ${what}, cost of one`, 'at 100,000 people ÷ at 1,000', ratios, aim);
}

/** What of the growth is the engine's doing, on any machine; the rest is memory. */
function stepsRow(steps: readonly number[]): Row {
  const name = 'switchboard, matching, comparisons and looks of one decision';
  const detail = `${steps.map((each) => each.toFixed(1)).join(', ')} at ${SIZES.join(', ')} people`;
  return row(name, 'at 100,000 people ÷ at 1,000', [steps.at(-1)! / steps[0]!], detail);
}

function measure(floor: Floor): Measured {
  const people = floor.workers.length;
  const dice = new Dice(1);
  const pick = (): Kind => dice.pick(floor.kinds);
  const scan = new Rotation(new Scan(floor), people);
  const engine = new Matching(floor);
  const matching = new Rotation(engine, people);
  holdToTheSame(matching, scan, floor, pick);
  const lives = new Rotation(new Lives(floor), people);
  for (const side of [scan, matching, lives]) side.fill(pick);
  const before = engine.steps;
  for (let n = 0; n < COUNTED; n++) matching.decide(pick());
  const steps = (engine.steps - before) / COUNTED;
  const rounds = Array.from({ length: ROUNDS }, () => ({
    matching: matching.perSecond(pick, BLOCK_MS),
    scan: scan.perSecond(pick, BLOCK_MS),
    lives: lives.perSecond(pick, BLOCK_MS),
  }));
  return {
    matching: rounds.map((each) => each.matching),
    scan: rounds.map((each) => each.scan),
    steps,
    lives: rounds.map((each) => each.lives),
  };
}

/** What is faster must not be faster by deciding otherwise. */
function holdToTheSame(matching: Rotation<string>, scan: Rotation<number>, { workers }: Floor, pick: () => Kind): void {
  for (let n = 0; n < COMPARED; n++) {
    const kind = pick();
    const [mine, theirs] = [matching.decide(kind), scan.decide(kind)];
    const name = theirs === undefined ? undefined : workers[theirs]?.id;
    if (mine !== name) throw new Error(`For ${kind.id} the switchboard asks ${mine}, and the scan ${name}.`);
  }
}
