import type { Policy, PolicyVersion } from './policy';

const DAY_MS = 86_400_000;

/**
 * The version that counts on a date: of those whose days it lies in, the one that was saved last. So a version replaces the earlier ones from its first day on and
 * changes nothing before it; behind its last day, if it has one, they count again. Undefined before the first version.
 */
export function versionOn({ versions }: Pick<Policy, 'versions'>, date: string): PolicyVersion | undefined {
  return versions.findLast(
    ({ validFrom, validUntil }) => validFrom <= date && (validUntil === null || date <= validUntil),
  );
}

export interface Segment {
  readonly from: string;
  /** Included; null: for good. */
  readonly until: string | null;
}

/** The time from a date on, cut into pieces within which no policy changes. */
export function segmentsOf(policies: readonly Pick<Policy, 'versions'>[], from: string): Segment[] {
  const edges = policies.flatMap(({ versions }) =>
    versions.flatMap(({ validFrom, validUntil }) => [
      validFrom,
      ...(validUntil === null ? [] : [dayAfter(validUntil)]),
    ]),
  );
  const starts = [...new Set([from, ...edges.filter((edge) => edge > from)])].sort();
  return starts.map((start, at) => {
    const next = starts[at + 1];
    return { from: start, until: next === undefined ? null : dayBefore(next) };
  });
}

export const dayAfter = (date: string): string => moved(date, DAY_MS);
export const dayBefore = (date: string): string => moved(date, -DAY_MS);
const moved = (date: string, ms: number): string => new Date(Date.parse(date) + ms).toISOString().slice(0, 10);
