import type { ContactPoints } from '@sambung/contracts';
import {
  getCountryCallingCode,
  isSupportedCountry,
  parsePhoneNumberFromString,
  type CountryCode,
} from 'libphonenumber-js/min';

export interface TelephoneReading {
  /** E.164 where `understood`, otherwise what was written. */
  readonly number: string;
  readonly understood: boolean;
  /**
   * What whoever wrote it should look at. `digits-lost`: a spreadsheet has rounded it (`6.28E+11`), and nobody knows the rest any more. `zero-lost`: read as
   * a national number whose leading zero a spreadsheet dropped. `several`: only the first of several is read.
   */
  readonly doubt?: 'digits-lost' | 'zero-lost' | 'several';
}

/** A number so large that a spreadsheet showed it with an exponent: `6.28123E+12`, `6,28E+11`. */
const ROUNDED = /^\d([.,]\d+)?e\+?\d+$/i;
const BETWEEN_NUMBERS = /\s*[/;,|]\s*|\s+(?:atau|dan|or|and)\s+/i;

/**
 * A telephone number in E.164. National numbers are read by the region (ISO 3166-1 alpha-2): in Indonesia 08…, 62… and +62… are one number. What no plan of
 * numbers allows is kept as it was written and said to be not understood: a directory does not throw away what the company dials every day.
 */
export function readTelephone(written: string, region: string): TelephoneReading {
  // Spreadsheets keep a number as text by an apostrophe in front; programs that export numbers add a fraction.
  const plain = written
    .trim()
    .replace(/^'/, '')
    .replace(/^(\d+)[.,]0$/, '$1');
  if (ROUNDED.test(plain)) return { number: written.trim(), understood: false, doubt: 'digits-lost' };
  const [first = '', ...more] = plain.split(BETWEEN_NUMBERS).filter(hasDigits);
  if (more.length > 0) return { ...read(first, region), doubt: 'several' };
  return read(plain, region);
}

/**
 * Contact points with their number as it is kept and looked for. What somebody writes by hand is never refused: what is doubtful (several in one, digits that a
 * spreadsheet has lost) stays as it is written, for nobody reads a report of it.
 */
export function withTelephone(points: ContactPoints, region: string): ContactPoints {
  if (points.phone === undefined) return points;
  const { number, doubt } = readTelephone(points.phone, region);
  return doubt === 'several' || doubt === 'digits-lost' ? points : { ...points, phone: number };
}

function read(plain: string, region: string): TelephoneReading {
  const code = callingCode(region);
  const international = code !== undefined && plain.startsWith(`00${code}`) ? `+${plain.slice(2)}` : plain;
  const parsed = parsePhoneNumberFromString(international, region as CountryCode);
  if (!parsed?.isPossible()) return { number: plain, understood: false };
  const reading = { number: parsed.number, understood: true };
  // Digits alone, where a national number is written with a zero that these lack.
  const isNational = code !== undefined && /^[1-9]\d+$/.test(plain) && !plain.startsWith(code);
  return isNational && /^\(?0/.test(parsed.formatNational()) ? { ...reading, doubt: 'zero-lost' } : reading;
}

/** Enough to be somebody's number. */
const hasDigits = (part: string): boolean => part.replace(/\D/g, '').length >= 5;

/** Digits and what people put between them; the sign of a + may have become a space in an address. */
const ONLY_A_NUMBER = /^[\s+]*[\d\s().\-/]+$/;
/** With fewer it may as well be an extension. */
const FEWEST_DIGITS = 4;

/**
 * The digits that a number could have been kept with that somebody types, or has typed so far: 0812…, 62812…, +62 812-… and 0062812… are one in Indonesia, and kept as 62812…
 * (and a +). Empty: it is no number. A zero that a country keeps behind its code (Italy) is tried too.
 */
export function digitsMeant(typed: string, region: string): string[] {
  const digits = typed.replace(/\D/g, '');
  if (!ONLY_A_NUMBER.test(typed) || digits.length < FEWEST_DIGITS) return [];
  if (digits.startsWith('00')) return [digits.slice(2)];
  const code = callingCode(region);
  if (!digits.startsWith('0') || code === undefined) return [digits];
  return [digits, `${code}${digits.slice(1)}`, `${code}${digits}`];
}

function callingCode(region: string): string | undefined {
  return isSupportedCountry(region) ? getCountryCallingCode(region) : undefined;
}
