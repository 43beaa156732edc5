import { Conflict, Forbidden, Invalid, NotFound } from '@sambung/contracts';

/** Whatever is wrong with a code, it says the same: whoever tries codes learns nothing. */
export class DeviceCodeNotFound extends NotFound {
  readonly code = 'device-code.not-found';
  constructor() {
    super('This code is used, replaced, or older than ten minutes. Ask for a new one.');
  }
}

/** The PIN is not the one that was chosen. */
export class DevicePinWrong extends Forbidden {
  readonly code = 'device-pin.wrong';
  readonly extensions: { readonly triesLeft: number };
  constructor(triesLeft: number) {
    super(
      triesLeft > 0
        ? `That is not the PIN. ${triesLeft} more ${triesLeft === 1 ? 'try' : 'tries'} with this code.`
        : 'That is not the PIN. Ask for a new code; if you forgot the PIN, for one with which you choose a new one.',
    );
    this.extensions = { triesLeft };
  }
}

export class DevicePinLocked extends Forbidden {
  readonly code = 'device-pin.locked';
  constructor() {
    super('The PIN was wrong too often. Ask for a code with which you choose a new one.');
  }
}

export class PinTooSimple extends Invalid {
  readonly code = 'device-pin.too-simple';
  readonly errors = [{ path: 'body.pin', message: 'is among the first that anybody would try' }];
  constructor() {
    super('This PIN is easy to guess. Choose six other digits.');
  }
}

export class DeviceNotFound extends NotFound {
  readonly code = 'device.not-found';
  constructor() {
    super('There is no such device: it never was, it signed out, was revoked, or its weeks are over.');
  }
}

/** Codes and devices of somebody are their own business, that of their managers, and of hr. */
export class DevicesNotYours extends Forbidden {
  readonly code = 'device.not-yours';
  constructor() {
    super('Devices of somebody are for themself, their managers up the line, and hr.');
  }
}

export class TooManyDevices extends Conflict {
  readonly code = 'device.too-many';
  constructor(most: number) {
    super(`They are signed in on ${most} devices already, and cannot be on more. Sign one of them out first.`);
  }
}
