import { breaksOf, type BreakRule, type RotaRules, type ShiftRule } from '../rules/rota-rules';
import { SLOT_MINUTES, minutesOf, type Horizon } from '../time/horizon';

/** When a break of a shift may begin, in slots after the shift’s beginning. */
export interface BreakWindow {
  readonly key: string;
  readonly slots: number;
  readonly paid: boolean;
  readonly earliest: number;
  readonly latest: number;
}

/** From the end of one break to the beginning of a later one, in slots. By position in the shift’s row of breaks. */
export interface Gap {
  readonly first: number;
  readonly second: number;
  readonly least: number;
  readonly most: number;
}

/** A kind of shift’s breaks: every choice of beginnings within the windows that keeps the gaps is allowed, and no other. */
export interface BreakPattern {
  readonly breaks: readonly BreakWindow[];
  /** Those that the windows do not keep by themselves. */
  readonly gaps: readonly Gap[];
  /** Slots of working time. */
  readonly work: number;
}

/** A way to work on a day: a kind of shift at a beginning. */
export interface ShiftType {
  readonly kind: string;
  /** Position in the horizon. */
  readonly day: number;
  readonly from: number;
  readonly to: number;
  readonly pattern: BreakPattern;
}

/** Every way to work in the horizon, day by day. What the rules give no possible breaks is left out. */
export function shiftTypes(rules: RotaRules, horizon: Horizon): ShiftType[] {
  const patterns = new Map(rules.shifts.map((rule) => [rule.key, breakPattern(rules, rule.minutes)]));
  return horizon.days.flatMap(({ date, weekday }, day) =>
    rules.shifts.flatMap((rule) => {
      const pattern = patterns.get(rule.key);
      if (!pattern || rule.weekdays?.includes(weekday) === false) return [];
      return beginnings(rule, date, horizon)
        .map((from) => ({ kind: rule.key, day, from, to: from + rule.minutes / SLOT_MINUTES, pattern }))
        .filter((type) => coversCore(type, date, rules, horizon));
    }),
  );
}

/** Beginnings that exist: the hour that the clocks skip has none. */
function beginnings(rule: ShiftRule, date: string, horizon: Horizon): number[] {
  const slots = new Set<number>();
  for (let minute = minutesOf(rule.earliest); minute <= minutesOf(rule.latest); minute += rule.every) {
    const slot = horizon.at(date, minute);
    if (horizon.wallClock(slot).minute === minute) slots.add(slot);
  }
  return [...slots];
}

function coversCore({ from, to }: ShiftType, date: string, { core }: RotaRules, horizon: Horizon): boolean {
  return !core || (from <= horizon.at(date, minutesOf(core.from)) && to >= horizon.at(date, minutesOf(core.to)));
}

/** The breaks of a shift of a length (min), with their times made as narrow as the rules about distance and rest make them; undefined: there is no way to have them. */
export function breakPattern(rules: RotaRules, minutes: number): BreakPattern | undefined {
  const due = breaksOf(rules, minutes);
  const length = minutes / SLOT_MINUTES;
  const windows = due.map((rule) => windowOf(rule, length));
  const gaps = gapsOf(due, rules);
  if (!keepRest(windows, due, rules, length) || !narrow(windows, gaps)) return undefined;
  const unpaid = windows.reduce((sum, { slots, paid }) => sum + (paid ? 0 : slots), 0);
  const canBind = ({ first, second, least, most }: Gap): boolean => {
    const [a, b] = [windows[first], windows[second]];
    return !!a && !!b && (b.earliest - a.latest - a.slots < least || b.latest - a.earliest - a.slots > most);
  };
  return { breaks: windows, gaps: gaps.filter(canBind), work: length - unpaid };
}

type Mutable<Value> = { -readonly [Key in keyof Value]: Value[Key] };

function windowOf({ key, minutes, paid, earliest, latest }: BreakRule, length: number): Mutable<BreakWindow> {
  const slots = minutes / SLOT_MINUTES;
  return {
    ...{ key, slots, paid, earliest: Math.ceil(earliest / SLOT_MINUTES) },
    latest: Math.min(Math.floor(latest / SLOT_MINUTES), length - slots),
  };
}

/** Breaks long enough to count as rest. */
const isRest = ({ minutes }: BreakRule, { rest }: RotaRules): boolean => minutes >= rest.minutes;
const shortBetween = (due: readonly BreakRule[], from: number, to: number): number =>
  due.slice(from, to).reduce((sum, { minutes }) => sum + minutes / SLOT_MINUTES, 0);

/** Neighbours are apart; from one rest to the next lies no more work than the rules let be, short breaks not counted. */
function gapsOf(due: readonly BreakRule[], rules: RotaRules): Gap[] {
  const longest = rules.rest.after / SLOT_MINUTES;
  const gaps: Gap[] = due.slice(1).map((_, at) => ({
    ...{ first: at, second: at + 1, least: Math.ceil(rules.apart / SLOT_MINUTES), most: Infinity },
  }));
  const rests = due.flatMap((rule, at) => (isRest(rule, rules) ? [at] : []));
  for (const [at, second] of rests.slice(1).entries()) {
    const first = rests[at] ?? 0;
    gaps.push({ first, second, least: 0, most: longest + shortBetween(due, first + 1, second) });
  }
  return gaps;
}

/** The first rest comes in time after the beginning, the last one late enough before the end. */
function keepRest(
  windows: Mutable<BreakWindow>[],
  due: readonly BreakRule[],
  rules: RotaRules,
  length: number,
): boolean {
  const longest = rules.rest.after / SLOT_MINUTES;
  const first = due.findIndex((rule) => isRest(rule, rules));
  const last = due.findLastIndex((rule) => isRest(rule, rules));
  const [early, late] = [windows[first], windows[last]];
  if (!early || !late) return length - shortBetween(due, 0, due.length) <= longest;
  early.latest = Math.min(early.latest, longest + shortBetween(due, 0, first));
  late.earliest = Math.max(late.earliest, length - late.slots - longest - shortBetween(due, last + 1, due.length));
  return true;
}

/** Moves the ends of windows to where something fits on either side of them, until nothing moves. False: nothing fits. */
function narrow(windows: Mutable<BreakWindow>[], gaps: readonly Gap[]): boolean {
  for (let moved = true; moved;) {
    moved = false;
    for (const { first, second, least, most } of gaps) {
      const [a, b] = [windows[first], windows[second]];
      if (!a || !b) continue;
      const before = [a.earliest, a.latest, b.earliest, b.latest].join();
      b.earliest = Math.max(b.earliest, a.earliest + a.slots + least);
      b.latest = Math.min(b.latest, a.latest + a.slots + most);
      a.latest = Math.min(a.latest, b.latest - a.slots - least);
      a.earliest = Math.max(a.earliest, b.earliest - a.slots - most);
      if (windows.some(({ earliest, latest }) => earliest > latest)) return false;
      moved ||= before !== [a.earliest, a.latest, b.earliest, b.latest].join();
    }
  }
  return windows.every(({ earliest, latest }) => earliest <= latest);
}
