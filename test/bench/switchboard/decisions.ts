import { Dice } from '../../chaos/dice';
import { median, row, type Row } from '../statistics';
import { Engine } from './engine';
import { floorOf, type Kind } from './floor';
import { Scan } from './scan';

const SIZES = [1_000, 10_000, 100_000];
const AIMS = new Map([
  [10_000, 20],
  [100_000, 50],
]);
const ROUNDS = 9;
/** As long as one side is measured before the other has its turn. */
const BLOCK_MS = 400;
/** Of everybody, in conversation while it is measured. */
const BUSY_SHARE = 0.3;

interface Side {
  /** Somebody for this kind; then somebody else comes back. */
  decide(kind: Kind): void;
}

/** Decisions a second (match, mark busy, one returns) of the switchboard, over those of a scan of everybody, in turns within one run. */
export function decisionRows(): Row[] {
  const measured = SIZES.map((people) => ({ people, ...measure(people) }));
  const rows = measured.map(({ people, ratios, engine, scan }) => {
    const aim = AIMS.get(people);
    return row(
      `switchboard, ${people} people`,
      'decisions a second ÷ those of a typed-array scan',
      ratios,
      `${median(engine).toFixed(0)}/s over ${median(scan).toFixed(0)}/s${aim === undefined ? '' : `; aim ≥ ${aim}`}`,
    );
  });
  const [small, , large] = measured.map(({ engine }) => median(engine));
  const growth = row(
    'switchboard, cost per decision',
    'at 100,000 people ÷ at 1,000',
    [(small ?? NaN) / (large ?? NaN)],
    'aim ≤ 2',
  );
  return [...rows, growth];
}

function measure(people: number): { ratios: number[]; engine: number[]; scan: number[] } {
  const floor = floorOf(people);
  const sides = [rotating(new Engine(floor), people), rotating(new Scan(floor), people)] as const;
  const dice = new Dice(1);
  for (const side of sides) warmUp(side, floor.kinds, people, dice);
  const rates = Array.from({ length: ROUNDS }, () => sides.map((side) => perSecond(side, floor.kinds, dice)));
  return {
    ratios: rates.map(([engine = NaN, scan = NaN]) => engine / scan),
    engine: rates.map(([engine = NaN]) => engine),
    scan: rates.map(([, scan = NaN]) => scan),
  };
}

/** Whoever was taken longest ago comes back once enough are busy. */
function rotating<Taken>(
  floor: { take(kind: Kind): Taken | undefined; giveBack(taken: Taken): void },
  people: number,
): Side {
  const taken: Taken[] = [];
  let first = 0;
  return {
    decide: (kind) => {
      const one = floor.take(kind);
      if (one !== undefined && one !== -1) taken.push(one);
      if (taken.length - first <= people * BUSY_SHARE) return;
      const back = taken[first++];
      if (back !== undefined) floor.giveBack(back);
      if (first < 100_000) return;
      taken.splice(0, first);
      first = 0;
    },
  };
}

function warmUp(side: Side, kinds: readonly Kind[], people: number, dice: Dice): void {
  for (let n = 0; n < people * BUSY_SHARE + 2_000; n++) side.decide(dice.pick(kinds));
}

function perSecond(side: Side, kinds: readonly Kind[], dice: Dice): number {
  const began = performance.now();
  let count = 0;
  while (performance.now() - began < BLOCK_MS) {
    side.decide(dice.pick(kinds));
    count += 1;
  }
  return count / ((performance.now() - began) / 1_000);
}
