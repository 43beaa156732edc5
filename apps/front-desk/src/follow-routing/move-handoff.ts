import { Injectable } from '@nestjs/common';
import { NotFound } from '@sambung/contracts';
import type { EntityManager } from 'typeorm';
import { evolve } from '../domain/evolve-standing';
import type { HandoffEvent } from '../domain/routing-events';
import { involvedIn, ownerOf, receiverOf, stateOf, type Standing } from '../domain/standing';
import { Announcements } from '../exchange-events/announcements';
import { findStanding } from '../persistence/find-standing';
import { recordDecision, type OfferChange } from '../persistence/record-decision';
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
    const before = await findStanding(manager, workspace, handoffId);
    if (!before) throw new HandoffNeverRequested(handoffId);
    const after = evolve(before, event);
    if (after === before) await recordInFeed(manager, event, event.causedBy);
    else await this.record(event, { before, after }, manager);
    this.announcements.add('feed', workspace);
    if (event.causedBy !== undefined) this.announcements.add('command', workspace, event.causedBy);
  }

  private async record(
    event: HandoffEvent,
    { before, after }: { before: Standing; after: Standing },
    manager: EntityManager,
  ): Promise<void> {
    const { workspace, subject: handoffId } = event;
    const told = [...new Set([...involvedIn(before), ...involvedIn(after)])];
    await recordDecision(manager, {
      event,
      standing: after,
      state: stateOf(after),
      ownerId: ownerOf(after),
      receiverId: receiverOf(after),
      involved: involvedIn(after),
      told,
      offers: offerChange(event),
    });
    this.announcements.add('story', workspace, handoffId);
    for (const employeeId of told) this.announcements.add('desk', workspace, employeeId);
  }
}

/** Which offers are open: what an accept or decline is looked up by. */
function offerChange(event: HandoffEvent): OfferChange {
  switch (event.name) {
    case 'handoff.offered':
      return { kind: 'open', offerId: event.data.offerId, receiverId: event.data.receiverId };
    case 'offer.closed':
      return { kind: 'close', offerId: event.data.offerId };
    case 'handoff.assigned':
    case 'promise.made':
    case 'handoff.ended':
      return { kind: 'close-all' };
    default:
      return { kind: 'none' };
  }
}
