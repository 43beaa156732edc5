import { Controller } from '@nestjs/common';
import { Ctx, Payload } from '@nestjs/microservices';
import { OnEvent } from '@sambung/event-bus';
import type { NumberedEvent } from '@sambung/contracts';
import { EntityManager } from 'typeorm';
import { storePresence } from '../persistence/store-presence';

/** What routing says of people: who could be offered work now. */
@Controller()
export class PresenceController {
  @OnEvent('presence.changed')
  async changed(@Payload() event: NumberedEvent<'presence.changed'>, @Ctx() manager: EntityManager): Promise<void> {
    await storePresence(manager, event);
  }
}
