/**
 * There is one limit for everybody, below the time that a test has (test/setup/time-limit.ts), and no test chooses its own: it is there to
 * end what never comes, not to measure. On a busy machine a second may become twenty.
 */
export const PATIENCE_MS = 240_000;

/** Waits until something holds; throws what was wrong last when it does not in time. */
export async function eventually(look: () => void | Promise<void>, patienceMs = PATIENCE_MS): Promise<void> {
  const deadline = performance.now() + patienceMs;
  for (;;) {
    try {
      await look();
      return;
    } catch (error) {
      if (performance.now() > deadline) throw error;
      await pause(20);
    }
  }
}

/** Waits until there is something (neither undefined nor false), and returns it; what was waited for is named when it never comes. */
export async function until<T>(
  look: () => T | Promise<T>,
  what: string | (() => string),
  patienceMs?: number,
): Promise<Exclude<T, undefined | false>> {
  let found: T | undefined;
  let failure: unknown;
  await eventually(async () => {
    try {
      found = await look();
    } catch (error) {
      failure = error;
      found = undefined;
    }
    if (found !== undefined && found !== false) return;
    throw new Error(`It has not come true that ${typeof what === 'string' ? what : what()}.`, { cause: failure });
  }, patienceMs);
  return found as Exclude<T, undefined | false>;
}

export async function pause(milliseconds: number): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
}
