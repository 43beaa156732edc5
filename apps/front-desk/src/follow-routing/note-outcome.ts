import { Injectable } from '@nestjs/common';
import type { NumberedEvent } from '@sambung/contracts';
import type { EntityManager } from 'typeorm';
import { Announcements } from '../exchange-events/announcements';
import { MoveAssist } from './move-assist';
import { recordInFeed } from '../persistence/record-in-feed';

/** What became of a command that moved nothing. */
@Injectable()
export class NoteOutcome {
  constructor(
    private readonly announcements: Announcements,
    private readonly assists: MoveAssist,
  ) {}

  async refused(event: NumberedEvent<'command.refused'>, manager: EntityManager): Promise<void> {
    const { commandId, code, kind, detail } = event.data;
    const isOver = await this.assists.refuse(event, manager);
    if (!isOver) await recordInFeed(manager, event, commandId, { code, kind, detail });
    this.announce(event.workspace, commandId);
  }

  async done(event: NumberedEvent<'command.done'>, manager: EntityManager): Promise<void> {
    const { commandId } = event.data;
    await recordInFeed(manager, event, commandId);
    this.announce(event.workspace, commandId);
  }

  private announce(workspace: string, commandId: string): void {
    this.announcements.add('feed', workspace);
    this.announcements.add('command', workspace, commandId);
  }
}
