import { Forbidden, NotFound } from '@sambung/contracts';

export class OfferNotFound extends NotFound {
  readonly code = 'offer.not-found';
  constructor(readonly offerId: string) {
    super(`There is no offer ${offerId}. Your desk shows the offers that are yours now.`);
  }
}

export class OfferForSomebodyElse extends Forbidden {
  readonly code = 'offer.for-somebody-else';
  constructor(readonly offerId: string) {
    super(`Offer ${offerId} was made to somebody else: only they can accept or decline it.`);
  }
}
