import type { RotaShiftBody } from '@sambung/contracts';
import { minutesOf, SLOT_MINUTES, type Setting, type Shift } from '@sambung/rota';

/** A shift as a manager says it. Times of day before its beginning lie on the next day; lengths are those of the rules, and what the rules do not know is judged after. */
export function shiftOf(
  { shift: kind, from: begins, breaks }: RotaShiftBody,
  { employeeId, date }: { readonly employeeId: string; readonly date: string },
  { horizon, rules }: Setting,
): Shift {
  const begin = minutesOf(begins);
  const from = horizon.at(date, begin);
  const slots = (rule: { readonly minutes: number } | undefined): number => (rule?.minutes ?? 0) / SLOT_MINUTES;
  return {
    ...{ employeeId, kind, from, to: from + slots(rules.shifts.find(({ key }) => key === kind)) },
    breaks: breaks.map((each) => {
      const minute = minutesOf(each.from);
      const start = horizon.at(date, minute >= begin ? minute : minute + 1_440);
      return { key: each.key, from: start, to: start + slots(rules.breaks.find(({ key }) => key === each.key)) };
    }),
  };
}
