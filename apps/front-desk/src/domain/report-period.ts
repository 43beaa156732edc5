import type { HandoverReportQuery } from '@sambung/contracts';
import { DateTime } from 'luxon';

const LONGEST_DAYS = 366;
/** Nothing was handed over before, and nothing is asked after it; calendars of other years do not concern anybody. */
const YEARS = [2000, 2199] as const;

/** Whole days of a time zone: `from` and `to` are its first and last, `start` and `end` the instants (ms since 1970) around them. */
export interface ReportPeriod {
  readonly from: string;
  readonly to: string;
  readonly start: number;
  readonly end: number;
}

export interface PeriodProblem {
  readonly path: string;
  readonly message: string;
}

/** The days that are asked for; without any, the last whole week (ISO 8601, from Monday). */
export function periodOf(
  { week, from, to }: Pick<HandoverReportQuery, 'week' | 'from' | 'to'>,
  timeZone: string,
  now: number,
): ReportPeriod | PeriodProblem {
  const today = DateTime.fromMillis(now, { zone: timeZone });
  if (!today.isValid)
    return { path: 'query.timeZone', message: 'is no time zone; name one of IANA, as in Asia/Jakarta' };
  if (week !== undefined && (from !== undefined || to !== undefined))
    return { path: 'query.week', message: 'goes without from and to: name the week, or the days' };
  if (from === undefined && to === undefined) return weekOf(week, today);
  if (from === undefined || to === undefined)
    return { path: from === undefined ? 'query.from' : 'query.to', message: 'is missing: name the first and last day' };
  return daysOf(DateTime.fromISO(from, { zone: timeZone }), DateTime.fromISO(to, { zone: timeZone }));
}

/** As many days before, up to this period's first. */
export function periodBefore({ from, to }: ReportPeriod, timeZone: string): ReportPeriod {
  const first = DateTime.fromISO(from, { zone: timeZone });
  const days = DateTime.fromISO(to, { zone: timeZone }).diff(first, 'days').days + 1;
  return between(first.minus({ days: Math.round(days) }), first.minus({ days: 1 }));
}

function weekOf(week: string | undefined, today: DateTime): ReportPeriod | PeriodProblem {
  const monday =
    week === undefined ? today.minus({ weeks: 1 }).startOf('week') : DateTime.fromISO(week, { zone: today.zone });
  if (!monday.isValid || !isOurTime(monday))
    return {
      path: 'query.week',
      message: `does not exist: weeks are those of ${YEARS.join(' to ')}, and not every year has a 53rd`,
    };
  return between(monday, monday.plus({ days: 6 }));
}

function daysOf(first: DateTime, last: DateTime): ReportPeriod | PeriodProblem {
  if (!isOurTime(first) || !isOurTime(last))
    return {
      path: isOurTime(first) ? 'query.to' : 'query.from',
      message: `is none of the years ${YEARS.join(' to ')}`,
    };
  if (last < first) return { path: 'query.to', message: 'is before query.from' };
  if (last.diff(first, 'days').days >= LONGEST_DAYS)
    return { path: 'query.to', message: `is too far from query.from: a report has at most ${LONGEST_DAYS} days` };
  return between(first, last);
}

const isOurTime = ({ year }: DateTime): boolean => year >= YEARS[0] && year <= YEARS[1];

const between = (first: DateTime, last: DateTime): ReportPeriod => ({
  from: first.toFormat('yyyy-MM-dd'),
  to: last.toFormat('yyyy-MM-dd'),
  start: first.startOf('day').toMillis(),
  // The first instant of the next day, whatever its clocks do at midnight.
  end: last.plus({ days: 1 }).startOf('day').toMillis(),
});
