import { NotFound } from '@sambung/contracts';

/** Also for whoever may not know: that there is something is already more than is theirs to know. */
export class LearnedRatesNotFound extends NotFound {
  readonly code = 'learned-rates.not-found';
  constructor(readonly employeeId: string) {
    super(
      'There is nobody of this id whose learned rates are yours to see: they are for the person and for whoever manages them.',
    );
  }
}
