import type { BilingualText } from '@sambung/contracts';
import { minutesOf, SLOT_MINUTES, wallClockOf, type Horizon } from '../time/horizon';
import type { Person, Shift } from './person';
import type { RotaRules, ShiftRule } from './rota-rules';
import type { RuleName } from './violation';
import { judgeBreaks } from './judge-breaks';

export interface Broken {
  readonly rule: RuleName;
  readonly words: BilingualText;
}

/** What rules are applied to: the rota’s rules, its days, and which of them are holidays. */
export interface Setting {
  readonly rules: RotaRules;
  readonly horizon: Horizon;
  /** Local dates. */
  readonly holidays: ReadonlySet<string>;
}

/** What is wrong with a shift by itself: its time, its owner’s time, its breaks. What went before and comes after it is judged by {@link judgeDays}. */
export function judgeShift(shift: Shift, person: Person, setting: Setting): Broken[] {
  return [...judgeAttendance(shift, person, setting), ...judgeBreaks(shift, setting.rules)];
}

/** The same without its breaks: whether somebody may work then at all. */
export function judgeAttendance(shift: Shift, person: Person, setting: Setting): Broken[] {
  return [...judgeTime(shift, person, setting), ...judgeOwner(shift, person, setting)];
}

/** A kind of shift can begin in this slot. */
export function mayBegin(rule: ShiftRule, from: number, horizon: Horizon): boolean {
  const { minute, weekday } = horizon.wallClock(from);
  const earliest = minutesOf(rule.earliest);
  return (
    minute >= earliest &&
    minute <= minutesOf(rule.latest) &&
    (minute - earliest) % rule.every === 0 &&
    (rule.weekdays?.includes(weekday) ?? true)
  );
}

function judgeTime({ kind, from, to }: Shift, { kinds }: Person, { rules, horizon }: Setting): Broken[] {
  const rule = rules.shifts.find(({ key }) => key === kind);
  if (!rule)
    return [
      {
        rule: 'shift-unknown',
        words: { id: `Tidak ada jenis sif “${kind}”.`, en: `There is no kind of shift “${kind}”.` },
      },
    ];
  const broken: Broken[] = [];
  if (kinds && !kinds.includes(kind))
    broken.push({
      rule: 'not-theirs',
      words: { id: `Orang ini tidak bekerja dalam sif “${kind}”.`, en: `They do not work “${kind}” shifts.` },
    });
  if ((to - from) * SLOT_MINUTES !== rule.minutes || !mayBegin(rule, from, horizon))
    broken.push({
      rule: 'shift-unknown',
      words: {
        id: `Sif “${kind}” lamanya ${rule.minutes} menit dan mulai antara ${rule.earliest} dan ${rule.latest}, setiap ${rule.every} menit.`,
        en: `A “${kind}” shift is ${rule.minutes} minutes long and begins between ${rule.earliest} and ${rule.latest}, every ${rule.every} minutes.`,
      },
    });
  return [...broken, ...judgeCore({ from, to }, rules, horizon)];
}

function judgeCore({ from, to }: Pick<Shift, 'from' | 'to'>, { core }: RotaRules, horizon: Horizon): Broken[] {
  if (!core) return [];
  const { date } = horizon.wallClock(from);
  const isThere = from <= horizon.at(date, minutesOf(core.from)) && to >= horizon.at(date, minutesOf(core.to));
  return isThere
    ? []
    : [
        {
          rule: 'core-time',
          words: {
            id: `Semua orang hadir antara ${core.from} dan ${core.to}.`,
            en: `Everybody is there between ${core.from} and ${core.to}.`,
          },
        },
      ];
}

function judgeOwner({ from, to }: Shift, person: Person, { rules, horizon, holidays }: Setting): Broken[] {
  const broken: Broken[] = [];
  const dates = datesOf({ from, to }, horizon);
  const away = dates.find((date) => person.away.has(date));
  if (away !== undefined)
    broken.push({
      rule: 'away',
      words: { id: `Orang ini tidak masuk pada ${away}.`, en: `They are away on ${away}.` },
    });
  const holiday = rules.openOnHolidays ? undefined : dates.find((date) => holidays.has(date));
  if (holiday !== undefined)
    broken.push({
      rule: 'holiday',
      words: {
        id: `${holiday} hari libur, dan tim ini tidak bekerja pada hari itu.`,
        en: `${holiday} is a holiday, and this team does not work then.`,
      },
    });
  const never = person.unavailable.find(({ weekday, from: begin, to: end }) =>
    [previous(dates[0] ?? ''), ...dates].some(
      (date) =>
        (weekday === null || weekday === weekdayOf(date)) &&
        horizon.at(date, begin) < to &&
        horizon.at(date, end) > from,
    ),
  );
  if (never)
    broken.push({
      rule: 'not-available',
      words: {
        id: `Orang ini tidak bisa dari ${wallClockOf(never.from)} sampai ${wallClockOf(never.to % 1_440)}.`,
        en: `They are not available from ${wallClockOf(never.from)} to ${wallClockOf(never.to % 1_440)}.`,
      },
    });
  return broken;
}

/** The local dates that a shift touches. */
export function datesOf({ from, to }: Pick<Shift, 'from' | 'to'>, horizon: Horizon): string[] {
  return [...new Set([horizon.wallClock(from).date, horizon.wallClock(to - 1).date])];
}

const weekdayOf = (date: string): number => ((new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7) + 1;
const previous = (date: string): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
