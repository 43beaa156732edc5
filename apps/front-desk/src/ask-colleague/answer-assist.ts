import { Injectable } from '@nestjs/common';
import type { AssistAnswer, AssistAnswerBody, AssistWithdrawalBody, DeclineBody } from '@sambung/contracts';
import type { Principal } from '@sambung/platform';
import type { AssistStanding } from '../domain/assist-standing';
import { employeeOf } from '../know-callers/employee-of';
import { OfferNotFound } from '../answer-offer/offer.errors';
import { AskOfAssist } from './ask-of-assist';

/** Who asks, and about which assist. */
export interface Of {
  readonly principal: Principal;
  readonly assistId: string;
  readonly key: string | undefined;
}

const isAsker = ({ askerId }: AssistStanding, employeeId: string): boolean => askerId === employeeId;
const isAnswerer = ({ receiverId }: AssistStanding, employeeId: string): boolean => receiverId === employeeId;
const isAsked = ({ offers }: AssistStanding, employeeId: string): boolean =>
  offers.some(({ receiverId }) => receiverId === employeeId);

/** From the question to its answer, by both sides. */
@Injectable()
export class AnswerAssist {
  constructor(private readonly routing: AskOfAssist) {}

  /** Whoever accepted it already may click again. */
  accept(of: Of): Promise<AssistAnswer> {
    return this.routing.ask({
      ...of,
      name: 'offer.acceptance-requested',
      body: {},
      may: (standing, employeeId) => isAsked(standing, employeeId) || isAnswerer(standing, employeeId),
      answeredBy: ['assist.accepted'],
      data: ({ assistId: handoffId, ...asked }, standing) => ({ ...asked, handoffId, offerId: offerTo(of, standing) }),
    });
  }

  decline(of: Of, body: DeclineBody): Promise<AssistAnswer> {
    return this.routing.ask({
      ...of,
      name: 'offer.decline-requested',
      body,
      may: isAsked,
      answeredBy: ['assist.offer-closed'],
      data: ({ assistId: handoffId, ...asked }, standing) => ({
        ...{ ...asked, handoffId, offerId: offerTo(of, standing) },
        because: body.because,
      }),
    });
  }

  /** A moment more to see whether they can: as long again, once. */
  extend(of: Of): Promise<AssistAnswer> {
    return this.routing.ask({
      ...of,
      ...{ name: 'offer.extension-requested', body: {}, may: isAsked, answeredBy: ['assist.offer-extended'] },
      data: ({ assistId: handoffId, ...asked }, standing) => ({ ...asked, handoffId, offerId: offerTo(of, standing) }),
    });
  }

  answer(of: Of, body: AssistAnswerBody): Promise<AssistAnswer> {
    const { note, granted, amount = 0 } = body;
    return this.routing.ask({
      ...of,
      name: 'assist.answer-reported',
      body,
      note,
      may: isAnswerer,
      answeredBy: ['assist.ended'],
      data: (asked) => ({ ...asked, ...(granted !== undefined && { approval: { granted, amount } }) }),
    });
  }

  passOn(of: Of): Promise<AssistAnswer> {
    return this.routing.ask({
      ...of,
      ...{ name: 'assist.pass-on-requested', body: {}, may: isAnswerer, answeredBy: ['assist.passed-on'] },
      data: (asked) => asked,
    });
  }

  withdraw(of: Of, body: AssistWithdrawalBody): Promise<AssistAnswer> {
    return this.routing.ask({
      ...of,
      ...{ name: 'assist.withdrawal-requested', body, may: isAsker, answeredBy: ['assist.ended'] },
      data: (asked) => ({ ...asked, because: body.because }),
    });
  }
}

/** Throws OfferNotFound once it is no longer out. */
function offerTo({ principal, assistId }: Of, { offers, receiverId, acceptedOfferId }: AssistStanding): string {
  const employeeId = employeeOf(principal);
  const offerId = offers.find((offer) => offer.receiverId === employeeId)?.offerId;
  if (offerId !== undefined) return offerId;
  if (receiverId === employeeId && acceptedOfferId !== null) return acceptedOfferId;
  throw new OfferNotFound(assistId);
}
