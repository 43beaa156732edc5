/** One thing that is wrong, in plain words, and what to do about it. */
export interface Finding {
  /** A service, a database, the bus. */
  readonly where: string;
  readonly what: string;
  readonly remedy: string;
}

/** What an attempt to look at something found, or that it could not be looked at. */
export async function orFinding(
  look: () => Promise<readonly Finding[]>,
  failed: (because: string) => Finding,
): Promise<readonly Finding[]> {
  try {
    return await look();
  } catch (error) {
    return [failed(becauseOf(error))];
  }
}

/** What an error says. pg gives one error for all addresses of a host, without a message: the first address's. */
export function becauseOf(error: unknown): string {
  const first: unknown = error instanceof AggregateError ? error.errors[0] : error;
  return first instanceof Error ? first.message : String(first);
}

/** `0, 3–5`: partitions, in order. */
export function ranges(numbers: readonly number[]): string {
  const sorted = [...numbers].sort((a, b) => a - b);
  const runs: [number, number][] = [];
  for (const each of sorted) {
    const run = runs.at(-1);
    if (run && run[1] + 1 === each) run[1] = each;
    else runs.push([each, each]);
  }
  return runs.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`)).join(', ');
}
