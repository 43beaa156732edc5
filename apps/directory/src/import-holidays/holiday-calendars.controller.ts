import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query, Res } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import {
  HolidayCalendarBody,
  HolidayCalendarList,
  HolidayCalendarQuery,
  HolidayCalendarReplacement,
  HolidayCalendarView,
  ImportedHolidays,
  Key,
} from '@sambung/contracts';
import {
  AcceptsBody,
  CurrentPrincipal,
  IfMatch,
  schemaPipe,
  tagVersion,
  type Precondition,
  type Principal,
} from '@sambung/platform';
import type { Response } from 'express';
import { createZodDto, ZodResponse } from 'nestjs-zod';
import { MayRead, MayWrite } from '../access/who-may';
import { ImportHolidays } from './import-holidays';

const inPath = schemaPipe(Key, 'path.key');
class HolidayCalendarBodyDto extends createZodDto(HolidayCalendarBody) {}
class HolidayCalendarReplacementDto extends createZodDto(HolidayCalendarReplacement) {}
class HolidayCalendarQueryDto extends createZodDto(HolidayCalendarQuery) {}
class HolidayCalendarListDto extends createZodDto(HolidayCalendarList) {}
class HolidayCalendarViewDto extends createZodDto(HolidayCalendarView) {}
class ImportedHolidaysDto extends createZodDto(ImportedHolidays) {}

/** A file of a million letters, as JSON. */
const MAX_BYTES = 2 * 1024 * 1024;

/** Holidays and collective leave, from iCal files: docs/CALENDARS.md. */
@Controller('v1/holiday-calendars')
export class HolidayCalendarsController {
  constructor(private readonly importing: ImportHolidays) {}

  @ApiOperation({ summary: 'All calendars of holidays, with their days' })
  @Get()
  @MayRead()
  @ZodResponse({ status: 200, type: HolidayCalendarListDto })
  async list(@CurrentPrincipal() { workspace }: Principal) {
    return { calendars: await this.importing.list(workspace) };
  }

  @ApiOperation({ summary: 'One calendar of holidays' })
  @Get(':key')
  @MayRead()
  @ZodResponse({ status: 200, type: HolidayCalendarViewDto })
  async show(
    @Param('key', inPath) key: string,
    @CurrentPrincipal() { workspace }: Principal,
    @Res({ passthrough: true }) response: Response,
  ) {
    return tagged(await this.importing.one(workspace, key), response);
  }

  @ApiOperation({ summary: 'Import holidays from an iCal file, or try it out' })
  @Post()
  @MayWrite()
  @AcceptsBody({ maxBytes: MAX_BYTES })
  @ZodResponse({ status: 201, type: ImportedHolidaysDto })
  async add(
    @Body() { key, ...body }: HolidayCalendarBodyDto,
    @Query() query: HolidayCalendarQueryDto,
    @CurrentPrincipal() { workspace }: Principal,
    @Res({ passthrough: true }) response: Response,
  ) {
    return tagged(await this.importing.add(workspace, key, body, query), response);
  }

  @ApiOperation({
    summary: 'Import a calendar of holidays again, or try it out: what would be added, removed, renamed',
  })
  @Put(':key')
  @MayWrite()
  @AcceptsBody({ maxBytes: MAX_BYTES })
  @ZodResponse({ status: 200, type: ImportedHolidaysDto })
  async replace(
    @Param('key', inPath) key: string,
    @Body() body: HolidayCalendarReplacementDto,
    @Query() query: HolidayCalendarQueryDto,
    @IfMatch() precondition: Precondition,
    @CurrentPrincipal() { workspace }: Principal,
    @Res({ passthrough: true }) response: Response,
  ) {
    return tagged(await this.importing.replace(workspace, key, body, precondition, query), response);
  }

  @ApiOperation({ summary: 'Remove a calendar of holidays: its days are days like others again' })
  @Delete(':key')
  @MayWrite()
  @HttpCode(204)
  remove(@Param('key', inPath) key: string, @CurrentPrincipal() { workspace }: Principal): Promise<void> {
    return this.importing.remove(workspace, key);
  }
}

function tagged<View extends HolidayCalendarView>(view: View, response: Response): View {
  tagVersion(response, view.version);
  return view;
}
