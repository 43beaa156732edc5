/**
 * Whether two values say the same as JSON, told without writing it: what one knows of an event is often the very object that the other has. True is
 * certain; after false their texts decide.
 */
export function surelySame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (Array.isArray(one)) return Array.isArray(other) && allSame(one, other);
  if (!isPlain(one) || !isPlain(other)) return false;
  const [names, otherNames] = [Object.keys(one), Object.keys(other)];
  return allSame(names, otherNames) && names.every((name) => surelySame(one[name], other[name]));
}

function allSame(some: readonly unknown[], others: readonly unknown[]): boolean {
  return some.length === others.length && some.every((each, index) => surelySame(each, others[index]));
}

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
