import { types } from 'node:util';

/**
 * An error as it may stand in a log: its kind, place and codes. PostgreSQL repeats values in messages, details and parameters (names and
 * numbers of contacts), so of its errors only the code and the names of things are kept.
 */
export function loggable(error: unknown): Record<string, unknown> {
  if (!types.isNativeError(error)) return { type: typeof error };
  const { driverError } = error as Error & { driverError?: unknown };
  const origin = (types.isNativeError(driverError) ? driverError : error) as Error & Record<string, unknown>;
  const fromDatabase = 'severity' in origin || driverError !== undefined;
  return {
    type: error.name,
    ...(!fromDatabase && { message: error.message }),
    ...Object.fromEntries(
      ['code', 'table', 'constraint', 'routine'].flatMap((key) =>
        origin[key] === undefined ? [] : [[key, origin[key]]],
      ),
    ),
    stack: framesOf(error),
    ...(error.cause !== undefined && { cause: loggable(error.cause) }),
  };
}

/** Without the first lines, which repeat the message. */
const framesOf = ({ stack = '' }: Error): string => stack.slice(Math.max(stack.search(/\n\s+at /), 0)).trim();
