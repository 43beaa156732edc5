import { Controller } from '@nestjs/common';
import { Ctx, Payload } from '@nestjs/microservices';
import type { NumberedEvent } from '@sambung/contracts';
import { OnEvent } from '@sambung/event-bus';
import type { EntityManager } from 'typeorm';
import {
  forgetEmployee,
  keepApiKey,
  keepEmployee,
  keepReason,
  keepSite,
  keepTeam,
} from '../persistence/directory-read';

/** The directory's states, as far as front-desk needs them. Each is whole, so the last one is all there is to know. */
@Controller()
export class FollowDirectoryController {
  @OnEvent('employee.changed')
  async keepEmployee(
    @Payload() event: NumberedEvent<'employee.changed'>,
    @Ctx() manager: EntityManager,
  ): Promise<void> {
    await keepEmployee(manager, event.workspace, event.data);
  }

  @OnEvent('employee.erased')
  async forget(@Payload() event: NumberedEvent<'employee.erased'>, @Ctx() manager: EntityManager): Promise<void> {
    await forgetEmployee(manager, event.workspace, event.data.employeeId);
  }

  @OnEvent('reason.changed')
  async keepReason(@Payload() event: NumberedEvent<'reason.changed'>, @Ctx() manager: EntityManager): Promise<void> {
    await keepReason(manager, event.workspace, event.data);
  }

  @OnEvent('team.changed')
  async keepTeam(@Payload() event: NumberedEvent<'team.changed'>, @Ctx() manager: EntityManager): Promise<void> {
    await keepTeam(manager, event.workspace, event.data);
  }

  @OnEvent('site.changed')
  async keepSite(@Payload() event: NumberedEvent<'site.changed'>, @Ctx() manager: EntityManager): Promise<void> {
    await keepSite(manager, event.workspace, event.data);
  }

  @OnEvent('api-key.changed')
  async keepApiKey(@Payload() event: NumberedEvent<'api-key.changed'>, @Ctx() manager: EntityManager): Promise<void> {
    await keepApiKey(manager, event.workspace, event.data);
  }
}
