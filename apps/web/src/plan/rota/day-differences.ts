import type { RotaShift } from '../../api/views';

/** What a day's change means for one person. */
export interface DayDifference {
  readonly employeeId: string;
  readonly what: 'not-coming' | 'called-in' | 'breaks-move';
  readonly before: RotaShift | null;
  readonly after: RotaShift | null;
}

/** Whose day is another one: who is not coming, who comes instead, whose breaks move. */
export function differencesOn(
  date: string,
  before: readonly RotaShift[],
  after: readonly RotaShift[],
): DayDifference[] {
  const on = (shifts: readonly RotaShift[]) =>
    new Map(shifts.filter((shift) => shift.date === date).map((shift) => [shift.employeeId, shift]));
  const [was, is] = [on(before), on(after)];
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((employeeId): DayDifference[] => {
    const [old, now] = [was.get(employeeId) ?? null, is.get(employeeId) ?? null];
    if (!now) return [{ employeeId, what: 'not-coming', before: old, after: now }];
    if (!old) return [{ employeeId, what: 'called-in', before: old, after: now }];
    if (breaksOf(old) === breaksOf(now)) return [];
    return [{ employeeId, what: 'breaks-move', before: old, after: now }];
  });
}

const breaksOf = ({ breaks }: RotaShift): string => breaks.map(({ key, from }) => `${key} ${from}`).join();
