import { grouped } from '../grouped';
import { paidBy } from '../rules/judge-days';
import type { Setting } from '../rules/judge-shift';
import { workOf, type Person, type Shift } from '../rules/person';
import { coversOf, presenceOf, shortAt } from './cover';
import type { CoverLine } from './demand';
import { priceOfSlot, type Prices } from './prices';
import { countWishes } from './wishes';

/** What a rota costs and what it is made of. */
export interface Cost {
  readonly total: number;
  /** Slots of paid work. */
  readonly work: number;
  /** People missing, summed over slots. */
  readonly missing: number;
  readonly wishes: { readonly asked: number; readonly unmet: number };
}

/** The price of a whole rota: the same function for what a solver found and for what somebody changed by hand. */
export function priceOf(
  shifts: readonly Shift[],
  people: readonly Person[],
  lines: readonly CoverLine[],
  setting: Setting,
  prices: Prices,
): Cost {
  const presence = presenceOf(shifts, coversOf(people), setting.horizon.slots);
  let [total, missing] = [0, 0];
  for (let slot = 0; slot < setting.horizon.slots; slot++) {
    const short = shortAt(slot, lines, presence);
    total += priceOfSlot(short, prices);
    missing += short.missing;
  }
  const paid = paidBy(setting.rules);
  const work = shifts.reduce((sum, shift) => sum + workOf(shift, paid), 0);
  const wishes = wishesOf(shifts, people, setting);
  return { total: total + work * prices.work + wishes.unmet * prices.wish, work, missing, wishes };
}

function wishesOf(shifts: readonly Shift[], people: readonly Person[], setting: Setting): Cost['wishes'] {
  const byPerson = grouped(shifts, ({ employeeId }) => employeeId);
  let [asked, unmet] = [0, 0];
  for (const person of people) {
    const count = countWishes(person, byPerson.get(person.id) ?? [], setting);
    asked += count.asked;
    unmet += count.unmet;
  }
  return { asked, unmet };
}
