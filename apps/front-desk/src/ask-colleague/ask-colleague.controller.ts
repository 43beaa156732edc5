import { Body, Controller, Get, Post, Put } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import {
  AssistAnswer,
  AssistAnswerBody,
  AssistBody,
  AssistRatingBody,
  AssistView,
  AssistWithdrawalBody,
  DeclineBody,
} from '@sambung/contracts';
import { Access, CurrentPrincipal, IdParam, OptionalIdempotencyKey, type Principal } from '@sambung/platform';
import { createZodDto, ZodResponse } from 'nestjs-zod';
import { AnswersCommand } from '../ask-of-handoff/command-answer';
import { EMPLOYEES } from '../know-callers/everybody';
import { AnswerAssist } from './answer-assist';
import { RateAssist } from './rate-assist';
import { RequestAssist } from './request-assist';
import { ShowAssists } from './show-assists';

class AssistDto extends createZodDto(AssistView) {}
class AssistAnswerDto extends createZodDto(AssistAnswer) {}
class AssistBodyDto extends createZodDto(AssistBody) {}
class WithdrawalDto extends createZodDto(AssistWithdrawalBody) {}
class AnswerDto extends createZodDto(AssistAnswerBody) {}
class RatingDto extends createZodDto(AssistRatingBody) {}
class DeclineDto extends createZodDto(DeclineBody) {}
type Key = string | undefined;

/** Questions among colleagues while a contact waits: the contact stays with whoever asks. */
@Controller('v1/assists')
@Access({ roles: EMPLOYEES, scopes: ['desk:write'], devices: true })
export class AskColleagueController {
  constructor(
    private readonly request: RequestAssist,
    private readonly answers: AnswerAssist,
    private readonly ratings: RateAssist,
    private readonly show: ShowAssists,
  ) {}

  @ApiOperation({
    summary: 'Ask a department, a colleague, my supervisor, whoever speaks a language, or for an approval',
    description:
      'The contact stays with me. It is answered within `promiseSeconds`, or goes up the line; after as long again (at least 20 s) it ends, and says whom to call.',
  })
  @Post()
  @AnswersCommand(AssistAnswerDto)
  ask(
    @Body() body: AssistBodyDto,
    @CurrentPrincipal() principal: Principal,
    @OptionalIdempotencyKey() key: Key,
  ): Promise<AssistAnswer> {
    return this.request.execute(principal, body, key);
  }

  @ApiOperation({ summary: 'One question, with whoever answers it' })
  @Get(':assistId')
  @ZodResponse({ status: 200, type: AssistDto })
  one(@IdParam('assistId') assistId: string, @CurrentPrincipal() principal: Principal): Promise<AssistView> {
    return this.show.one(principal, assistId);
  }

  @ApiOperation({ summary: 'I will answer' })
  @Post(':assistId/accept')
  @AnswersCommand(AssistAnswerDto)
  accept(
    @IdParam('assistId') assistId: string,
    @CurrentPrincipal() principal: Principal,
    @OptionalIdempotencyKey() key: Key,
  ): Promise<AssistAnswer> {
    return this.answers.accept({ principal, assistId, key });
  }

  @ApiOperation({ summary: 'Leave it to somebody else' })
  @Post(':assistId/decline')
  @AnswersCommand(AssistAnswerDto)
  decline(
    @IdParam('assistId') assistId: string,
    @Body() body: DeclineDto,
    @CurrentPrincipal() principal: Principal,
    @OptionalIdempotencyKey() key: Key,
  ): Promise<AssistAnswer> {
    return this.answers.decline({ principal, assistId, key }, body);
  }

  @ApiOperation({
    summary: 'Ask for a moment more: I am asked for as long again, once',
    description: 'Never beyond `endsAt` of the question, and the line above joins in at `promiseAt` all the same.',
  })
  @Post(':assistId/extend')
  @AnswersCommand(AssistAnswerDto)
  extend(
    @IdParam('assistId') assistId: string,
    @CurrentPrincipal() principal: Principal,
    @OptionalIdempotencyKey() key: Key,
  ): Promise<AssistAnswer> {
    return this.answers.extend({ principal, assistId, key });
  }

  @ApiOperation({ summary: 'My answer; to an approval whether it is granted, and up to which amount' })
  @Post(':assistId/answer')
  @AnswersCommand(AssistAnswerDto)
  answer(
    @IdParam('assistId') assistId: string,
    @Body() body: AnswerDto,
    @CurrentPrincipal() principal: Principal,
    @OptionalIdempotencyKey() key: Key,
  ): Promise<AssistAnswer> {
    return this.answers.answer({ principal, assistId, key }, body);
  }

  @ApiOperation({ summary: 'I have accepted it and cannot help after all: others are asked' })
  @Post(':assistId/pass-on')
  @AnswersCommand(AssistAnswerDto)
  passOn(
    @IdParam('assistId') assistId: string,
    @CurrentPrincipal() principal: Principal,
    @OptionalIdempotencyKey() key: Key,
  ): Promise<AssistAnswer> {
    return this.answers.passOn({ principal, assistId, key });
  }

  @ApiOperation({ summary: 'I do not need it any more' })
  @Post(':assistId/withdraw')
  @AnswersCommand(AssistAnswerDto)
  withdraw(
    @IdParam('assistId') assistId: string,
    @Body() body: WithdrawalDto,
    @CurrentPrincipal() principal: Principal,
    @OptionalIdempotencyKey() key: Key,
  ): Promise<AssistAnswer> {
    return this.answers.withdraw({ principal, assistId, key }, body);
  }

  @ApiOperation({ summary: 'Whether the answer helped me; said again, the last one counts' })
  @Put(':assistId/rating')
  @ZodResponse({ status: 200, type: AssistDto })
  rate(
    @IdParam('assistId') assistId: string,
    @Body() body: RatingDto,
    @CurrentPrincipal() principal: Principal,
  ): Promise<AssistView> {
    return this.ratings.execute(principal, assistId, body);
  }
}
