import type { BilingualText } from '@sambung/contracts';
import { grouped } from '../grouped';
import { mondayOf, SLOT_MINUTES, type Horizon } from '../time/horizon';
import type { Setting } from './judge-shift';
import { workOf, type Person, type Shift } from './person';
import type { Violation } from './violation';

/**
 * What is wrong with somebody’s days together: two shifts at once, too little rest between them, too long weeks, too many days. What is planned for them
 * elsewhere counts, and is never what is blamed.
 */
export function judgeDays(shifts: readonly Shift[], person: Person, setting: Setting): Violation[] {
  const ours = new Set(shifts);
  const all = [...shifts, ...person.elsewhere].sort((a, b) => a.from - b.from);
  return [
    ...judgeRest(all, ours, person, setting),
    ...judgeWeeks(all, ours, person, setting),
    ...judgeRow(all, ours, person, setting),
  ];
}

function judgeRest(
  all: readonly Shift[],
  ours: ReadonlySet<Shift>,
  { id }: Person,
  { rules, horizon }: Setting,
): Violation[] {
  return all.slice(1).flatMap((shift, at) => {
    const before = all[at];
    if (!before || (!ours.has(shift) && !ours.has(before))) return [];
    const rest = (shift.from - before.to) * SLOT_MINUTES;
    if (rest >= rules.restBetweenShifts) return [];
    const words =
      rest < 0
        ? { id: 'Orang ini punya sif lain pada waktu yang sama.', en: 'They have another shift at the same time.' }
        : {
            id: `Di antara dua sif ada paling sedikit ${rules.restBetweenShifts / 60} jam, bukan ${rest / 60}.`,
            en: `Between two shifts lie at least ${rules.restBetweenShifts / 60} hours, not ${rest / 60}.`,
          };
    const blamed = ours.has(shift) ? shift : before;
    return [violation(rest < 0 ? 'two-shifts-at-once' : 'rest-too-short', id, blamed, words, horizon)];
  });
}

function judgeWeeks(
  all: readonly Shift[],
  ours: ReadonlySet<Shift>,
  person: Person,
  { rules, horizon }: Setting,
): Violation[] {
  const paid = paidBy(rules);
  const weeks = grouped(all, ({ from }) => mondayOf(horizon.wallClock(from).date));
  return [...weeks.values()].flatMap((week) => {
    const blamed = week.findLast((shift) => ours.has(shift));
    if (!blamed) return [];
    const minutes = week.reduce((sum, shift) => sum + workOf(shift, paid), 0) * SLOT_MINUTES;
    const days = new Set(week.map(({ from }) => horizon.wallClock(from).date)).size;
    const found: Violation[] = [];
    const most = Math.min(person.mostMinutesPerWeek, rules.mostMinutesPerWeek);
    if (minutes > most)
      found.push(
        violation(
          'week-too-long',
          person.id,
          blamed,
          {
            id: `Orang ini bekerja paling lama ${most / 60} jam seminggu, bukan ${minutes / 60}.`,
            en: `They work ${most / 60} hours a week at most, not ${minutes / 60}.`,
          },
          horizon,
        ),
      );
    const mostDays = Math.min(person.mostDaysPerWeek, rules.mostDaysPerWeek);
    if (days > mostDays)
      found.push(
        violation(
          'too-many-days',
          person.id,
          blamed,
          {
            id: `Orang ini bekerja paling banyak ${mostDays} hari seminggu, bukan ${days}.`,
            en: `They work on ${mostDays} days a week at most, not ${days}.`,
          },
          horizon,
        ),
      );
    return found;
  });
}

function judgeRow(
  all: readonly Shift[],
  ours: ReadonlySet<Shift>,
  { id }: Person,
  { rules, horizon }: Setting,
): Violation[] {
  let [last, row] = [-Infinity, 0];
  for (const shift of all) {
    const day = Math.floor(Date.parse(horizon.wallClock(shift.from).date) / 86_400_000);
    if (day === last) continue;
    row = day === last + 1 ? row + 1 : 1;
    last = day;
    if (row > rules.mostDaysInARow && ours.has(shift)) {
      const words = {
        id: `Setelah ${rules.mostDaysInARow} hari kerja berturut-turut ada hari libur.`,
        en: `After ${rules.mostDaysInARow} days of work in a row there is a day off.`,
      };
      return [violation('too-many-days-in-a-row', id, shift, words, horizon)];
    }
  }
  return [];
}

/** Which breaks count as work. */
export function paidBy({ breaks }: Setting['rules']): (key: string) => boolean {
  const paid = new Set(breaks.filter((each) => each.paid).map(({ key }) => key));
  return (key) => paid.has(key);
}

const violation = (
  rule: Violation['rule'],
  employeeId: string,
  shift: Shift,
  words: BilingualText,
  horizon: Horizon,
): Violation => ({ rule, employeeId, date: horizon.wallClock(shift.from).date, words });
