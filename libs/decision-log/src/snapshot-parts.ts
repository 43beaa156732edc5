import { createHash } from 'node:crypto';
import { setImmediate as breathe } from 'node:timers/promises';
import type { SwitchboardSnapshot } from '@sambung/switchboard';
import type { StoredSnapshot } from './stored';

/** People, or handoffs, in one part: a millisecond or two to parse. */
const ITEMS_IN_A_PART = 500;
/** Characters read before others may have the event loop: small parts are read together. */
const READ_AT_ONCE = 100_000;

interface Part {
  readonly name: string;
  /** A slice of a list. */
  readonly items?: readonly unknown[];
  /** Anything else, whole. */
  readonly value?: unknown;
}

/** A snapshot in parts that are each quick to read. */
export function* partsOfSnapshot(snapshot: SwitchboardSnapshot): Generator<string> {
  for (const [name, value] of Object.entries(snapshot)) {
    for (const part of partsOf(name, value)) yield JSON.stringify(part);
  }
}

function* partsOf(name: string, value: unknown): Generator<Part> {
  if (!Array.isArray(value)) {
    yield { name, value };
    return;
  }
  const items: readonly unknown[] = value;
  for (let from = 0; from === 0 || from < items.length; from += ITEMS_IN_A_PART) {
    yield { name, items: items.slice(from, from + ITEMS_IN_A_PART) };
  }
}

/** What was learned of people leaves with no copy of a log: the same snapshot without it, which is a whole one. */
export function withoutRates({ version, parts }: StoredSnapshot): StoredSnapshot {
  const left = parts.filter((part) => !LEARNED.some((name) => part.startsWith(`{"name":"${name}"`)));
  return { version, sha256: digestOf(left), parts: left };
}
const LEARNED = ['rates', 'ratesOfPeople'] as const;

/** Puts a snapshot together again, a few parts at a time: others have the event loop in between, and once at the end. Throws if a part is damaged or missing. */
export async function readSnapshot({ parts, sha256 }: StoredSnapshot): Promise<SwitchboardSnapshot> {
  if (digestOf(parts) !== sha256) throw new Error('the parts are not those that were written.');
  const lists = new Map<string, unknown[]>();
  const snapshot: Record<string, unknown> = {};
  let read = 0;
  for (const text of parts) {
    const { name, items, value } = JSON.parse(text) as Part;
    if (items) {
      const list = lists.get(name) ?? [];
      for (const item of items) list.push(item);
      lists.set(name, list);
      snapshot[name] = list;
    } else snapshot[name] = value;
    read += text.length;
    if (read < READ_AT_ONCE) continue;
    read = 0;
    await breathe();
  }
  await breathe();
  return snapshot as unknown as SwitchboardSnapshot;
}

export function digestOf(parts: Iterable<string>): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\n');
  return hash.digest('hex');
}
