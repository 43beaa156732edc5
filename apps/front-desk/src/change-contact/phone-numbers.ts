import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, RequestInvalid, type Config } from '@sambung/platform';
import { parsePhoneNumberFromString, type CountryCode } from 'libphonenumber-js';
import type { FrontDeskConfig } from '../front-desk.environment';

/** Telephone numbers as people write them, as E.164. */
@Injectable()
export class PhoneNumbers {
  constructor(@Inject(CONFIG) private readonly config: Config & FrontDeskConfig) {}

  /** Throws RequestInvalid naming the place, and never repeats the number. */
  read(written: string, path: string): string {
    const number = parsePhoneNumberFromString(written, this.config.PHONE_REGION as CountryCode);
    if (!number?.isPossible()) {
      const message = 'is no telephone number; write it with its country code, as in +62 812 3456 7890';
      throw new RequestInvalid([{ path, message }]);
    }
    return number.number;
  }
}
