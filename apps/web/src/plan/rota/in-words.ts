import { useLanguage } from '../../language/use-language';
import type { WordKey } from '../../language/words';

const LOCALE = { id: 'id-ID', en: 'en-GB' } as const;
const NOON = 'T12:00:00Z';

const CALLED = {
  day: 'rota.key-day',
  first: 'rota.key-first',
  lunch: 'rota.key-lunch',
  second: 'rota.key-second',
} as const satisfies Record<string, WordKey>;

/** Dates, spans and numbers as people say them here. */
export function useInWords() {
  const { language, t } = useLanguage();
  const written = (date: string, options: Intl.DateTimeFormatOptions): string =>
    new Intl.DateTimeFormat(LOCALE[language], { timeZone: 'UTC', ...options }).format(Date.parse(date + NOON));
  const clock = (minutes: number): string => {
    const at = new Date(Date.UTC(2000, 0, 1, 0, minutes));
    return new Intl.DateTimeFormat(LOCALE[language], {
      ...{ timeZone: 'UTC', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
    }).format(at);
  };
  return {
    clock,
    /** Kinds of shift and of break are keys of the company; those of the defaults have words, and of others `giliran-pagi` is the giliran pagi. */
    called: (key: string): string => (key in CALLED ? t(CALLED[key as keyof typeof CALLED]) : key.replaceAll('-', ' ')),
    /** `08.00–17.00` */
    span: (from: number, to: number): string => `${clock(from)}–${clock(to)}`,
    /** `Sen 1 Mar` */
    day: (date: string): string => written(date, { weekday: 'short', day: 'numeric', month: 'short' }),
    longDay: (date: string): string =>
      written(date, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }),
    /** ISO weekdays: Monday is 1. */
    weekday: (weekday: number): string => written(`2024-01-0${weekday}`, { weekday: 'long' }),
    number: (value: number, digits = 1): string =>
      new Intl.NumberFormat(LOCALE[language], { maximumFractionDigits: digits }).format(value),
    percent: (part: number): string =>
      new Intl.NumberFormat(LOCALE[language], { style: 'percent', maximumFractionDigits: part < 0.1 ? 1 : 0 }).format(
        part,
      ),
  };
}
