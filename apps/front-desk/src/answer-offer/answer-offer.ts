import { Injectable } from '@nestjs/common';
import type { CommandAnswer, DeclineBody } from '@sambung/contracts';
import { Database, type Principal } from '@sambung/platform';
import { AskRouting } from '../ask-of-handoff/ask-routing';
import { employeeOf } from '../know-callers/employee-of';
import { findOffer, type StoredOffer } from '../persistence/offers';
import { OfferForSomebodyElse, OfferNotFound } from './offer.errors';

/** Accept or decline an offer, or ask for a moment more. Whether it still stands is for routing to say; that it was made to this person is checked here. */
@Injectable()
export class AnswerOffer {
  constructor(
    private readonly database: Database,
    private readonly routing: AskRouting,
  ) {}

  async accept(principal: Principal, offerId: string, key: string | undefined): Promise<CommandAnswer> {
    const { handoffId } = await this.offerTo(principal, offerId);
    return this.routing.ask({
      principal,
      key,
      handoffId,
      body: { offerId },
      name: 'offer.acceptance-requested',
      may: () => true,
      answeredBy: ['handoff.assigned'],
      data: (asked) => ({ ...asked, offerId }),
    });
  }

  async decline(
    principal: Principal,
    offerId: string,
    body: DeclineBody,
    key: string | undefined,
  ): Promise<CommandAnswer> {
    const { handoffId } = await this.offerTo(principal, offerId);
    return this.routing.ask({
      principal,
      key,
      handoffId,
      body: { offerId, ...body },
      name: 'offer.decline-requested',
      may: () => true,
      answeredBy: ['offer.closed'],
      data: (asked) => ({ ...asked, offerId, because: body.because }),
    });
  }

  async extend(principal: Principal, offerId: string, key: string | undefined): Promise<CommandAnswer> {
    const { handoffId } = await this.offerTo(principal, offerId);
    return this.routing.ask({
      principal,
      key,
      handoffId,
      body: { offerId, extend: true },
      name: 'offer.extension-requested',
      may: () => true,
      answeredBy: ['offer.extended'],
      data: (asked) => ({ ...asked, offerId }),
    });
  }

  private async offerTo(principal: Principal, offerId: string): Promise<StoredOffer> {
    const { workspace } = principal;
    const offer = await this.database.inWorkspace(workspace, (manager) => findOffer(manager, workspace, offerId));
    if (!offer) throw new OfferNotFound(offerId);
    if (offer.receiverId !== employeeOf(principal)) throw new OfferForSomebodyElse(offerId);
    return offer;
  }
}
