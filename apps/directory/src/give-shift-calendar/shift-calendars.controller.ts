import { Body, Controller, Delete, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { NewShiftCalendarView, ShiftCalendarBody, ShiftCalendarView } from '@sambung/contracts';
import { Access, CurrentPrincipal, type Principal } from '@sambung/platform';
import { createZodDto, ZodResponse } from 'nestjs-zod';
import { KeepShiftCalendar } from './keep-shift-calendar';

class ShiftCalendarBodyDto extends createZodDto(ShiftCalendarBody) {}
class ShiftCalendarViewDto extends createZodDto(ShiftCalendarView) {}
class NewShiftCalendarDto extends createZodDto(NewShiftCalendarView) {}

/** The address of one’s own calendar: docs/CALENDARS.md. */
@Controller('v1/shift-calendars')
@Access({ roles: ['back-office', 'front-office', 'manager', 'hr', 'admin'], scopes: [] })
export class ShiftCalendarsController {
  constructor(private readonly keeping: KeepShiftCalendar) {}

  @ApiOperation({ summary: 'Whether your calendar has an address, since when, and when it was read last' })
  @Get('me')
  @ZodResponse({ status: 200, type: ShiftCalendarViewDto })
  show(@CurrentPrincipal() asker: Principal) {
    return this.keeping.show(asker);
  }

  @ApiOperation({ summary: 'An address for your calendar; this answer alone holds it, and the one before is dead' })
  @Post('me')
  @ZodResponse({ status: 201, type: NewShiftCalendarDto })
  issue(@Body() body: ShiftCalendarBodyDto, @CurrentPrincipal() asker: Principal) {
    return this.keeping.issue(asker, body);
  }

  @ApiOperation({ summary: 'Revoke the address of your calendar' })
  @Delete('me')
  @HttpCode(204)
  revoke(@CurrentPrincipal() asker: Principal): Promise<void> {
    return this.keeping.revoke(asker);
  }
}
