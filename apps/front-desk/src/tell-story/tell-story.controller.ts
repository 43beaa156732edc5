import { Controller, Get, HttpStatus, Logger, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiResponse } from '@nestjs/swagger';
import { DomainError, StoryView, type StoryLine } from '@sambung/contracts';
import {
  Access,
  Clock,
  CurrentPrincipal,
  IdParam,
  LastEventId,
  Streams,
  type EventStream,
  type Principal,
} from '@sambung/platform';
import type { Request, Response } from 'express';
import { createZodDto } from 'nestjs-zod';
import { pump } from '../await-change/pump';
import { WatchNumbers } from '../await-change/watch-numbers';
import { EMPLOYEES } from '../know-callers/everybody';
import { TellStory } from './tell-story';

class StoryDto extends createZodDto(StoryView) {}

@Controller('v1/handoffs/:handoffId/story')
@Access({ roles: [...EMPLOYEES, 'integration'], scopes: ['handoffs:read'], devices: true })
export class TellStoryController {
  private readonly logger = new Logger(TellStoryController.name);

  constructor(
    private readonly story: TellStory,
    private readonly streams: Streams,
    private readonly watch: WatchNumbers,
    private readonly clock: Clock,
  ) {}

  @ApiOperation({
    summary:
      'What happened so far, and with `Accept: text/event-stream` what happens from then on: one event a line, its number as the id, until the receipt',
    description:
      '`Last-Event-ID` goes on after that line. After the receipt nothing follows: whoever comes back to a stream with its number gets 204, which tells an EventSource to come no more.',
  })
  @Get()
  @ApiProduces('application/json', 'text/event-stream')
  @ApiResponse({ status: 200, type: StoryDto })
  @ApiResponse({ status: 204, description: 'The stream has had its receipt.' })
  async tell(
    @IdParam('handoffId') handoffId: string,
    @CurrentPrincipal() principal: Principal,
    @LastEventId() after: number | undefined,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const { lines, over } = await this.story.linesAfter(principal, handoffId, after ?? 0);
    if (request.accepts(['json', 'text/event-stream']) !== 'text/event-stream') {
      response.json(StoryView.parse({ handoffId, lines, serverTime: new Date(this.clock.now()).toISOString() }));
      return;
    }
    if (over && lines.length === 0) {
      response.status(HttpStatus.NO_CONTENT).end();
      return;
    }
    const stream = this.streams.open(response, { principal });
    void this.follow(stream, { principal, handoffId, after: after ?? 0 });
  }

  private async follow(
    stream: EventStream,
    { principal, handoffId, after }: { principal: Principal; handoffId: string; after: number },
  ): Promise<void> {
    try {
      await pump({
        stream,
        watch: this.watch,
        what: 'story',
        workspace: principal.workspace,
        id: handoffId,
        after,
        sendAfter: async (number) =>
          send(stream, number, (await this.story.linesAfter(principal, handoffId, number)).lines),
      });
    } catch (error) {
      // The reader comes back and hears why, or goes on where it was.
      if (!(error instanceof DomainError)) this.logger.warn({ err: error }, 'A story broke off');
      stream.close();
    }
  }
}

async function send(stream: EventStream, after: number, lines: readonly StoryLine[]): Promise<number> {
  let sent = after;
  for (const line of lines) {
    if (!(await stream.send({ id: line.number, event: line.what, data: line }))) break;
    sent = line.number;
    if (line.state === 'ended') stream.close();
  }
  return sent;
}
