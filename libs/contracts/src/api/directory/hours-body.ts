import { WeeklyHours } from '../../vocabulary';

const endsAfterItBegins = ({ from, to }: { from: string; to: string }): boolean => from < to;

/** Hours as they are sent: each entry ends after it begins (over midnight is two entries), and no date is given twice. */
export const HoursBody = WeeklyHours.refine(
  ({ weekly, dates = [] }) => [...weekly, ...dates.flatMap(({ hours }) => hours)].every(endsAfterItBegins),
  { message: 'each entry ends after it begins; a shift over midnight is two entries', path: ['weekly'] },
).refine(({ dates = [] }) => new Set(dates.map(({ date }) => date)).size === dates.length, {
  message: 'each date is given once, with all of its hours',
  path: ['dates'],
});
