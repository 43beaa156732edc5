import { Injectable } from '@nestjs/common';
import type { Response } from 'express';
import type { Principal } from '../access/principal';
import { TooManyStreams } from '../http/request.errors';
import { RequestsInFlight } from '../http/requests-in-flight';
import { Metrics } from '../observe/metrics';
import { EventStream, type CloseReason, type StreamOptions } from './event-stream';

/**
 * Whatever happens is read once for each stream that tells it, so that some hundred desks of one person make everybody wait. An integration by itself follows
 * many handoffs.
 */
const MOST = { 'of-somebody': 50, 'of-a-key': 1_000 } as const;

/**
 * All open event streams of this instance.
 *
 * ```ts
 * @Get('stream') @Access(…)
 * async follow(@Res() response: Response, @CurrentPrincipal() principal: Principal, @LastEventId() after: number | undefined) {
 *   const rows = await …;                       // whatever may be refused comes first: after `open` the status is sent
 *   const stream = this.streams.open(response, { principal });
 *   const stop = this.listen.subscribe('desk', () => …stream.send({ id, event, data }));
 *   void stream.closed.then(stop);
 * }
 * ```
 */
@Injectable()
export class Streams {
  private readonly open_ = new Set<EventStream>();
  private readonly countOf = new Map<string, number>();
  private stopping = false;

  constructor(
    metrics: Metrics,
    private readonly inFlight: RequestsInFlight,
  ) {
    metrics.gauge('sambung_open_streams', 'Event streams that are open.', [], () => this.open_.size);
  }

  /**
   * Begins to stream; sends the headers. It closes by itself when the reader leaves or is too slow, the token ends, or we shut down.
   * Throws TooManyStreams before anything is sent.
   */
  open(response: Response, options: StreamOptions): EventStream {
    const leave = this.enter(options.principal);
    const stream = new EventStream(response, options);
    this.open_.add(stream);
    this.inFlight.letGo(response);
    void stream.closed.then(() => {
      this.open_.delete(stream);
      leave();
    });
    if (this.stopping) stream.close('shutdown');
    return stream;
  }

  /** For example all streams of an employee who was deactivated. */
  closeWhere(matches: (principal: Principal) => boolean, reason: CloseReason = 'deactivated'): void {
    for (const stream of this.open_) if (matches(stream.principal)) stream.close(reason);
  }

  /** Ends all, and whoever comes yet: readers come back to another instance. */
  shutDown(): void {
    this.stopping = true;
    this.closeWhere(() => true, 'shutdown');
  }

  /** Counts one more; what is returned takes it off again. */
  private enter({ workspace, name, kind, employeeId }: Principal): () => void {
    const who = `${workspace}/${name}`;
    const most = MOST[kind === 'api-key' && employeeId === undefined ? 'of-a-key' : 'of-somebody'];
    const before = this.countOf.get(who) ?? 0;
    if (before >= most) throw new TooManyStreams(most);
    this.countOf.set(who, before + 1);
    return () => {
      const left = (this.countOf.get(who) ?? 1) - 1;
      if (left === 0) this.countOf.delete(who);
      else this.countOf.set(who, left);
    };
  }
}
