import { Conflict, Forbidden, NotFound } from '@sambung/contracts';

export class OfferUnknown extends NotFound {
  readonly code = 'offer.unknown';
  constructor(readonly offerId: string) {
    super(`There never was an offer ${offerId}.`);
  }
}

export class OfferGone extends Conflict {
  readonly code = 'offer.gone';
  constructor(readonly offerId: string) {
    super(
      `Offer ${offerId} was withdrawn or has expired. The handoff has moved on; your desk shows what is yours now.`,
    );
  }
}

export class OfferForSomebodyElse extends Forbidden {
  readonly code = 'offer.for-somebody-else';
  constructor(readonly offerId: string) {
    super(`Offer ${offerId} was made to somebody else.`);
  }
}

export class OfferAlreadyExtended extends Conflict {
  readonly code = 'offer.already-extended';
  constructor(readonly offerId: string) {
    super(`Offer ${offerId} has lasted longer once already. Accept it, or leave it to somebody else.`);
  }
}
