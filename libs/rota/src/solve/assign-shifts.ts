import { isKept } from '../cover/wishes';
import type { Crew } from '../model/crew';
import type { Staffing } from '../model/cover-program';
import type { ShiftType } from '../model/shift-types';
import { judgeDays } from '../rules/judge-days';
import type { Setting } from '../rules/judge-shift';
import type { Person, Shift } from '../rules/person';
import { minutesOf } from '../time/horizon';
import { cheapestAssignment } from './cheapest-assignment';

const FORBIDDEN = 1e6;
const WISH = 10;
/** A quarter of an hour earlier or later than the day before. */
const UNSTEADY = 0.05;
const UNSOCIAL = 0.02;
const SOCIAL = { from: minutesOf('07:00'), to: minutesOf('19:00') };

/** A shift with its owner, before it has breaks. */
export type BareShift = Omit<Shift, 'breaks'> & { readonly type: number };

/**
 * Which of a day’s shifts each gets, day after day: never with too little rest or too long a week; wishes for hours kept, beginnings steady over the week, early
 * mornings, evenings and weekends with whoever had fewer. What nobody who was to work that day can take goes to a colleague of the crew who is off and may; what
 * nobody may take is left out.
 */
export function assignShifts(
  crew: Crew,
  working: readonly (readonly number[])[],
  staffing: readonly Staffing[],
  types: readonly ShiftType[],
  setting: Setting,
): BareShift[] {
  const given = new ShiftsGiven(crew, types, setting);
  for (const [day, people] of working.entries()) {
    const due = staffing
      .filter(({ type }) => types[type]?.day === day)
      .flatMap(({ type, count }) => Array.from({ length: count }, () => type));
    const left = given.share(people, due);
    const off = [...crew.people.keys()].filter((at) => !people.includes(at));
    given.share(off, left);
  }
  return given.all;
}

class ShiftsGiven {
  private readonly byPerson: BareShift[][];
  private readonly unsocial: number[];

  constructor(
    private readonly crew: Crew,
    private readonly types: readonly ShiftType[],
    private readonly setting: Setting,
  ) {
    this.byPerson = crew.people.map(() => []);
    this.unsocial = crew.people.map(({ unsocial }) => unsocial);
  }

  get all(): BareShift[] {
    return this.byPerson.flat();
  }

  /** Gives shifts to people as well as it can be done. Returns those that nobody of them may have. */
  share(people: readonly number[], due: readonly number[]): number[] {
    if (due.length === 0) return [];
    // More rows than columns are not assigned: places that stand for “nobody” and “no shift” fill both up.
    const size = people.length + due.length;
    const costs = Array.from({ length: due.length }, (_, row) =>
      Array.from({ length: size }, (__, column) => {
        const at = people[column];
        return at === undefined ? FORBIDDEN : this.costOf(at, due[row] ?? 0);
      }),
    );
    const chosen = cheapestAssignment(costs);
    return due.filter((type, row) => {
      const at = people[chosen[row] ?? -1];
      if (at === undefined || (costs[row]?.[chosen[row] ?? 0] ?? 0) >= FORBIDDEN) return true;
      this.give(at, type);
      return false;
    });
  }

  private give(at: number, type: number): void {
    const shift = this.shiftOf(at, type);
    if (!shift) return;
    this.byPerson[at]?.push(shift);
    this.unsocial[at] = (this.unsocial[at] ?? 0) + this.unsocialSlots(shift);
  }

  private shiftOf(at: number, type: number): BareShift | undefined {
    const [person, of] = [this.crew.people[at], this.types[type]];
    return person && of && { employeeId: person.id, kind: of.kind, from: of.from, to: of.to, type };
  }

  private costOf(at: number, type: number): number {
    const [person, shift] = [this.crew.people[at], this.shiftOf(at, type)];
    if (!person || !shift || !this.crew.able[type]?.includes(at) || this.breaksRules(person, at, shift))
      return 2 * FORBIDDEN;
    const { horizon } = this.setting;
    const { date, minute } = horizon.wallClock(shift.from);
    const unmet = person.wishes.filter(
      (wish) => wish.kind === 'hours' && isKept(wish, date, { ...shift, breaks: [] }, horizon) === false,
    );
    const before = this.byPerson[at]?.at(-1);
    const moved = before ? Math.abs(minute - horizon.wallClock(before.from).minute) / 15 : 0;
    const most = Math.max(1, ...this.unsocial);
    const unsocial = (this.unsocialSlots(shift) * (this.unsocial[at] ?? 0)) / most;
    return unmet.length * WISH + moved * UNSTEADY + unsocial * UNSOCIAL;
  }

  /** With breaks that are the rules’ own: hours of work are reckoned without the unpaid ones. */
  private breaksRules(person: Person, at: number, shift: BareShift): boolean {
    const full = (each: BareShift): Shift => ({
      ...each,
      breaks: (this.types[each.type]?.pattern.breaks ?? []).map(({ key, slots, earliest }) => ({
        ...{ key, from: each.from + earliest, to: each.from + earliest + slots },
      })),
    });
    return judgeDays([...(this.byPerson[at] ?? []), shift].map(full), person, this.setting).length > 0;
  }

  private unsocialSlots({ from, to }: Pick<BareShift, 'from' | 'to'>): number {
    return unsocialSlots({ from, to }, this.setting);
  }
}

/** Quarters of an hour of a shift that lie before seven, after nineteen or at a weekend. */
export function unsocialSlots({ from, to }: Pick<Shift, 'from' | 'to'>, { horizon }: Pick<Setting, 'horizon'>): number {
  let count = 0;
  for (let slot = from; slot < to; slot++) {
    const { minute, weekday } = horizon.wallClock(slot);
    if (weekday > 5 || minute < SOCIAL.from || minute >= SOCIAL.to) count++;
  }
  return count;
}
