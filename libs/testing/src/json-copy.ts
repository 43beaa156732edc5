/** A copy as JSON keeps it, without the text: `JSON.parse(JSON.stringify(value))` at a third of the time. */
export const jsonCopy = <Value>(value: Value): Value => copied(value) as Value;

function copied(value: unknown): unknown {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (Array.isArray(value)) return value.map((each) => copied(each) ?? null);
  return isPlain(value) ? copiedParts(value) : throughText(value);
}

function copiedParts(value: Record<string, unknown>): unknown {
  const copy: Record<string, unknown> = {};
  for (const name of Object.keys(value)) {
    const part = copied(value[name]);
    if (part !== undefined) copy[name] = part;
  }
  return copy;
}

/** Without a text of its own (`toJSON`), and with names that are plain to assign. */
const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' &&
  value !== null &&
  Object.getPrototypeOf(value) === Object.prototype &&
  !('toJSON' in value) &&
  !Object.hasOwn(value, '__proto__');

function throughText(value: unknown): unknown {
  if (typeof value === 'number' && Number.isFinite(value)) return value + 0;
  const text = JSON.stringify(value) as string | undefined;
  return text === undefined ? undefined : (JSON.parse(text) as unknown);
}
