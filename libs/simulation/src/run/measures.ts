import type { ContactType, Scenario } from '../scenario/scenario';
import { type ForecastFigures, Forecasts, forecastFigures } from './forecasts';
import { type ContactFigures, Tally } from './tally';
import { Utilisation } from './utilisation';

/** Of one type. */
export type TypeFigures = ContactFigures & ForecastFigures;

/** Of everybody together. */
export interface FloorFigures extends TypeFigures {
  readonly occupancy: number;
  /** Standard deviation over people, and the least and most of anybody. */
  readonly occupancy_sd: number;
  readonly occupancy_min: number;
  readonly occupancy_max: number;
}
export type Metric = keyof FloorFigures;

/** What one replication measured. Lengths in seconds, all else parts of 1, but for the count of contacts. */
export interface Figures {
  readonly all: FloorFigures;
  readonly byType: Readonly<Record<string, TypeFigures>>;
}

/** What is measured, and from when until when. */
export interface Measured extends Pick<Scenario, 'service_level' | 'warm_up' | 'length'> {
  readonly types: readonly Pick<ContactType, 'key' | 'service_level'>[];
}

/** Somebody who came. */
interface Counted {
  readonly counts: boolean;
  readonly type: Pick<ContactType, 'key'>;
}

/** Follows those customers who count. */
export class Measures {
  readonly use: Utilisation;
  private readonly all: Tally;
  private readonly byType: ReadonlyMap<string, { readonly tally: Tally; readonly forecasts: Forecasts }>;

  constructor({ types, service_level, warm_up, length }: Measured) {
    this.all = new Tally(service_level);
    this.byType = new Map(
      types.map((type) => [
        type.key,
        { tally: new Tally(type.service_level ?? service_level), forecasts: new Forecasts() },
      ]),
    );
    this.use = new Utilisation(warm_up, warm_up + length);
  }

  note({ counts, type }: Counted, what: (tally: Tally) => void): void {
    if (!counts) return;
    what(this.all);
    const ofType = this.byType.get(type.key);
    if (ofType) what(ofType.tally);
  }

  noteForecasts({ counts, type }: Counted, what: (forecasts: Forecasts) => void): void {
    const ofType = this.byType.get(type.key);
    if (counts && ofType) what(ofType.forecasts);
  }

  figures(now: number): Figures {
    const each = this.use.occupancies(now);
    const overall = this.use.overall(now);
    const mean = each.reduce((sum, part) => sum + part, 0) / Math.max(1, each.length);
    const variance = each.reduce((sum, part) => sum + (part - mean) ** 2, 0) / Math.max(1, each.length);
    const spread = {
      occupancy: overall,
      occupancy_sd: Math.sqrt(variance),
      occupancy_min: each.reduce((least, part) => Math.min(least, part), 1),
      occupancy_max: each.reduce((most, part) => Math.max(most, part), 0),
    };
    const byType = Object.fromEntries(
      [...this.byType].map(([key, { tally, forecasts }]) => [
        key,
        { ...tally.figures(), ...forecastFigures([forecasts]) },
      ]),
    );
    const foretold = forecastFigures([...this.byType.values()].map(({ forecasts }) => forecasts));
    return { all: { ...this.all.figures(), ...foretold, ...spread }, byType };
  }
}
