import { Body, Controller, Post } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { DeclineBody, type CommandAnswer } from '@sambung/contracts';
import { Access, CurrentPrincipal, IdParam, OptionalIdempotencyKey, type Principal } from '@sambung/platform';
import { createZodDto } from 'nestjs-zod';
import { AnswersCommand } from '../ask-of-handoff/command-answer';
import { EMPLOYEES } from '../know-callers/everybody';
import { AnswerOffer } from './answer-offer';

class DeclineDto extends createZodDto(DeclineBody) {}

@Controller('v1/offers/:offerId')
@Access({ roles: EMPLOYEES, scopes: ['desk:write'], devices: true })
export class AnswerOfferController {
  constructor(private readonly offers: AnswerOffer) {}

  @ApiOperation({
    summary: 'Take it',
    description: 'What counts against the offer’s expiry is when this request reached us.',
  })
  @Post('accept')
  @AnswersCommand()
  accept(
    @IdParam('offerId') offerId: string,
    @CurrentPrincipal() principal: Principal,
    @OptionalIdempotencyKey() key: string | undefined,
  ): Promise<CommandAnswer> {
    return this.offers.accept(principal, offerId, key);
  }

  @ApiOperation({ summary: 'Leave it to somebody else' })
  @Post('decline')
  @AnswersCommand()
  decline(
    @IdParam('offerId') offerId: string,
    @Body() body: DeclineDto,
    @CurrentPrincipal() principal: Principal,
    @OptionalIdempotencyKey() key: string | undefined,
  ): Promise<CommandAnswer> {
    return this.offers.decline(principal, offerId, body, key);
  }

  @ApiOperation({ summary: 'Ask for a moment more: it lasts as long again, once' })
  @Post('extend')
  @AnswersCommand()
  extend(
    @IdParam('offerId') offerId: string,
    @CurrentPrincipal() principal: Principal,
    @OptionalIdempotencyKey() key: string | undefined,
  ): Promise<CommandAnswer> {
    return this.offers.extend(principal, offerId, key);
  }
}
