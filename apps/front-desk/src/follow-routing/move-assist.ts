import { Injectable } from '@nestjs/common';
import { NotFound, type NumberedEvent } from '@sambung/contracts';
import type { EntityManager } from 'typeorm';
import {
  endedAssist,
  evolveAssist,
  involvedInAssist,
  newStanding,
  type AssistEvent,
  type AssistStanding,
} from '../domain/assist-standing';
import { Announcements } from '../exchange-events/announcements';
import { findAssistStanding, insertAssist } from '../persistence/assists';
import { recordAssist } from '../persistence/record-assist';
import { recordInFeed } from '../persistence/record-in-feed';

/** Routing speaks of an assist that this database has never held: it was restored from a backup. The record is parked. */
export class AssistNeverRequested extends NotFound {
  readonly code = 'assist.never-requested';
  constructor(assistId: string) {
    super(`Routing has decided about assist ${assistId}, which was never requested here.`);
  }
}

/** Moves a question on as routing has decided: where it stands, its offers, and the desks of all who have a part in it. */
@Injectable()
export class MoveAssist {
  constructor(private readonly announcements: Announcements) {}

  async apply(event: AssistEvent, manager: EntityManager): Promise<void> {
    const { workspace, subject: assistId, causedBy } = event;
    const before = await this.known(event, manager);
    const after = evolveAssist(before, event);
    if (after === before) await recordInFeed(manager, event, causedBy);
    else {
      const told = [...new Set([...involvedInAssist(before), ...involvedInAssist(after)])];
      await recordAssist(manager, {
        ...{ event, assistId, standing: after, told, commandId: causedBy },
        ...(event.name === 'assist.offered' && { offer: event.data }),
      });
      for (const employeeId of told) this.announcements.add('desk', workspace, employeeId);
    }
    this.announcements.add('feed', workspace);
    if (causedBy !== undefined) this.announcements.add('command', workspace, causedBy);
  }

  /**
   * A request that routing refused never opened: it is over, and its asker's desk says so.
   * False: the refusal was of something else.
   */
  async refuse(event: NumberedEvent<'command.refused'>, manager: EntityManager): Promise<boolean> {
    const { workspace, subject: assistId, data } = event;
    const { commandId, code, kind, detail, at } = data;
    const before = await findAssistStanding(manager, workspace, assistId);
    if (before?.phase !== 'requested') return false;
    const nobody = { byId: null, approval: null, callId: null } as const;
    const ending = { ...nobody, end: 'unanswered', because: code, endedAt: at, commandId } as const;
    await recordAssist(manager, {
      ...{ event, assistId, standing: endedAssist(before, ending), told: [before.askerId], commandId },
      refusal: { code, kind, detail },
    });
    this.announcements.add('desk', workspace, before.askerId);
    return true;
  }

  /** What the switchboard opens by itself is met here first. */
  private async known(event: AssistEvent, manager: EntityManager): Promise<AssistStanding> {
    const { workspace, subject: assistId } = event;
    const before = await findAssistStanding(manager, workspace, assistId);
    if (before) return before;
    if (event.name !== 'assist.opened') throw new AssistNeverRequested(assistId);
    const standing = newStanding(event.data);
    await insertAssist(manager, { workspace, assistId, note: null, requestedAt: event.data.openedAt, standing });
    return standing;
  }
}
