import { Body, Controller, Post } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { ToSomebodyBody, type CommandAnswer } from '@sambung/contracts';
import { Access, CurrentPrincipal, IdParam, OptionalIdempotencyKey, type Principal } from '@sambung/platform';
import { createZodDto } from 'nestjs-zod';
import { EMPLOYEES } from '../know-callers/everybody';
import { anyManager, anyPart } from './ask';
import { AskRouting } from './ask-routing';
import { AnswersCommand } from './command-answer';

class ToSomebodyDto extends createZodDto(ToSomebodyBody) {}

/** Somebody says who is to act: it goes the same way as whatever routing decides by itself. */
@Controller('v1/handoffs/:handoffId')
export class DirectHandoffController {
  constructor(private readonly routing: AskRouting) {}

  @ApiOperation({
    summary: 'A manager names who is asked now',
    description:
      'Whoever is being asked is released. The person named may decline, as of any offer; their capacity, the language of the contact and the counter’s site still hold.',
  })
  @Post('override')
  @Access({ roles: ['manager', 'admin'], scopes: ['handoffs:write'] })
  @AnswersCommand()
  override(
    @IdParam('handoffId') handoffId: string,
    @Body() body: ToSomebodyDto,
    @CurrentPrincipal() principal: Principal,
    @OptionalIdempotencyKey() key: string | undefined,
  ): Promise<CommandAnswer> {
    return this.routing.ask({
      principal,
      key,
      handoffId,
      body,
      name: 'handoff.override-requested',
      may: anyManager,
      answeredBy: ['handoff.overridden'],
      data: (asked) => ({ ...asked, toId: body.toEmployeeId }),
    });
  }

  @ApiOperation({
    summary: 'Somebody else keeps the callback or appointment: for its owner, and the people above them',
  })
  @Post('reassign')
  @Access({ roles: EMPLOYEES, scopes: ['handoffs:write'], devices: true })
  @AnswersCommand()
  reassign(
    @IdParam('handoffId') handoffId: string,
    @Body() body: ToSomebodyDto,
    @CurrentPrincipal() principal: Principal,
    @OptionalIdempotencyKey() key: string | undefined,
  ): Promise<CommandAnswer> {
    return this.routing.ask({
      principal,
      key,
      handoffId,
      body,
      name: 'promise.reassignment-requested',
      may: principal.roles.has('manager') ? anyManager : anyPart,
      answeredBy: ['promise.made'],
      data: (asked) => ({ ...asked, toId: body.toEmployeeId }),
    });
  }
}
