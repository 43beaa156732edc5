import { NotFound } from '@sambung/contracts';

/** Whatever is wrong with an address, it says the same. */
export class ShiftCalendarNotFound extends NotFound {
  readonly code = 'shift-calendar.not-found';
  constructor() {
    super('There is no calendar here: it was never there, has got a new address, or was revoked.');
  }
}
