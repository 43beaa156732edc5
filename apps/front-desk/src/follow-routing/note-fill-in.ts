import { Injectable } from '@nestjs/common';
import type { NumberedEvent } from '@sambung/contracts';
import type { EntityManager } from 'typeorm';
import { Announcements } from '../exchange-events/announcements';
import { dropFillIn, putFillIn } from '../persistence/fill-ins';
import { recordForDesks } from '../persistence/record-for-desks';

export type FillInEvent =
  | NumberedEvent<'fill-in.asked'>
  | NumberedEvent<'fill-in.joined'>
  | NumberedEvent<'fill-in.declined'>
  | NumberedEvent<'fill-in.left'>;

/** A manager is asked to join the floor, joins it, or leaves it: their desk shows it. */
@Injectable()
export class NoteFillIn {
  constructor(private readonly announcements: Announcements) {}

  async apply(event: FillInEvent, manager: EntityManager): Promise<void> {
    const { workspace, data, causedBy } = event;
    const { employeeId, teamId } = data;
    const whose = { workspace, employeeId, teamId };
    if (event.name === 'fill-in.asked')
      await putFillIn(manager, whose, { joined: false, waiting: event.data.waiting, expiresAt: event.data.expiresAt });
    else if (event.name === 'fill-in.joined')
      await putFillIn(manager, whose, { joined: true, waiting: null, expiresAt: null });
    else await dropFillIn(manager, whose);
    await recordForDesks(manager, event, { told: [employeeId], aboutId: null });
    this.announcements.add('feed', workspace);
    this.announcements.add('desk', workspace, employeeId);
    if (causedBy !== undefined) this.announcements.add('command', workspace, causedBy);
  }
}
