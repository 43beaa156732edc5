import { Injectable } from '@nestjs/common';
import { NotFound } from '@sambung/contracts';
import type { EntityManager } from 'typeorm';
import { evolve } from '../domain/evolve-standing';
import type { HandoffEvent } from '../domain/routing-events';
import { involvedIn, ownerOf, receiverOf, stateOf, type Standing } from '../domain/standing';
import { Announcements } from '../exchange-events/announcements';
import { findStanding } from '../persistence/find-standing';
import { closeOffers, openOffer } from '../persistence/offers';
import { recordDecision } from '../persistence/record-decision';
import { recordInFeed } from '../persistence/record-in-feed';

/** Routing speaks of a handoff that this database has never held: it was restored from a backup. The record is parked. */
export class HandoffNeverRequested extends NotFound {
  readonly code = 'handoff.never-requested';
  constructor(handoffId: string) {
    super(`Routing has decided about handoff ${handoffId}, which was never requested here.`);
  }
}

/** Moves a handoff on as routing has decided: where it stands, its story, its offers, and the desks of all who have a part in it. */
@Injectable()
export class MoveHandoff {
  constructor(private readonly announcements: Announcements) {}

  async apply(event: HandoffEvent, manager: EntityManager): Promise<void> {
    const { workspace, subject: handoffId } = event;
    await recordInFeed(manager, event, event.causedBy);
    this.announcements.add('feed', workspace);
    if (event.causedBy !== undefined) this.announcements.add('command', workspace, event.causedBy);

    const before = await findStanding(manager, workspace, handoffId);
    if (!before) throw new HandoffNeverRequested(handoffId);
    const after = evolve(before, event);
    if (after === before) return;
    await keepOffers(event, manager);
    await this.record(event, { before, after }, manager);
  }

  private async record(
    event: HandoffEvent,
    { before, after }: { before: Standing; after: Standing },
    manager: EntityManager,
  ): Promise<void> {
    const { workspace, subject: handoffId } = event;
    const told = [...new Set([...involvedIn(before), ...involvedIn(after)])];
    await recordDecision(manager, {
      workspace,
      handoffId,
      what: event.name,
      at: event.time,
      standing: after,
      state: stateOf(after),
      ownerId: ownerOf(after),
      receiverId: receiverOf(after),
      involved: involvedIn(after),
      told,
      offerId: 'offerId' in event.data ? event.data.offerId : null,
    });
    this.announcements.add('story', workspace, handoffId);
    for (const employeeId of told) this.announcements.add('desk', workspace, employeeId);
  }
}

/** Which offers are open: what an accept or decline is looked up by. */
async function keepOffers(event: HandoffEvent, manager: EntityManager): Promise<void> {
  const { workspace, subject: handoffId } = event;
  switch (event.name) {
    case 'handoff.offered':
      return openOffer(manager, workspace, event.data);
    case 'offer.closed':
      return closeOffers(manager, workspace, handoffId, event.data.offerId);
    case 'handoff.assigned':
    case 'promise.made':
    case 'handoff.ended':
      return closeOffers(manager, workspace, handoffId);
  }
}
