import type { Words } from './words';

export const LASTING_WORDS = {
  'lasting.minutes': { id: '{minutes} menit', en: '{minutes, plural, one {# minute} other {# minutes}}' },
  'lasting.hours': { id: '{hours} jam {minutes} menit', en: '{hours} h {minutes} min' },
  'lasting.seconds': { id: '{seconds} detik', en: '{seconds, plural, one {# second} other {# seconds}}' },
} as const satisfies Record<string, Words>;
