import type { Person } from '../api/views';
import type { Language } from './languages';

type Hours = NonNullable<NonNullable<Person['details']>['workingHours']>;

/** 1 January 2024 was a Monday, ISO weekday 1. */
const dayName = (day: number, language: Language): string =>
  new Intl.DateTimeFormat(language, { weekday: 'short', timeZone: 'UTC' }).format(Date.UTC(2024, 0, day));

/** `Mon, Tue 08:00–17:00; Sat 08:00–12:00`: days of the same hours stand together. */
export function hoursInWords({ weekly }: Hours, language: Language): string {
  const byHours = new Map<string, number[]>();
  for (const day of [1, 2, 3, 4, 5, 6, 7]) {
    const said = weekly.filter((each) => each.day === day).map(({ from, to }) => `${from}–${to}`);
    if (said.length > 0) byHours.set(said.join(', '), [...(byHours.get(said.join(', ')) ?? []), day]);
  }
  return [...byHours]
    .map(([hours, days]) => `${days.map((day) => dayName(day, language)).join(', ')} ${hours}`)
    .join('; ');
}
