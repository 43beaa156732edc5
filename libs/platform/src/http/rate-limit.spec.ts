import type { ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { rememberPrincipal } from '../access/current-principal.decorator';
import type { Principal } from '../access/principal';
import { CountByAddress, MinuteCounts, RateLimitGuard, rateLimit } from './rate-limit';

class Routes {
  @CountByAddress({ perMinute: 3 })
  bySecret(): void {
    return;
  }
  open(): void {
    return;
  }
}
const { bySecret, open } = Routes.prototype;
const PERSON: Principal = {
  ...{ kind: 'person', workspace: 'toko', name: 'person:sari', closesAt: 0 },
  ...{ roles: new Set(), scopes: new Set() },
};

describe('how often one may ask', () => {
  let now: number;
  let guard: RateLimitGuard;
  beforeEach(async () => {
    now = 0;
    guard = new RateLimitGuard(rateLimit(5), new MinuteCounts(() => now), new Reflector());
    await guard.onModuleInit();
  });

  /** How many of ten requests are let in. */
  async function letIn(handler: () => void, ip: string, principal?: Principal): Promise<number> {
    const request = { ip, headers: {} };
    if (principal) rememberPrincipal(request, principal);
    const http = { getRequest: () => request, getResponse: () => ({ header: () => undefined }) };
    const context = {
      getType: () => 'http',
      switchToHttp: () => http,
      getHandler: () => handler,
      getClass: () => Routes,
    };
    const asked = Array.from({ length: 10 }, () =>
      guard.canActivate(context as unknown as ExecutionContext).catch(() => false),
    );
    return (await Promise.all(asked)).filter(Boolean).length;
  }

  it('is counted for each principal, in minutes, wherever they ask from', async () => {
    expect(await letIn(open, '203.0.113.7', PERSON)).toBe(5);
    expect(await letIn(open, '203.0.113.8', PERSON)).toBe(0);
    expect(await letIn(open, '203.0.113.8', { ...PERSON, name: 'person:budi' })).toBe(5);
    now = 60_000;
    expect(await letIn(open, '203.0.113.7', PERSON)).toBe(5);
  });

  it('is counted by address where a secret in the address is all that one shows, so that nobody tries secrets in a loop', async () => {
    expect(await letIn(bySecret, '203.0.113.7')).toBe(3);
    expect(await letIn(bySecret, '203.0.113.7')).toBe(0);
    expect(await letIn(bySecret, '203.0.113.8')).toBe(3);
  });

  it('is not counted of whoever watches over us', async () => expect(await letIn(open, '203.0.113.7')).toBe(10));
});
