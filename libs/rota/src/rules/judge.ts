import { grouped } from '../grouped';
import { judgeDays } from './judge-days';
import { judgeShift, type Setting } from './judge-shift';
import type { Person, Shift } from './person';
import type { Violation } from './violation';

/**
 * Everything that is wrong with a rota. The one judge there is: of what a solver found, of what a manager changes by hand, of what is published. Whether
 * enough people are there is no rule but a price, see {@link priceOf}.
 */
export function judge(shifts: readonly Shift[], people: readonly Person[], setting: Setting): Violation[] {
  const byPerson = grouped(shifts, ({ employeeId }) => employeeId);
  return people.flatMap((person) => judgePerson(byPerson.get(person.id) ?? [], person, setting));
}

/** Everything that is wrong with one person’s part of it. */
export function judgePerson(shifts: readonly Shift[], person: Person, setting: Setting): Violation[] {
  const alone = shifts.flatMap((shift) =>
    judgeShift(shift, person, setting).map((broken) => ({
      ...broken,
      employeeId: person.id,
      date: setting.horizon.wallClock(shift.from).date,
    })),
  );
  return [...alone, ...judgeDays(shifts, person, setting)];
}
