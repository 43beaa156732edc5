import type { Person, Shift } from '../rules/person';
import type { CoverLine } from './demand';
import { spareFor, type Short } from './prices';

/** How many are at work in each slot, by what they can serve. Breaks are no work. */
export type Presence = ReadonlyMap<number, Int32Array>;

/** Counts who is at work. What lies outside the horizon is left out. */
export function presenceOf(
  shifts: readonly Pick<Shift, 'employeeId' | 'from' | 'to' | 'breaks'>[],
  coversOf: (employeeId: string) => number,
  slots: number,
): Presence {
  const presence = new Map<number, Int32Array>();
  for (const { employeeId, from, to, breaks } of shifts) {
    const covers = coversOf(employeeId);
    const there = presence.get(covers) ?? new Int32Array(slots);
    presence.set(covers, there);
    const add = (begin: number, end: number, by: number): void => {
      for (let slot = Math.max(0, begin); slot < Math.min(slots, end); slot++) there[slot] = (there[slot] ?? 0) + by;
    };
    add(from, to, 1);
    for (const each of breaks) add(each.from, each.to, -1);
  }
  return presence;
}

/** Who is not there in a slot, everybody put where they are needed most. */
export function shortAt(slot: number, lines: readonly CoverLine[], presence: Presence): Short {
  let [needed, missing, unspared] = [0, 0, 0];
  for (const { queues, people } of lines) {
    const need = people[slot] ?? 0;
    if (need === 0) continue;
    const there = thereAt(slot, queues, presence);
    needed = Math.max(needed, need);
    missing = Math.max(missing, need - there);
    unspared = Math.max(unspared, need + spareFor(need) - there);
  }
  return { needed, missing, unspared };
}

/** People at work who can serve any of these queues. */
export function thereAt(slot: number, queues: number, presence: Presence): number {
  let there = 0;
  for (const [covers, counts] of presence) if ((covers & queues) !== 0) there += counts[slot] ?? 0;
  return there;
}

export const coversOf = (people: readonly Person[]): ((employeeId: string) => number) => {
  const known = new Map(people.map(({ id, covers }) => [id, covers]));
  return (employeeId) => known.get(employeeId) ?? 0;
};
