/** How long to wait before something that failed is tried again. */
export interface Pauses {
  /** After the first failure; doubles with each. Milliseconds. */
  readonly firstMs: number;
  readonly longestMs: number;
}

/** Milliseconds before the next attempt, after so many failures in a row. */
export function pauseAfter(failures: number, { firstMs, longestMs }: Pauses): number {
  return Math.min(firstMs * 2 ** Math.max(failures - 1, 0), longestMs);
}

/** An error for a log line: never its data, which may hold what an event says. */
export function described(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : typeof error;
}
