import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiResponse } from '@nestjs/swagger';
import { CountGuesses, Public, schemaPipe } from '@sambung/platform';
import type { Request, Response } from 'express';
import { z } from 'zod';
import { GiveShiftCalendar } from './give-shift-calendar';

/** All programs of a company may ask from one address, also for calendars that are none any more; ten a second would be a loop. One a second for one calendar would be, too. */
const A_MINUTE = { guesses: 600, reads: 60 };
/** Programs may keep it so long without asking, s. */
const FRESH_SECONDS = 300;

/** What calendar programs subscribe to: the address alone says whose it is, and opens it. */
@Controller('v1/shift-calendars')
export class GiveShiftCalendarController {
  constructor(private readonly giving: GiveShiftCalendar) {}

  @ApiOperation({ summary: 'Published shifts, breaks and days away as iCalendar, for whoever has the address' })
  @Get(':secret.ics')
  @Public()
  @CountGuesses(A_MINUTE)
  @ApiProduces('text/calendar')
  @ApiResponse({ status: 200, description: 'An iCalendar (RFC 5545) in UTF-8, with ETag and Last-Modified.' })
  @ApiResponse({ status: 304, description: 'It is what If-None-Match or If-Modified-Since say.' })
  // Anything may be asked for: what is no secret is looked for like one, and not there.
  async give(
    @Param('secret', schemaPipe(z.string(), 'path.secret')) secret: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const { tag, toldAt, text } = await this.giving.execute(secret);
    response
      .type('text/calendar; charset=utf-8')
      .set('ETag', `"${tag}"`)
      .set('Last-Modified', toldAt.toUTCString())
      .set('Cache-Control', `private, max-age=${FRESH_SECONDS}`)
      .set('Content-Disposition', 'inline; filename="shifts.ics"');
    // Most who ask have it already: for them it is not written again.
    if (request.fresh) response.status(304).end();
    else response.send(text());
  }
}
