import { Injectable } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';
import { InjectConfig, type Config } from '../config/environment';
import { Metrics } from '../observe/metrics';
import { ServiceOverloaded } from './unavailable.errors';

/** Whoever watches over us is answered whatever else goes on: an instance that works hard is not a dead one. */
const ALWAYS_ANSWERED = /^\/(health|metrics)(\/|$)/;

/**
 * What this instance works on at the same time. Beyond the limit the next request is refused before anything of it is read: a queue that
 * only grows answers everybody too late, in the end nobody, and takes down with it what was accepted. Open streams are not counted.
 */
@Injectable()
export class RequestsInFlight {
  private readonly limit: number;
  private readonly counted = new Set<Response>();
  private readonly refused;

  constructor(@InjectConfig() { MAX_REQUESTS_IN_FLIGHT }: Config, metrics: Metrics) {
    this.limit = MAX_REQUESTS_IN_FLIGHT;
    metrics.gauge('sambung_http_requests_in_flight', 'Requests that are worked on.', [], () => this.counted.size);
    this.refused = metrics.counter(
      'sambung_http_requests_refused',
      'Requests refused because too many were in flight.',
    );
  }

  /** More than half of the limit: nobody should be kept waiting, and nothing new be begun, so that there is room for what was begun before. */
  get isCrowded(): boolean {
    return this.counted.size > this.limit / 2;
  }

  /** Counts a request until it is answered or its caller has gone. Throws ServiceOverloaded. */
  begin(response: Response): void {
    if (this.counted.size >= this.limit) {
      this.refused.inc();
      throw new ServiceOverloaded();
    }
    this.counted.add(response);
    response.once('close', () => {
      this.letGo(response);
    });
  }

  /** It stays open, but nothing of it is worked on any more: a stream. */
  letGo(response: Response): void {
    this.counted.delete(response);
  }
}

export const limitRequests =
  (inFlight: RequestsInFlight) =>
  (request: Request, response: Response, next: NextFunction): void => {
    if (!ALWAYS_ANSWERED.test(request.path)) inFlight.begin(response);
    next();
  };
