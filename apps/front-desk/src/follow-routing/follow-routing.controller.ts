import { Controller } from '@nestjs/common';
import { Ctx, Payload } from '@nestjs/microservices';
import type { NumberedEvent } from '@sambung/contracts';
import { OnEvent } from '@sambung/event-bus';
import type { EntityManager } from 'typeorm';
import type { AssistEvent } from '../domain/assist-standing';
import { ASSIST_EVENTS, HANDOFF_EVENTS, type HandoffEvent } from '../domain/routing-events';
import { MoveAssist } from './move-assist';
import { MoveHandoff } from './move-handoff';
import { NoteFillIn, type FillInEvent } from './note-fill-in';
import { NoteOutcome } from './note-outcome';
import { NotePresence } from './note-presence';
import { NoteSparedPause } from './note-spared-pause';

/** What routing has decided becomes what people see. Nothing here decides. */
@Controller()
export class FollowRoutingController {
  constructor(
    private readonly handoffs: MoveHandoff,
    private readonly assists: MoveAssist,
    private readonly presence: NotePresence,
    private readonly spared: NoteSparedPause,
    private readonly fillIns: NoteFillIn,
    private readonly outcomes: NoteOutcome,
  ) {}

  @OnEvent(...HANDOFF_EVENTS)
  async move(@Payload() event: HandoffEvent, @Ctx() manager: EntityManager): Promise<void> {
    await this.handoffs.apply(event, manager);
  }

  @OnEvent(...ASSIST_EVENTS)
  async moveAssist(@Payload() event: AssistEvent, @Ctx() manager: EntityManager): Promise<void> {
    await this.assists.apply(event, manager);
  }

  @OnEvent('presence.changed')
  async notePresence(
    @Payload() event: NumberedEvent<'presence.changed'>,
    @Ctx() manager: EntityManager,
  ): Promise<void> {
    await this.presence.apply(event, manager);
  }

  @OnEvent('pause.spared')
  async noteSparedPause(@Payload() event: NumberedEvent<'pause.spared'>, @Ctx() manager: EntityManager): Promise<void> {
    await this.spared.apply(event, manager);
  }

  @OnEvent('fill-in.asked', 'fill-in.joined', 'fill-in.declined', 'fill-in.left')
  async noteFillIn(@Payload() event: FillInEvent, @Ctx() manager: EntityManager): Promise<void> {
    await this.fillIns.apply(event, manager);
  }

  @OnEvent('command.refused')
  async noteRefusal(@Payload() event: NumberedEvent<'command.refused'>, @Ctx() manager: EntityManager): Promise<void> {
    await this.outcomes.refused(event, manager);
  }

  @OnEvent('command.done')
  async noteDone(@Payload() event: NumberedEvent<'command.done'>, @Ctx() manager: EntityManager): Promise<void> {
    await this.outcomes.done(event, manager);
  }
}
