import { parsePhoneNumberFromString, type CountryCode } from 'libphonenumber-js/min';

export interface TelephoneReading {
  /** E.164 where `understood`, otherwise what was written. */
  readonly number: string;
  readonly understood: boolean;
}

/**
 * A telephone number in E.164. National numbers are read by the region (ISO 3166-1 alpha-2). What no plan of numbers allows is kept as it
 * was written and said to be not understood: a directory does not throw away what the company dials every day.
 */
export function readTelephone(written: string, region: string): TelephoneReading {
  const parsed = parsePhoneNumberFromString(written, region as CountryCode);
  return parsed?.isPossible()
    ? { number: parsed.number, understood: true }
    : { number: written.trim(), understood: false };
}
