import { type Distribution, sample } from '../random/distribution';
import { RandomStream } from '../random/random-stream';
import type { ContactType, RecordedContact, Scenario } from '../scenario/scenario';

const DAY = 86_400_000;

/** When the contacts of one type come: the same for every policy. */
export interface Arrivals {
  /** ms since the beginning, strictly forward; undefined when no more will come. */
  next(): number | undefined;
}

/** `run` names the replication: equal names bring equal customers. */
export function arrivalsOf(
  scenario: Scenario,
  type: number,
  recorded: readonly RecordedContact[],
  run: string,
): Arrivals {
  if (scenario.arrivals) return fromRecords(recorded.filter((each) => each.type === type));
  return new PoissonArrivals(scenario, scenario.types[type]?.rate ?? 0, `${run} arrivals ${String(type)}`, run);
}

function fromRecords(contacts: readonly RecordedContact[]): Arrivals {
  let taken = 0;
  return { next: () => contacts[taken++]?.at };
}

/**
 * A Poisson process whose rate is constant in pieces and scaled by a random factor of the day: unit exponentials laid along the accumulated
 * rate (E. Çınlar, Introduction to stochastic processes, 1975, section 4.7), so that each arrival costs one number whatever the rate does.
 */
class PoissonArrivals implements Arrivals {
  private at = 0;
  private readonly stream: RandomStream;

  constructor(
    private readonly scenario: Scenario,
    private readonly rate: NonNullable<ContactType['rate']>,
    name: string,
    private readonly run: string,
  ) {
    this.stream = new RandomStream(name);
  }

  next(): number | undefined {
    let left = -Math.log(this.stream.next());
    for (;;) {
      const { rate, until } = this.pieceAt(this.at);
      const here = rate * (until - this.at);
      if (rate > 0 && here >= left) return (this.at += left / rate);
      if (until === Infinity) return undefined;
      left -= here;
      this.at = until;
    }
  }

  /** The rate at a moment, and until when it holds. */
  private pieceAt(at: number): { rate: number; until: number } {
    const { cycle = Infinity, day_factor } = this.scenario;
    const began = cycle === Infinity ? 0 : Math.floor(at / cycle) * cycle;
    const pieces = Array.isArray(this.rate) ? this.rate : [{ from: 0, rate: this.rate }];
    const last = pieces.findLastIndex(({ from }) => began + from <= at);
    const ends = began + (pieces[last + 1]?.from ?? cycle);
    const rate = pieces[last]?.rate ?? 0;
    if (!day_factor) return { rate, until: ends };
    const day = Math.floor(at / dayOf(this.scenario));
    return {
      rate: rate * factorOf(day_factor, day, this.run),
      until: Math.min(ends, (day + 1) * dayOf(this.scenario)),
    };
  }
}

const dayOf = ({ cycle }: Scenario): number => cycle ?? DAY;

/** One factor a day for all types: a busy day is busy everywhere. */
function factorOf(distribution: Distribution, day: number, run: string): number {
  return sample(distribution, new RandomStream(`${run} day ${String(day)}`));
}
