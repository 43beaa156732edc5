import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiResponse } from '@nestjs/swagger';
import { PresenceQuery, ToldPresence, ToldPresenceList } from '@sambung/contracts';
import { Access, CurrentPrincipal, IdParam, LastEventId, type Principal } from '@sambung/platform';
import type { Response } from 'express';
import { createZodDto, ZodResponse } from 'nestjs-zod';
import { MayReadOnDevices } from '../access/who-may';
import { FollowPresence } from './follow-presence';
import { ShowPresence } from './show-presence';

class PresenceQueryDto extends createZodDto(PresenceQuery) {}
class ToldPresenceDto extends createZodDto(ToldPresence) {}
class ToldPresenceListDto extends createZodDto(ToldPresenceList) {}

/** Who is doing what now, in Microsoft Graph's words. Stands before the people: `presence` is nobody's id. */
@Controller('v1/employees')
export class ShowPresenceController {
  constructor(
    private readonly showing: ShowPresence,
    private readonly following: FollowPresence,
  ) {}

  @ApiOperation({
    summary: 'What several people are doing now, by their ids',
    description:
      'At most 200 ids, separated by commas. PresenceUnknown where nothing (or nothing that still holds) is known.',
  })
  @Get('presence')
  @MayReadOnDevices()
  @ZodResponse({ status: 200, type: ToldPresenceListDto })
  async several(@Query() { ids }: PresenceQueryDto, @CurrentPrincipal() asker: Principal) {
    return { presences: await this.showing.several(asker, ids) };
  }

  @ApiOperation({
    summary: 'What everybody is doing as server-sent events: first the last state of each person, then each change',
    description:
      'Each `presence` has a number as its id; with Last-Event-ID it goes on there, however long ago that was, with the last state of whoever changed since. ' +
      '`erased`, with the `employeeId` alone: they are known no more; forget them too. ' +
      'A state that ended, and nothing came after it, is followed by PresenceUnknown without an id. `reset`: the number was never given here; forget everything.',
  })
  @Get('presence/stream')
  @Access({ roles: ['integration', 'admin'], scopes: ['directory:read'] })
  @ApiProduces('text/event-stream')
  @ApiResponse({
    status: 200,
    description: 'Events `presence` (as GET /v1/employees/{id}/presence), `erased` and `reset`.',
  })
  async stream(
    @CurrentPrincipal() principal: Principal,
    @LastEventId() after: number | undefined,
    @Res() response: Response,
  ): Promise<void> {
    await this.following.open(principal, after, response);
  }

  @ApiOperation({ summary: 'What somebody is doing now, and until when that holds' })
  @Get(':id/presence')
  @MayReadOnDevices()
  @ZodResponse({ status: 200, type: ToldPresenceDto })
  one(@IdParam('id') id: string, @CurrentPrincipal() asker: Principal) {
    return this.showing.one(asker, id);
  }
}
