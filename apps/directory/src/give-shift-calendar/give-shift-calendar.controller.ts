import { createHash } from 'node:crypto';
import { Controller, Get, Param, Res } from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiResponse } from '@nestjs/swagger';
import { CountByAddress, Public, schemaPipe } from '@sambung/platform';
import type { Response } from 'express';
import { z } from 'zod';
import { GiveShiftCalendar } from './give-shift-calendar';

/** All programs of a company may ask from one address; ten a second would be a loop. */
const PER_MINUTE = 600;
/** Programs may keep it so long without asking, s. */
const FRESH_SECONDS = 300;

/** What calendar programs subscribe to: the address alone says whose it is, and opens it. */
@Controller('v1/shift-calendars')
export class GiveShiftCalendarController {
  constructor(private readonly giving: GiveShiftCalendar) {}

  @ApiOperation({ summary: 'Published shifts, breaks and days away as iCalendar, for whoever has the address' })
  @Get(':secret.ics')
  @Public()
  @CountByAddress({ perMinute: PER_MINUTE })
  @ApiProduces('text/calendar')
  @ApiResponse({ status: 200, description: 'An iCalendar (RFC 5545) in UTF-8, with ETag and Last-Modified.' })
  @ApiResponse({ status: 304, description: 'It is what If-None-Match or If-Modified-Since say.' })
  // Anything may be asked for: what is no secret is looked for like one, and not there.
  async give(
    @Param('secret', schemaPipe(z.string(), 'path.secret')) secret: string,
    @Res() response: Response,
  ): Promise<void> {
    const { text, toldAt } = await this.giving.execute(secret);
    response
      .type('text/calendar; charset=utf-8')
      .set('ETag', `"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`)
      .set('Last-Modified', toldAt.toUTCString())
      .set('Cache-Control', `private, max-age=${FRESH_SECONDS}`)
      .set('Content-Disposition', 'inline; filename="shifts.ics"')
      .send(text); // With If-None-Match or If-Modified-Since that hold: 304.
  }
}
