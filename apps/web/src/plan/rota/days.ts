/** Days and times of day on the clock on the wall of a time zone; the browser's own zone plays no part. */
const DAY_MS = 86_400_000;
const DAY_MINUTES = 1_440;

const utc = (date: string): number => Date.parse(`${date}T00:00:00Z`);

export const plusDays = (date: string, days: number): string =>
  new Date(utc(date) + days * DAY_MS).toISOString().slice(0, 10);

/** The Monday of the week in which a date lies. */
export function mondayOf(date: string): string {
  const weekday = (new Date(utc(date)).getUTCDay() + 6) % 7;
  return plusDays(date, -weekday);
}

export const weekOf = (monday: string): string[] => Array.from({ length: 7 }, (_, day) => plusDays(monday, day));

/** ISO: Monday is 1. */
export const weekdayOf = (date: string): number => ((new Date(utc(date)).getUTCDay() + 6) % 7) + 1;

/** Today where somebody stands. */
export const todayIn = (timeZone: string, now = Date.now()): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone }).format(now);

/** Minutes since midnight of `date`, as clocks show them there: 1,500 is one o'clock the next day. */
export function minutesAt(at: string, date: string, timeZone: string): number {
  const written = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' }).format(
    Date.parse(at),
  );
  const [day = date, clock = '00:00'] = written.split(' ');
  return ((utc(day) - utc(date)) / DAY_MS) * DAY_MINUTES + minutesOf(clock);
}

/** `09:30` is 570. */
export function minutesOf(clock: string): number {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return hours * 60 + minutes;
}

/** 570 is `09:30`; from 1,440 on it is a time of the next day. */
export function clockOf(minutes: number): string {
  const inDay = ((minutes % DAY_MINUTES) + DAY_MINUTES) % DAY_MINUTES;
  return `${String(Math.floor(inDay / 60)).padStart(2, '0')}:${String(inDay % 60).padStart(2, '0')}`;
}
