import { Body, Controller, Get, Post, Put } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { PresenceAnswer, PresenceBody, PresenceView } from '@sambung/contracts';
import {
  Access,
  Clock,
  CurrentPrincipal,
  OptionalIdempotencyKey,
  RequestInvalid,
  type Principal,
} from '@sambung/platform';
import { createZodDto, ZodResponse } from 'nestjs-zod';
import { AnswersCommand } from '../ask-of-handoff/command-answer';
import { EMPLOYEES } from '../know-callers/everybody';
import { AskAboutMyself } from './ask-about-myself';
import { ShowPresence } from './show-presence';

class PresenceDto extends createZodDto(PresenceBody) {}
class PresenceViewDto extends createZodDto(PresenceView) {}
class PresenceAnswerDto extends createZodDto(PresenceAnswer) {}

@Controller('v1/presence/me')
@Access({ roles: EMPLOYEES, scopes: ['presence:write'], devices: true })
export class SetPresenceController {
  constructor(
    private readonly myself: AskAboutMyself,
    private readonly presence: ShowPresence,
    private readonly clock: Clock,
  ) {}

  @ApiOperation({ summary: 'What I do, and whether I could be asked now' })
  @Get()
  @ZodResponse({ status: 200, type: PresenceViewDto })
  show(@CurrentPrincipal() principal: Principal): Promise<PresenceView> {
    return this.presence.of(principal);
  }

  @ApiOperation({ summary: 'Say what I do', description: 'When it expires, what I said before is restored.' })
  @Put()
  @AnswersCommand(PresenceAnswerDto)
  set(
    @Body() body: PresenceDto,
    @CurrentPrincipal() principal: Principal,
    @OptionalIdempotencyKey() key: string | undefined,
  ): Promise<PresenceAnswer> {
    const expiresAt = expiryOf(body, this.clock.now());
    return this.myself.say({
      principal,
      key,
      body,
      name: 'presence.set',
      data: (said) => ({
        ...said,
        availability: body.availability,
        activity: body.activity ?? body.availability,
        ...(expiresAt !== undefined && { expiresAt }),
      }),
    });
  }

  @ApiOperation({ summary: 'I am ready before my wrap-up time is over' })
  @Post('end-wrap-up')
  @AnswersCommand(PresenceAnswerDto)
  endWrapUp(
    @CurrentPrincipal() principal: Principal,
    @OptionalIdempotencyKey() key: string | undefined,
  ): Promise<PresenceAnswer> {
    return this.myself.say({ principal, key, body: {}, name: 'wrap-up.ended', data: (said) => said });
  }
}

function expiryOf({ expiresAt, durationMinutes }: PresenceBody, now: number): string | undefined {
  if (durationMinutes !== undefined) return new Date(now + durationMinutes * 60_000).toISOString();
  if (expiresAt !== undefined && Date.parse(expiresAt) <= now) {
    throw new RequestInvalid([{ path: 'body.expiresAt', message: 'is over already; give a time to come' }]);
  }
  return expiresAt;
}
