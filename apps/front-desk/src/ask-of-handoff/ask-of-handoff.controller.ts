import { Body, Controller, Post } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { CancelBody, OutcomeBody, PromiseBody, ReasonCorrectionBody, type CommandAnswer } from '@sambung/contracts';
import { Access, CurrentPrincipal, IdParam, OptionalIdempotencyKey, type Principal } from '@sambung/platform';
import { createZodDto } from 'nestjs-zod';
import { EMPLOYEES } from '../know-callers/everybody';
import { anyPart, senderOnly } from './ask';
import { AskRouting } from './ask-routing';
import { AnswersCommand } from './command-answer';
import { CorrectReason } from './correct-reason';
import { TakePromise } from './take-promise';

class CancelDto extends createZodDto(CancelBody) {}
class ReasonCorrectionDto extends createZodDto(ReasonCorrectionBody) {}
class PromiseDto extends createZodDto(PromiseBody) {}
class OutcomeDto extends createZodDto(OutcomeBody) {}

/** What sender and receiver ask of a handoff. Each is decided by routing and answered with what became of it. */
@Controller('v1/handoffs/:handoffId')
@Access({ roles: EMPLOYEES, scopes: ['handoffs:write'], devices: true })
export class AskOfHandoffController {
  constructor(
    private readonly routing: AskRouting,
    private readonly reason: CorrectReason,
    private readonly promises: TakePromise,
  ) {}

  @ApiOperation({ summary: 'The contact left, or nobody is needed any more' })
  @Post('cancel')
  @AnswersCommand()
  cancel(
    @IdParam('handoffId') handoffId: string,
    @Body() body: CancelDto,
    @CurrentPrincipal() principal: Principal,
    @OptionalIdempotencyKey() key: string | undefined,
  ): Promise<CommandAnswer> {
    return this.routing.ask({
      principal,
      key,
      handoffId,
      body,
      name: 'handoff.cancel-requested',
      may: anyPart,
      answeredBy: ['handoff.ended'],
      data: (asked) => ({ ...asked, because: body.because }),
    });
  }

  @ApiOperation({ summary: 'The sender keeps the contact' })
  @Post('return')
  @AnswersCommand()
  keep(
    @IdParam('handoffId') handoffId: string,
    @CurrentPrincipal() principal: Principal,
    @OptionalIdempotencyKey() key: string | undefined,
  ): Promise<CommandAnswer> {
    return this.routing.ask({
      principal,
      key,
      handoffId,
      body: {},
      name: 'handoff.return-requested',
      may: senderOnly,
      answeredBy: ['handoff.ended'],
      data: (asked) => asked,
    });
  }

  @ApiOperation({
    summary:
      'The reason was wrong, or somebody knows whose it is: it goes to the right people, and keeps its waiting time',
    description:
      'With `namedEmployeeId` that person is asked first, then whoever the reason asks; without a reason it goes on as `unclear`, as a new handoff does. Whoever sent it, has the contact in hand, or has passed them on already cannot be named (`handoff.pass-on-not-possible`). The limit of hops and the manager at the second bounce hold all the same. Once somebody talks to the contact, only they pass them on (`handoff.already-connected`).',
  })
  @Post('correct-reason')
  @AnswersCommand()
  correctReason(
    @IdParam('handoffId') handoffId: string,
    @Body() body: ReasonCorrectionDto,
    @CurrentPrincipal() principal: Principal,
    @OptionalIdempotencyKey() key: string | undefined,
  ): Promise<CommandAnswer> {
    return this.reason.execute(principal, handoffId, body, key);
  }

  @ApiOperation({ summary: 'Take a callback or an appointment instead of waiting on' })
  @Post('promise')
  @AnswersCommand()
  promise(
    @IdParam('handoffId') handoffId: string,
    @Body() body: PromiseDto,
    @CurrentPrincipal() principal: Principal,
    @OptionalIdempotencyKey() key: string | undefined,
  ): Promise<CommandAnswer> {
    return this.promises.execute(principal, handoffId, body, key);
  }

  @ApiOperation({ summary: 'They are together now' })
  @Post('connect')
  @AnswersCommand()
  connect(
    @IdParam('handoffId') handoffId: string,
    @CurrentPrincipal() principal: Principal,
    @OptionalIdempotencyKey() key: string | undefined,
  ): Promise<CommandAnswer> {
    return this.report(principal, handoffId, 'connected', key);
  }

  @ApiOperation({ summary: 'The receiver did not answer: it is offered on without losing its place' })
  @Post('not-picked-up')
  @AnswersCommand()
  notPickedUp(
    @IdParam('handoffId') handoffId: string,
    @CurrentPrincipal() principal: Principal,
    @OptionalIdempotencyKey() key: string | undefined,
  ): Promise<CommandAnswer> {
    return this.report(principal, handoffId, 'not-picked-up', key);
  }

  @ApiOperation({ summary: 'The line was cut: whoever accepted calls back' })
  @Post('cut-off')
  @AnswersCommand()
  cutOff(
    @IdParam('handoffId') handoffId: string,
    @CurrentPrincipal() principal: Principal,
    @OptionalIdempotencyKey() key: string | undefined,
  ): Promise<CommandAnswer> {
    return this.report(principal, handoffId, 'cut-off', key);
  }

  @ApiOperation({ summary: 'The receiver has finished with the contact' })
  @Post('complete')
  @AnswersCommand()
  complete(
    @IdParam('handoffId') handoffId: string,
    @Body() body: OutcomeDto,
    @CurrentPrincipal() principal: Principal,
    @OptionalIdempotencyKey() key: string | undefined,
  ): Promise<CommandAnswer> {
    return this.routing.ask({
      principal,
      key,
      handoffId,
      body,
      name: 'handoff.completion-reported',
      may: anyPart,
      answeredBy: ['handoff.ended'],
      data: (asked) => ({ ...asked, outcome: body.outcome }),
    });
  }

  @ApiOperation({ summary: 'The owner has kept the callback or appointment' })
  @Post('promise-kept')
  @AnswersCommand()
  promiseKept(
    @IdParam('handoffId') handoffId: string,
    @Body() body: OutcomeDto,
    @CurrentPrincipal() principal: Principal,
    @OptionalIdempotencyKey() key: string | undefined,
  ): Promise<CommandAnswer> {
    return this.routing.ask({
      principal,
      key,
      handoffId,
      body,
      name: 'promise.kept-reported',
      may: anyPart,
      answeredBy: ['handoff.ended'],
      data: (asked) => ({ ...asked, outcome: body.outcome }),
    });
  }

  private report(
    principal: Principal,
    handoffId: string,
    what: 'connected' | 'not-picked-up' | 'cut-off',
    key: string | undefined,
  ): Promise<CommandAnswer> {
    return this.routing.ask({
      principal,
      key,
      handoffId,
      body: { what },
      name: 'connection.reported',
      may: anyPart,
      answeredBy: ['handoff.connected', 'handoff.not-picked-up', 'promise.made'],
      data: (asked) => ({ ...asked, what }),
    });
  }
}
