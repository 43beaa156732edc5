import { Controller, Post } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { FillInAnswer } from '@sambung/contracts';
import { Access, CurrentPrincipal, IdParam, OptionalIdempotencyKey, type Principal } from '@sambung/platform';
import { createZodDto } from 'nestjs-zod';
import { AnswersCommand } from '../ask-of-handoff/command-answer';
import { EMPLOYEES } from '../know-callers/everybody';
import { AnswerFillIn } from './answer-fill-in';

class FillInAnswerDto extends createZodDto(FillInAnswer) {}

/** A team is short: whoever is asked, or stands above it, joins its floor, and leaves it again. Routing says whether they may. */
@Controller('v1/fill-ins/:teamId')
@Access({ roles: EMPLOYEES, scopes: ['presence:write'] })
export class FillInController {
  constructor(private readonly fillIn: AnswerFillIn) {}

  @ApiOperation({
    summary: 'I join the floor: I am asked for what the team is asked for, until I leave it or it is quiet',
  })
  @Post('join')
  @AnswersCommand(FillInAnswerDto)
  join(
    @IdParam('teamId') teamId: string,
    @CurrentPrincipal() principal: Principal,
    @OptionalIdempotencyKey() key: string | undefined,
  ): Promise<FillInAnswer> {
    return this.fillIn.execute(principal, { teamId, joins: true }, key);
  }

  @ApiOperation({ summary: 'I leave the floor, or do not come' })
  @Post('leave')
  @AnswersCommand(FillInAnswerDto)
  leave(
    @IdParam('teamId') teamId: string,
    @CurrentPrincipal() principal: Principal,
    @OptionalIdempotencyKey() key: string | undefined,
  ): Promise<FillInAnswer> {
    return this.fillIn.execute(principal, { teamId, joins: false }, key);
  }
}
