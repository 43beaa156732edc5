import type { ExpectedWait } from '@sambung/contracts';

/** One forecast that came true. All lengths in ms since the contact came. */
export interface Kept {
  readonly at: number;
  readonly told: ExpectedWait | null;
  /** The naive forecast: the wait of the last who was accepted (LES). */
  readonly naive: number | undefined;
  /** When the contact was accepted. */
  readonly accepted: number;
}

export interface ForecastFigures {
  /** Part of those who came to wait that were told an expected wait. */
  readonly wait_estimated: number;
  /** Part of those waits that lay within the 80% interval. */
  readonly wait_coverage: number;
  /** The same of forecasts made on the way, at each new place. */
  readonly later_coverage: number;
  readonly wait_width_s: number;
  /** Forecast less wait. */
  readonly wait_bias_s: number;
  readonly wait_error_s: number;
  /** Of the naive forecast, on the same waits. */
  readonly naive_error_s: number;
}

/** A wait, and for how many it stands: for itself, and for those who would have waited as long but gave up before. */
interface Weighed extends Kept {
  readonly weight: number;
  readonly later: boolean;
}

/**
 * Forecasts and waits of one type. Whoever gives up has a wait that nobody saw, and waits that were seen are the shorter ones for it. So each wait counts as many times as there are contacts
 * for one whose patience would have lasted so long (inverse probability of censoring; J. Robins and A. Rotnitzky, 1992): a simulation knows the patience of everybody.
 */
export class Forecasts {
  private readonly kept: (Kept & { readonly later: boolean })[] = [];
  private readonly patience: number[] = [];
  told = 0;
  withEstimate = 0;

  /** Everybody’s patience, in ms; Infinity for who waits as long as it takes. */
  notePatience(patience: number): void {
    this.patience.push(patience);
  }

  noteTold(told: ExpectedWait | null): void {
    this.told++;
    if (told) this.withEstimate++;
  }

  keep(kept: Kept, later: boolean): void {
    this.kept.push({ ...kept, later });
  }

  weighed(): Weighed[] {
    this.patience.sort((a, b) => a - b);
    return this.kept.map((each) => ({ ...each, weight: this.lasting(each.at) / this.lasting(each.accepted) }));
  }

  /** How many have the patience for so long; whoever was accepted had it. */
  private lasting(wait: number): number {
    let low = 0;
    let high = this.patience.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.patience[middle] ?? 0) <= wait) low = middle + 1;
      else high = middle;
    }
    return Math.max(1, this.patience.length - low);
  }
}

/** Of one type, or of several together. */
export function forecastFigures(of: readonly Forecasts[]): ForecastFigures {
  const all = of.flatMap((each) => each.weighed());
  const first = all.filter(({ told, later }) => told && !later);
  const compared = first.filter(({ naive }) => naive !== undefined);
  const told = of.reduce((sum, each) => sum + each.told, 0);
  return {
    wait_estimated: told === 0 ? 0 : of.reduce((sum, each) => sum + each.withEstimate, 0) / told,
    wait_coverage: mean(first, within),
    later_coverage: mean(
      all.filter((each) => each.told && each.later),
      within,
    ),
    wait_width_s: mean(first, ({ told }) => (told ? told.until - told.from : 0)),
    wait_bias_s: mean(first, error),
    wait_error_s: mean(compared, (each) => Math.abs(error(each))),
    naive_error_s: mean(compared, ({ naive = 0, accepted }) => Math.abs(naive - accepted) / 1_000),
  };
}

const secondsLeft = ({ at, accepted }: Kept): number => (accepted - at) / 1_000;
const error = (kept: Kept): number => (kept.told?.seconds ?? 0) - secondsLeft(kept);
/** Told in whole seconds, so compared in whole seconds. */
const within = (kept: Kept): number => {
  const left = Math.round(secondsLeft(kept));
  return kept.told && kept.told.from <= left && left <= kept.told.until ? 1 : 0;
};

function mean(all: readonly Weighed[], figure: (kept: Weighed) => number): number {
  const weight = all.reduce((sum, each) => sum + each.weight, 0);
  return weight === 0 ? 0 : all.reduce((sum, each) => sum + each.weight * figure(each), 0) / weight;
}
