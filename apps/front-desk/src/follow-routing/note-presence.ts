import { Injectable } from '@nestjs/common';
import type { NumberedEvent } from '@sambung/contracts';
import type { EntityManager } from 'typeorm';
import { Announcements } from '../exchange-events/announcements';
import { recordPresence } from '../persistence/presence';

/** What routing sees a person do becomes what their desk shows. */
@Injectable()
export class NotePresence {
  constructor(private readonly announcements: Announcements) {}

  async apply(event: NumberedEvent<'presence.changed'>, manager: EntityManager): Promise<void> {
    const { workspace, data, causedBy } = event;
    await recordPresence(manager, event);
    this.announcements.add('feed', workspace);
    this.announcements.add('desk', workspace, data.employeeId);
    if (causedBy !== undefined) this.announcements.add('command', workspace, causedBy);
  }
}
