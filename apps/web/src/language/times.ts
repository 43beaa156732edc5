import type { Language } from './languages';

const LOCALE: Readonly<Record<Language, string>> = { id: 'id-ID', en: 'en-GB' };
/** Indonesia's own names. CLDR knows them in Indonesian alone, and English-speaking colleagues say them too. */
const INDONESIAN: Readonly<Record<string, string>> = {
  'Asia/Jakarta': 'WIB',
  'Asia/Pontianak': 'WIB',
  'Asia/Makassar': 'WITA',
  'Asia/Jayapura': 'WIT',
};

/** `14.05 WIB` today, `Sel 24 Nov, 14.05 WIB` on other days; in the time zone of the site, or of the machine. */
export function timeInWords(
  at: string,
  language: Language,
  {
    zone,
    now = Date.now(),
    seconds = false,
  }: { readonly zone?: string | undefined; readonly now?: number; readonly seconds?: boolean } = {},
): string {
  const timeZone = zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  const written = (options: Intl.DateTimeFormatOptions, when: number): string =>
    new Intl.DateTimeFormat(LOCALE[language], { timeZone, ...options }).format(when);
  const when = Date.parse(at);
  const day: Intl.DateTimeFormatOptions = { weekday: 'short', day: 'numeric', month: 'short' };
  const time = `${written({ hour: '2-digit', minute: '2-digit', ...(seconds && { second: '2-digit' }) }, when)} ${zoneInWords(timeZone, language, when)}`;
  return written(day, when) === written(day, now) ? time : `${written(day, when)}, ${time}`;
}

/** How the clock of a zone is called where it shows another time than this machine's; undefined where both show the same. */
export function otherClock(zone: string, language: Language, at: string): string | undefined {
  const shown = (timeZone?: string): string =>
    new Intl.DateTimeFormat('en-GB', { dateStyle: 'short', timeStyle: 'short', ...(timeZone && { timeZone }) }).format(
      Date.parse(at),
    );
  return shown(zone) === shown() ? undefined : zoneInWords(zone, language, Date.parse(at));
}

/** `14.05`, on an axis or in a table: of today, on this machine's wall. */
export const clockTime = (at: number, language: Language): string =>
  new Intl.DateTimeFormat(LOCALE[language], { hour: '2-digit', minute: '2-digit' }).format(at);

/** `24 Nov 2026` of a day without a time, as `2026-11-24` says it: the same everywhere. */
export function dayInWords(day: string, language: Language): string {
  const options: Intl.DateTimeFormatOptions = { timeZone: 'UTC', day: 'numeric', month: 'short', year: 'numeric' };
  return new Intl.DateTimeFormat(LOCALE[language], options).format(Date.parse(`${day}T00:00:00Z`));
}

function zoneInWords(timeZone: string, language: Language, when: number): string {
  const parts = new Intl.DateTimeFormat(LOCALE[language], { timeZone, timeZoneName: 'short' }).formatToParts(when);
  return INDONESIAN[timeZone] ?? parts.find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;
}
