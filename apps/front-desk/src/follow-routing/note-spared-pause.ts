import { Injectable } from '@nestjs/common';
import type { NumberedEvent } from '@sambung/contracts';
import type { EntityManager } from 'typeorm';
import { Announcements } from '../exchange-events/announcements';
import { recordForDesks } from '../persistence/record-for-desks';

/** Somebody missed offers and is not paused, as their team would be empty: their manager is told on their desk, and so are they. */
@Injectable()
export class NoteSparedPause {
  constructor(private readonly announcements: Announcements) {}

  async apply(event: NumberedEvent<'pause.spared'>, manager: EntityManager): Promise<void> {
    const { workspace, data, causedBy } = event;
    const told = [...new Set([data.employeeId, data.managerId ?? data.employeeId])];
    await recordForDesks(manager, event, { told, aboutId: data.employeeId });
    this.announcements.add('feed', workspace);
    for (const employeeId of told) this.announcements.add('desk', workspace, employeeId);
    if (causedBy !== undefined) this.announcements.add('command', workspace, causedBy);
  }
}
