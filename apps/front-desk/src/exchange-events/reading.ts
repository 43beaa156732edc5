import { Injectable } from '@nestjs/common';
import { DIRECTORY_TOPIC, ROUTING_TOPIC } from '@sambung/contracts';
import type { Reading } from '@sambung/exchange';
import { Outbox, type Failure, type RecordPlace } from '@sambung/outbox';
import { Clock } from '@sambung/platform';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { findAssistStanding, lockAssist } from '../persistence/assists';
import { findStanding } from '../persistence/find-standing';
import { lockHandoff } from '../persistence/lock-handoff';
import { Announcements } from './announcements';

export const GROUP = 'front-desk';

/** How front-desk reads routing and the directory. */
@Injectable()
export class ReadNeighbours {
  constructor(
    private readonly outbox: Outbox,
    private readonly announcements: Announcements,
    private readonly clock: Clock,
  ) {}

  readonly reading: Reading = {
    group: GROUP,
    topics: [ROUTING_TOPIC, DIRECTORY_TOPIC],
    // What the company has chosen to have learned is routing’s business.
    ignored: ['workspace.changed'],
    rightWithoutPast: [DIRECTORY_TOPIC],
    appliesToParked: ['handoff.ended', 'assist.ended'],
    isOver: hasEnded,
    onParked: (manager, failure) => this.returnStuck(manager, failure),
    afterCommit: ({ partition, parked }) => {
      this.announcements.committed(partition);
      if (parked > 0) this.outbox.wake(partition);
    },
  };

  /** A handoff (or an assist) whose records cannot be applied is returned to its sender by routing, aloud, instead of standing still in silence. */
  private async returnStuck(manager: EntityManager, { record, because }: Failure): Promise<void> {
    const { topic, workspace, subject: handoffId } = record;
    if (topic !== ROUTING_TOPIC || workspace === null) return;
    const known =
      (await lockHandoff(manager, workspace, handoffId)) ?? (await lockAssist(manager, workspace, handoffId));
    if (!known) return;
    const receivedAt = new Date(this.clock.now()).toISOString();
    await this.outbox.add(manager, [
      {
        id: uuidv7(),
        name: 'handoff.stuck',
        workspace,
        subject: handoffId,
        time: receivedAt,
        data: { handoffId, because, receivedAt },
      },
    ]);
  }
}

async function hasEnded(manager: EntityManager, { topic, workspace, subject }: RecordPlace): Promise<boolean> {
  if (topic !== ROUTING_TOPIC || workspace === null) return false;
  const standing =
    (await findStanding(manager, workspace, subject)) ?? (await findAssistStanding(manager, workspace, subject));
  return standing?.phase === 'ended';
}
