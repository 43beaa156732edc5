import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { FloorQuery, FloorToday, FloorTodayQuery, FloorView } from '@sambung/contracts';
import { Access, CurrentPrincipal, type Principal } from '@sambung/platform';
import type { Response } from 'express';
import { createZodDto, ZodResponse } from 'nestjs-zod';
import { ShowFloor } from './show-floor';
import { ShowToday } from './show-today';

class FloorQueryDto extends createZodDto(FloorQuery) {}
class FloorDto extends createZodDto(FloorView) {}
class FloorTodayQueryDto extends createZodDto(FloorTodayQuery) {}
class FloorTodayDto extends createZodDto(FloorToday) {}

/** A manager's own floor: docs/REPORTS.md. */
@Controller('v1/floor')
@Access({ roles: ['manager'], scopes: [] })
export class ShowFloorController {
  constructor(
    private readonly floor: ShowFloor,
    private readonly days: ShowToday,
  ) {}

  @ApiOperation({
    summary: 'My floor now: what waits for my people, complaints first, and what each of them does',
    description:
      'Everybody who works below the asker, or those of one team. Give `number` as `after` with `wait` to be answered when something has happened since. Nothing in it says who a contact is.',
  })
  @Get()
  @ZodResponse({ status: 200, type: FloorDto })
  showFloor(
    @Query() query: FloorQueryDto,
    @CurrentPrincipal() principal: Principal,
    @Res({ passthrough: true }) response: Response,
  ): Promise<FloorView> {
    const gone = new AbortController();
    response.once('close', () => {
      gone.abort();
    });
    return this.floor.now(principal, query, gone.signal);
  }

  @ApiOperation({
    summary: 'My floor today, hour by hour: service level, average speed of answer, abandonment, occupancy',
  })
  @Get('today')
  @ZodResponse({ status: 200, type: FloorTodayDto })
  showFloorToday(@Query() query: FloorTodayQueryDto, @CurrentPrincipal() principal: Principal): Promise<FloorToday> {
    return this.days.today(principal, query);
  }
}
