import type { Rota, TeamMember } from '../../api/views';
import { minutesAt, plusDays, weekdayOf, weekOf } from './days';

type Planned = Pick<Rota, 'from' | 'days' | 'timeZone' | 'shifts' | 'people' | 'rules' | 'cover'>;
type Terms = Pick<TeamMember, 'employeeId' | 'mostMinutesPerWeek' | 'mostDaysPerWeek' | 'shifts'>;

/**
 * `away`: on the days that are left they do not work; `days`: they have as many days as they may; `rules`: somebody is missing, and rules keep people away;
 * `covered`: nobody more is needed.
 */
export type WhyFewer = 'away' | 'days' | 'rules' | 'covered';

export interface FewerHours {
  readonly employeeId: string;
  readonly name: string;
  /** Of the weeks in which another shift would have had room. */
  readonly minutes: number;
  readonly most: number;
  readonly because: WhyFewer;
}

const FIRST: readonly WhyFewer[] = ['rules', 'covered', 'days', 'away'];

/** Who could have worked at least a whole shift more by their contract, least hours first. Weeks that lie in the rota only in part say nothing. */
export function fewerHours(rota: Planned, team: readonly Terms[]): FewerHours[] {
  const weeks = wholeWeeks(rota);
  return team
    .flatMap((terms) => {
      const person = rota.people.find(({ employeeId }) => employeeId === terms.employeeId);
      const short = person ? weeks.flatMap((week) => shortIn(rota, week, terms, person.away)) : [];
      const [first] = FIRST.filter((because) => short.some((each) => each.because === because));
      if (!person || first === undefined) return [];
      const sum = (what: 'minutes' | 'most'): number => short.reduce((all, each) => all + each[what], 0);
      const { employeeId, name } = person;
      return [{ employeeId, name, minutes: sum('minutes'), most: sum('most'), because: first }];
    })
    .sort((one, other) => one.minutes / one.most - other.minutes / other.most);
}

function wholeWeeks({ from, days }: Planned): string[][] {
  const dates = Array.from({ length: days }, (_, at) => plusDays(from, at));
  return dates.filter((date) => weekdayOf(date) === 1 && dates.includes(plusDays(date, 6))).map(weekOf);
}

function shortIn(
  rota: Planned,
  week: readonly string[],
  { employeeId, shifts: kinds, ...terms }: Terms,
  away: readonly string[],
): Pick<FewerHours, 'minutes' | 'most' | 'because'>[] {
  const { rules } = rota;
  const most = Math.min(rules.mostMinutesPerWeek, terms.mostMinutesPerWeek ?? Infinity);
  const mostDays = Math.min(rules.mostDaysPerWeek, terms.mostDaysPerWeek ?? Infinity);
  const theirs = rota.shifts.filter((each) => each.employeeId === employeeId && week.includes(each.date));
  const minutes = theirs.reduce((sum, each) => sum + workOf(each, rules), 0);
  const lengths = rules.shifts.filter(({ key }) => kinds?.includes(key) ?? true).map((each) => workOfKind(each, rules));
  if (lengths.length === 0 || most - minutes < Math.min(...lengths)) return [];
  const free = week.filter((date) => !away.includes(date)).length;
  if (theirs.length >= Math.min(mostDays, free))
    return [{ minutes, most, because: theirs.length >= mostDays ? 'days' : 'away' }];
  const isMissing = rota.cover.some(({ at, missing }) => missing > 0 && isIn(week, at, rota.timeZone));
  return [{ minutes, most, because: isMissing ? 'rules' : 'covered' }];
}

function isIn(week: readonly string[], at: string, timeZone: string): boolean {
  const after = minutesAt(at, week[0] ?? '', timeZone);
  return after >= 0 && after < 7 * 1_440;
}

type Rules = Rota['rules'];
const unpaid = (rules: Rules, key: string): boolean => rules.breaks.some((each) => each.key === key && !each.paid);
const lasting = ({ from, to }: { readonly from: string; readonly to: string }): number =>
  (Date.parse(to) - Date.parse(from)) / 60_000;

/** Breaks that are not paid are no work. */
const workOf = (shift: Rota['shifts'][number], rules: Rules): number =>
  lasting(shift) - shift.breaks.filter(({ key }) => unpaid(rules, key)).reduce((sum, each) => sum + lasting(each), 0);

const workOfKind = ({ minutes }: Rules['shifts'][number], { breaks }: Rules): number =>
  minutes -
  breaks
    .filter(({ paid, fromShiftMinutes }) => !paid && minutes >= fromShiftMinutes)
    .reduce((sum, each) => sum + each.minutes, 0);
