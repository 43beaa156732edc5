import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { QueueQuery, QueueView } from '@sambung/contracts';
import { Access, CurrentPrincipal, type Principal } from '@sambung/platform';
import { createZodDto, ZodResponse } from 'nestjs-zod';
import { ShowQueue } from './show-queue';

class QueueParameters extends createZodDto(QueueQuery) {}
class QueueAnswer extends createZodDto(QueueView) {}

@Controller('v1/routing/queue')
export class ShowQueueController {
  constructor(private readonly queue: ShowQueue) {}

  /** Every live handoff, and what colleagues ask each other meanwhile; oldest request first. */
  @ApiOperation({
    summary:
      'Every live handoff of the company, and every question among colleagues with its promise; longest waiting first',
  })
  @Get()
  @Access({ roles: ['manager'], scopes: ['routing:read'] })
  @ZodResponse({ status: 200, type: QueueAnswer })
  show(@Query() query: QueueParameters, @CurrentPrincipal() who: Principal): Promise<QueueView> {
    return this.queue.execute(who.workspace, query);
  }
}
