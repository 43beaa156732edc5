const SECRET = /^(authorization|cookie|set-cookie|password|secret|token|key|body|headers|parameters|query|rawBody)$/i;
const DEEPEST = 4;

/**
 * A copy of what is to be logged, without what never may be: credentials, bodies, parameters of statements. We do not log these anyway;
 * this is the second lock. (pino's own redaction writes into the objects that it is given, also into a request's headers.)
 */
export function censor(fields: Record<string, unknown>, depth = 0): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).map(([key, value]) => [
      key,
      SECRET.test(key) ? '[redacted]' : censorValue(value, depth + 1),
    ]),
  );
}

function censorValue(value: unknown, depth: number): unknown {
  if (value === null || typeof value !== 'object') return value;
  if (depth > DEEPEST) return '[deep]';
  if (Array.isArray(value)) return value.map((each) => censorValue(each, depth + 1));
  return isPlain(value) ? censor(value as Record<string, unknown>, depth) : value;
}

const isPlain = (value: object): boolean =>
  [Object.prototype, null].includes(Object.getPrototypeOf(value) as object | null);
