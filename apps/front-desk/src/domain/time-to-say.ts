import type { BilingualText } from '@sambung/contracts';
import { DateTime } from 'luxon';

const DEFAULT_ZONE = 'Asia/Jakarta';

/** A time as it is said where the contact is: the hour alone today, with the date on other days. An unknown zone counts as WIB. */
export function timeToSay(timestamp: string, zone: string | null, nowMs: number): BilingualText {
  const time = inZone(DateTime.fromISO(timestamp), zone);
  const today = time.hasSame(inZone(DateTime.fromMillis(nowMs), zone), 'day');
  const said = (locale: 'id' | 'en', format: string): string => time.setLocale(locale).toFormat(format);
  return today
    ? { id: said('id', "'pukul' HH.mm"), en: said('en', 'HH:mm') }
    : { id: said('id', "cccc, d LLLL 'pukul' HH.mm"), en: said('en', "HH:mm 'on' cccc, d LLLL") };
}

function inZone(time: DateTime, zone: string | null): DateTime {
  const there = time.setZone(zone ?? DEFAULT_ZONE);
  return there.isValid ? there : time.setZone(DEFAULT_ZONE);
}
