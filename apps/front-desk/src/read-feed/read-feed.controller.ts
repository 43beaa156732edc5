import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { FeedPage, FeedQuery } from '@sambung/contracts';
import { Access, CurrentPrincipal, type Principal } from '@sambung/platform';
import type { Response } from 'express';
import { createZodDto, ZodResponse } from 'nestjs-zod';
import { ReadFeed } from './read-feed';

class FeedQueryDto extends createZodDto(FeedQuery) {}
class FeedPageDto extends createZodDto(FeedPage) {}

@Controller('v1/events')
@Access({ roles: ['integration', 'admin'], scopes: ['events:read'] })
export class ReadFeedController {
  constructor(private readonly feed: ReadFeed) {}

  @ApiOperation({
    summary: 'What happened in this workspace, in order',
    description: 'Keep `cursor` and give it as `after`; `wait=N` holds the answer up to N seconds for the first event.',
  })
  @Get()
  @ZodResponse({ status: 200, type: FeedPageDto })
  read(
    @Query() query: FeedQueryDto,
    @CurrentPrincipal() { workspace }: Principal,
    @Res({ passthrough: true }) response: Response,
  ): Promise<FeedPage> {
    const gone = new AbortController();
    response.once('close', () => {
      gone.abort();
    });
    return this.feed.page(workspace, query, gone.signal);
  }
}
