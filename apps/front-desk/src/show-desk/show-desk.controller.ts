import { Controller, Get, Res } from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiResponse } from '@nestjs/swagger';
import { DeskView } from '@sambung/contracts';
import { Access, CurrentPrincipal, LastEventId, type Principal } from '@sambung/platform';
import type { Response } from 'express';
import { createZodDto, ZodResponse } from 'nestjs-zod';
import { EMPLOYEES } from '../know-callers/everybody';
import { FollowDesk } from './follow-desk';
import { ShowDesk } from './show-desk';

class DeskDto extends createZodDto(DeskView) {}

@Controller('v1/desk')
@Access({ roles: EMPLOYEES, scopes: ['desk:write'], devices: true })
export class ShowDeskController {
  constructor(
    private readonly desk: ShowDesk,
    private readonly follow: FollowDesk,
  ) {}

  @ApiOperation({
    summary:
      'My desk: offers with everything that is known already, conversations, promises by due time, what I sent, my presence',
  })
  @Get()
  @ZodResponse({ status: 200, type: DeskDto })
  show(@CurrentPrincipal() principal: Principal): Promise<DeskView> {
    return this.desk.snapshot(principal);
  }

  @ApiOperation({
    summary:
      'My desk as server-sent events: `snapshot` first (its id is the number that it stands for), then one event for each change, numbered without a hole',
    description:
      'With Last-Event-ID it goes on exactly there, or with a `reset` (a new snapshot) if that is too long ago. While it is open I am reachable.',
  })
  @Get('stream')
  @ApiProduces('text/event-stream')
  @ApiResponse({ status: 200, description: 'Events `snapshot`, `reset` and those of routing by their short names.' })
  async stream(
    @CurrentPrincipal() principal: Principal,
    @LastEventId() after: number | undefined,
    @Res() response: Response,
  ): Promise<void> {
    await this.follow.open(principal, after, response);
  }
}
