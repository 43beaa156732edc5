import { createHash } from 'node:crypto';
import { Injectable, SetMetadata, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request, Response } from 'express';
import { networkOf } from './network-of';
import { MINUTE_MS, MinuteCounts } from './rate-limit';
import { TooManyRequests } from './request.errors';

const GUESSES = 'sambung:count-guesses';
/** Addresses that have opened something at this instance; the one that did so first is forgotten first. */
const MOST_KNOWN = 10_000;

interface Limits {
  /** Addresses of a network address that open nothing, a minute. */
  readonly guesses: number;
  /** Requests of one that does, a minute. */
  readonly reads: number;
}

/** On a public route whose address holds a secret: whoever tries secrets in a loop is stopped, and whoever has one and asks from the same network is not. */
export const CountGuesses = (limits: Limits): MethodDecorator => SetMetadata(GUESSES, limits);

/**
 * Many programs ask from one network address, good ones and those that guess, and behind a proxy everybody may. So what opened something counts by itself,
 * and only the rest by where it comes from. In this instance’s memory: an address is known here once it was asked for here.
 */
@Injectable()
export class CountGuessesGuard implements CanActivate {
  private readonly known = new Set<string>();

  constructor(
    private readonly reflector: Reflector,
    private readonly counts = new MinuteCounts(),
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const limits = this.reflector.get<Limits | undefined>(GUESSES, context.getHandler());
    if (!limits) return true;
    const http = context.switchToHttp();
    const { params, ip = '' } = http.getRequest<Request>();
    // What is asked for, not how it is written: one address in other letters would be another one each time.
    const route = `${context.getClass().name}.${context.getHandler().name}`;
    const what = createHash('sha256')
      .update(`${route} ${JSON.stringify(params)}`)
      .digest('base64url');
    const [key, limit] = this.known.has(what) ? [what, limits.reads] : [`guess/${networkOf(ip)}`, limits.guesses];
    const { isBlocked, timeToExpire } = await this.counts.increment(key, MINUTE_MS, limit);
    if (isBlocked) throw new TooManyRequests(timeToExpire);
    const response = http.getResponse<Response>();
    response.once('finish', () => {
      this.learn(what, key, response.statusCode);
    });
    return true;
  }

  private learn(what: string, key: string, status: number): void {
    if (status === 404) this.known.delete(what);
    if (status >= 400 || key === what) return;
    this.counts.takeOff(key);
    this.known.add(what);
    const [first] = this.known;
    if (this.known.size > MOST_KNOWN && first !== undefined) this.known.delete(first);
  }
}
