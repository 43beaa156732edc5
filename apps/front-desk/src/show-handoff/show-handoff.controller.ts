import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { HandoffPage, HandoffQuery, type HandoffView } from '@sambung/contracts';
import { Access, CurrentPrincipal, IdParam, type Principal } from '@sambung/platform';
import { createZodDto, ZodResponse } from 'nestjs-zod';
import { EMPLOYEES } from '../know-callers/everybody';
import { HandoffDto } from './handoff.dto';
import { ShowHandoffs } from './show-handoffs';

class HandoffQueryDto extends createZodDto(HandoffQuery) {}
class HandoffPageDto extends createZodDto(HandoffPage) {}

@Controller('v1/handoffs')
@Access({ roles: [...EMPLOYEES, 'integration'], scopes: ['handoffs:read'], devices: true })
export class ShowHandoffController {
  constructor(private readonly handoffs: ShowHandoffs) {}

  @ApiOperation({
    summary:
      'Handoffs, newest first: by the caller’s own reference, by the code a contact was given, by state, or one’s own',
  })
  @Get()
  @ZodResponse({ status: 200, type: HandoffPageDto })
  list(@Query() query: HandoffQueryDto, @CurrentPrincipal() principal: Principal): Promise<HandoffPage> {
    return this.handoffs.page(principal, query);
  }

  @ApiOperation({
    summary: 'Where a handoff stands: who owns it, what to say now, how to connect, and at its end the receipt',
  })
  @Get(':handoffId')
  @ZodResponse({ status: 200, type: HandoffDto })
  show(@IdParam('handoffId') handoffId: string, @CurrentPrincipal() principal: Principal): Promise<HandoffView> {
    return this.handoffs.one(principal, handoffId);
  }
}
