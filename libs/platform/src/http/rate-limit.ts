import { applyDecorators, Injectable, SetMetadata, type ExecutionContext } from '@nestjs/common';
import { Throttle, ThrottlerGuard, type ThrottlerLimitDetail, type ThrottlerStorage } from '@nestjs/throttler';
import type { Request } from 'express';
import { principalOf } from '../access/current-principal.decorator';
import { networkOf } from './network-of';
import { TooManyRequests } from './request.errors';

export const MINUTE_MS = 60_000;
const FORGET_ABOVE = 10_000;
const BY_ADDRESS = 'sambung:count-by-address';

/**
 * Counts requests of each principal in minutes, in this instance's memory. It protects the instance from one caller’s loop; it is no quota.
 * (The throttler’s own store keeps a timer for every single request.)
 */
export class MinuteCounts implements ThrottlerStorage {
  private readonly counts = new Map<string, { hits: number; until: number }>();

  constructor(private readonly now: () => number = Date.now) {}

  async increment(key: string, ttl: number, limit: number) {
    const now = this.now();
    let count = this.counts.get(key);
    if (!count || count.until <= now) {
      if (this.counts.size > FORGET_ABOVE) this.forgetPast(now);
      count = { hits: 0, until: now + ttl };
      this.counts.set(key, count);
    }
    count.hits += 1;
    const left = Math.ceil((count.until - now) / 1_000);
    return { totalHits: count.hits, timeToExpire: left, isBlocked: count.hits > limit, timeToBlockExpire: left };
  }

  /** One that was counted was none. */
  takeOff(key: string): void {
    const count = this.counts.get(key);
    if (count && count.hits > 0) count.hits -= 1;
  }

  private forgetPast(now: number): void {
    for (const [key, { until }] of this.counts) if (until <= now) this.counts.delete(key);
  }
}

/** On a public route that something of a workspace stands behind: requests are counted by where they come from. */
export const CountByAddress = ({ perMinute }: { readonly perMinute: number }): MethodDecorator =>
  applyDecorators(SetMetadata(BY_ADDRESS, true), Throttle({ default: { limit: perMinute, ttl: MINUTE_MS } }));

@Injectable()
export class RateLimitGuard extends ThrottlerGuard {
  protected override async shouldSkip(context: ExecutionContext): Promise<boolean> {
    return context.getType() !== 'http' || this.nameOf(context) === undefined;
  }

  /** One count for all routes: whoever loops, loops over several. */
  protected override generateKey(context: ExecutionContext): string {
    return this.nameOf(context) ?? '';
  }

  /** Undefined: nobody whose requests are counted. */
  private nameOf(context: ExecutionContext): string | undefined {
    const request = context.switchToHttp().getRequest<Request>();
    const principal = principalOf(request);
    if (principal) return `${principal.workspace}/${principal.name}`;
    const isCounted = this.reflector.get<boolean | undefined>(BY_ADDRESS, context.getHandler());
    return isCounted ? `address/${networkOf(request.ip ?? '')}` : undefined;
  }

  protected override async throwThrottlingException(
    _: ExecutionContext,
    { timeToBlockExpire }: ThrottlerLimitDetail,
  ): Promise<void> {
    throw new TooManyRequests(timeToBlockExpire);
  }
}

export const rateLimit = (perMinute: number) => ({
  throttlers: [{ ttl: MINUTE_MS, limit: perMinute }],
  storage: new MinuteCounts(),
  skipIf: () => perMinute === 0,
});
