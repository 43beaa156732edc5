import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, RequestInvalid, type Config } from '@sambung/platform';
import { parsePhoneNumberFromString } from 'libphonenumber-js';
import type { FrontDeskConfig } from '../front-desk.environment';

export interface NumberParts {
  readonly e164: string;
  /** With the country code, without the plus. */
  readonly digits: string;
  /** Without country code and leading zero. */
  readonly national: string;
}

/** Telephone numbers as people write them, as E.164. */
@Injectable()
export class PhoneNumbers {
  constructor(@Inject(CONFIG) private readonly config: Config & FrontDeskConfig) {}

  /** In E.164. Throws RequestInvalid naming the place, and never repeats the number. */
  read(written: string, path: string): string {
    return this.parts(written, path).e164;
  }

  /** The number with the spellings under which it may have been noted. Throws RequestInvalid. */
  parts(written: string, path: string): NumberParts {
    const number = parsePhoneNumberFromString(written, this.config.PHONE_REGION);
    if (!number?.isPossible()) {
      const message = 'is no telephone number; write it with its country code, as in +62 812 3456 7890';
      throw new RequestInvalid([{ path, message }]);
    }
    return { e164: number.number, digits: number.number.slice(1), national: number.nationalNumber };
  }
}
