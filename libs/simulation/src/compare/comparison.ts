import type { Figures, FloorFigures, Metric } from '../run/measures';
import type { ContactFigures } from '../run/tally';
import { type Estimate, estimate, pairedDifference, pairedRatio } from './statistics';

type Metrics = Readonly<Record<Metric, Estimate>>;

/** What `sambung simulate --json` prints. */
export interface Comparison {
  readonly scenario: string;
  readonly policies: readonly PolicyResult[];
  /** Every policy against the first, on the same customers. */
  readonly comparisons: readonly {
    readonly policy: string;
    readonly against: string;
    readonly metrics: Readonly<Record<Metric, { readonly difference: Estimate; readonly ratio: Estimate | null }>>;
  }[];
}

export interface PolicyResult {
  readonly policy: string;
  readonly replications: number;
  readonly metrics: Metrics;
  readonly types: Readonly<Record<string, Readonly<Record<keyof ContactFigures, Estimate>>>>;
}

/** `results`: each policy’s replications, the same numbers in the same order. */
export function compare(scenario: string, results: ReadonlyMap<string, readonly Figures[]>): Comparison {
  const [first] = results;
  return {
    scenario,
    policies: [...results].map(([policy, figures]) => resultOf(policy, figures)),
    comparisons: [...results].slice(1).map(([policy, figures]) => ({
      policy,
      against: first?.[0] ?? '',
      metrics: against(
        figures.map(({ all }) => all),
        (first?.[1] ?? []).map(({ all }) => all),
      ),
    })),
  };
}

function resultOf(policy: string, figures: readonly Figures[]): PolicyResult {
  const types = Object.keys(figures[0]?.byType ?? {});
  return {
    policy,
    replications: figures.length,
    metrics: estimates(figures.map(({ all }) => all)),
    types: Object.fromEntries(
      types.map((type) => [type, estimates(figures.flatMap(({ byType }) => byType[type] ?? []))]),
    ),
  };
}

function estimates<Of extends ContactFigures>(figures: readonly Of[]): Record<keyof Of, Estimate> {
  return eachMetric(figures, (metric) => estimate(figures.map((each) => Number(each[metric]))));
}

function against(
  figures: readonly FloorFigures[],
  others: readonly FloorFigures[],
): Comparison['comparisons'][number]['metrics'] {
  return eachMetric(figures, (metric) => {
    const [ours, theirs] = [figures.map((each) => each[metric]), others.map((each) => each[metric])];
    return { difference: pairedDifference(ours, theirs), ratio: pairedRatio(ours, theirs) };
  });
}

function eachMetric<Of extends object, Value>(
  figures: readonly Of[],
  value: (metric: keyof Of) => Value,
): Record<keyof Of, Value> {
  const metrics = Object.keys(figures[0] ?? {}) as (keyof Of)[];
  return Object.fromEntries(metrics.map((metric) => [metric, value(metric)])) as Record<keyof Of, Value>;
}
