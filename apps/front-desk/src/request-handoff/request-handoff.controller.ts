import { Body, Controller, Post, Res } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { HandoffRequestBody, type HandoffView } from '@sambung/contracts';
import { Access, CurrentPrincipal, OptionalIdempotencyKey, PreferWait, type Principal } from '@sambung/platform';
import type { Response } from 'express';
import { createZodDto, ZodResponse } from 'nestjs-zod';
import { AwaitChange } from '../await-change/await-change';
import { nameOfChange } from '../await-change/changes';
import { EMPLOYEES } from '../know-callers/everybody';
import { HandoffDto } from '../show-handoff/handoff.dto';
import { ShowHandoffs } from '../show-handoff/show-handoffs';
import { RequestHandoff } from './request-handoff';

class HandoffRequestDto extends createZodDto(HandoffRequestBody) {}

@Controller('v1/handoffs')
@Access({ roles: EMPLOYEES, scopes: ['handoffs:write'], devices: true })
export class RequestHandoffController {
  constructor(
    private readonly handoffs: RequestHandoff,
    private readonly show: ShowHandoffs,
    private readonly awaitChange: AwaitChange,
  ) {}

  @ApiOperation({
    summary: 'Hand a contact over',
    description:
      '202 means that it is written down for good; `Prefer: wait=N` holds the answer until somebody is asked or it queues. Send an Idempotency-Key, and repeat the request with it whenever you are in doubt: it has one effect.',
  })
  @Post()
  @ZodResponse({ status: 202, type: HandoffDto })
  async request(
    @Body() body: HandoffRequestDto,
    @CurrentPrincipal() principal: Principal,
    @OptionalIdempotencyKey() key: string | undefined,
    @PreferWait({ maxSeconds: 30 }) waitSeconds: number | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<HandoffView> {
    const handoff = await this.handoffs.execute(principal, body, key);
    response.location(`/v1/handoffs/${handoff.handoffId}`);
    if (!waitSeconds) return handoff;
    response.set('Preference-Applied', `wait=${waitSeconds}`);
    return this.untilItMoves(principal, handoff.handoffId, { waitSeconds, response });
  }

  private async untilItMoves(
    principal: Principal,
    handoffId: string,
    { waitSeconds, response }: { waitSeconds: number; response: Response },
  ): Promise<HandoffView> {
    const gone = new AbortController();
    response.once('close', () => {
      gone.abort();
    });
    return this.awaitChange.until({
      change: nameOfChange('story', principal.workspace, handoffId),
      look: () => this.show.one(principal, handoffId),
      enough: ({ state }) => state !== 'requested',
      atMostMs: waitSeconds * 1_000,
      gone: gone.signal,
    });
  }
}
