import { isDeepStrictEqual } from 'node:util';
import { matches } from '../filter/matches';
import type { WrittenFilter } from '../filter/filter';
import { isObject, readValue } from '../resources/read-value';
import type { Parts } from '../resources/resource';
import type { Attribute } from '../schemas/attribute';
import { named } from '../schemas/resource-type';
import { NoTarget } from '../scim.errors';
import type { Act } from './acts';
import { inParts } from './parts';

/** A list after something was done to it, or to some of its entries; undefined when none is left. Throws NoTarget, ValueInvalid. */
export function inList(act: Act, current: readonly unknown[]): unknown[] | undefined {
  const after = act.target.entries ? inEntries(act, current) : inWholeList(act, current);
  return after.length > 0 ? [...after] : undefined;
}

function inWholeList({ op, target, value }: Act, current: readonly unknown[]): readonly unknown[] {
  const { attribute, sub } = target.place;
  if (sub)
    return current
      .map((entry) => inParts(attribute, entry as Parts, { op, target, value, sub }) ?? {})
      .filter(hasParts);
  const sent = (readValue(attribute, value, target.key) ?? []) as unknown[];
  switch (op) {
    case 'add':
      return onePrimary(joined(current, sent), sent);
    case 'replace':
      return sent;
    case 'remove':
      return value === undefined || value === null ? [] : without(current, sent);
  }
}

/** What is added again is the same entry, with what is new of it: of the same value, and of the same type where it has one. */
function joined(current: readonly unknown[], sent: readonly unknown[]): unknown[] {
  const places = new Map(current.map((entry, index) => [identityOf(entry), index]));
  const list = [...current];
  for (const entry of sent) {
    const at = places.get(identityOf(entry));
    if (at === undefined) list.push(entry);
    else if (isObject(entry)) list[at] = { ...(list[at] as Parts), ...entry };
  }
  return list;
}

function without(current: readonly unknown[], sent: readonly unknown[]): unknown[] {
  const gone = new Set(sent.map(valueOf));
  return current.filter((entry) => !gone.has(valueOf(entry)));
}

const valueOf = (entry: unknown): unknown =>
  isObject(entry) && 'value' in entry ? entry['value'] : JSON.stringify(entry);

function identityOf(entry: unknown): string {
  if (!isObject(entry)) return JSON.stringify(entry);
  const { value, type } = entry;
  return JSON.stringify(value === undefined ? entry : type === undefined || type === 'User' ? [value] : [value, type]);
}

function inEntries(act: Act, current: readonly unknown[]): readonly unknown[] {
  const { entries, place } = act.target;
  if (!entries) return current;
  const isMeant = (entry: unknown): boolean => matches(entries.filter, entry);
  if (act.op === 'remove' && !place.sub) return current.filter((entry) => !isMeant(entry));
  if (!current.some(isMeant)) return act.op === 'remove' ? current : withNew(act, entries.written, current);
  return onePrimary(
    current.map((entry) => (isMeant(entry) ? entryAfter(act, entry) : entry)).filter(hasParts),
    current.filter(isMeant),
  );
}

function entryAfter({ op, target, value }: Act, entry: unknown): unknown {
  const { attribute, sub } = target.place;
  if (sub) return inParts(attribute, entry as Parts, { op, target, value, sub }) ?? {};
  const [sent] = (readValue(attribute, value, target.key) ?? []) as unknown[];
  return isObject(sent) && isObject(entry) ? { ...entry, ...sent } : (sent ?? {});
}

/** An entry that the filter describes, where it says so only by `eq`: `type eq "mobile"`. */
function withNew(act: Act, filter: WrittenFilter, current: readonly unknown[]): readonly unknown[] {
  const { attribute } = act.target.place;
  const described = describedBy(attribute, filter);
  if (!described)
    throw new NoTarget(
      `No entry of “${attribute.name}” is meant, and the filter does not say what a new one would be.`,
    );
  const made = entryAfter(act, described);
  return isDeepStrictEqual(made, described) ? current : onePrimary([...current, made], [made]);
}

function describedBy(attribute: Attribute, filter: WrittenFilter): Parts | undefined {
  if (filter.kind === 'and') {
    const parts = filter.parts.map((part) => describedBy(attribute, part));
    return parts.every((part) => part !== undefined) ? (Object.assign({}, ...parts) as Parts) : undefined;
  }
  const sub =
    filter.kind === 'compare' && filter.operator === 'eq'
      ? named(attribute.subAttributes ?? [], filter.path)
      : undefined;
  if (!sub || filter.kind !== 'compare' || sub.mutability === 'readOnly') return undefined;
  return { [sub.name]: readValue(sub, filter.value) };
}

/** Whoever becomes primary takes it from the others (RFC 7644, section 3.5.2). */
function onePrimary(list: readonly unknown[], changed: readonly unknown[]): unknown[] {
  const isPrimary = (entry: unknown): boolean => isObject(entry) && entry['primary'] === true;
  const primaries = list.filter(isPrimary);
  if (primaries.length < 2) return [...list];
  const same = (entry: unknown): boolean => changed.some((each) => identityOf(each) === identityOf(entry));
  const stays = primaries.findLast(same) ?? primaries[0];
  return list.map((entry) => (isPrimary(entry) && entry !== stays ? { ...(entry as Parts), primary: false } : entry));
}

const hasParts = (entry: unknown): boolean => !isObject(entry) || Object.keys(entry).length > 0;
