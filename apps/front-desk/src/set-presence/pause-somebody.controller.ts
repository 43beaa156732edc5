import { Body, Controller, Post } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { PauseAnswer, PauseBody } from '@sambung/contracts';
import { Access, CurrentPrincipal, IdParam, OptionalIdempotencyKey, type Principal } from '@sambung/platform';
import { createZodDto } from 'nestjs-zod';
import { AnswersCommand } from '../ask-of-handoff/command-answer';
import { PauseSomebody } from './pause-somebody';

class PauseBodyDto extends createZodDto(PauseBody) {}
class PauseAnswerDto extends createZodDto(PauseAnswer) {}

@Controller('v1/presence/:employeeId')
@Access({ roles: ['manager'], scopes: [] })
export class PauseSomebodyController {
  constructor(private readonly pausing: PauseSomebody) {}

  @ApiOperation({
    summary: 'Pause somebody who works below me for a while',
    description:
      'They are asked for nothing until it is over, or until they say that they are back. Again changes how long it lasts. Who is not available as it is cannot be paused.',
  })
  @Post('pause')
  @AnswersCommand(PauseAnswerDto)
  pause(
    @IdParam('employeeId') employeeId: string,
    @Body() body: PauseBodyDto,
    @CurrentPrincipal() principal: Principal,
    @OptionalIdempotencyKey() key: string | undefined,
  ): Promise<PauseAnswer> {
    return this.pausing.execute(principal, employeeId, { body, key });
  }
}
