import { EventEmitter } from 'node:events';
import type { ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { CountGuesses, CountGuessesGuard } from './count-guesses';
import { MinuteCounts } from './rate-limit';

class Routes {
  @CountGuesses({ guesses: 3, reads: 5 })
  bySecret(): void {
    return;
  }
  open(): void {
    return;
  }
}
const { bySecret, open } = Routes.prototype;

describe('how often addresses may be tried that hold a secret', () => {
  let now: number;
  let guard: CountGuessesGuard;
  let good: Set<string>;
  beforeEach(() => {
    now = 0;
    good = new Set(['/good', '/other']);
    guard = new CountGuessesGuard(new Reflector(), new MinuteCounts(() => now));
  });

  /** What each of so many requests is answered. */
  async function ask(path: string, ip: string, times = 1, handler = bySecret): Promise<number[]> {
    const statuses: number[] = [];
    for (let count = 0; count < times; count++) {
      const response = Object.assign(new EventEmitter(), { statusCode: good.has(path) ? 200 : 404 });
      const http = { getRequest: () => ({ params: { secret: path }, ip }), getResponse: () => response };
      const context = { switchToHttp: () => http, getClass: () => Routes, getHandler: () => handler };
      const isLetIn = await guard.canActivate(context as unknown as ExecutionContext).catch(() => false);
      if (isLetIn) response.emit('finish');
      statuses.push(isLetIn ? response.statusCode : 429);
    }
    return statuses;
  }

  it('is counted by where they come from, so that nobody tries them in a loop', async () => {
    expect(await ask('/bad', '203.0.113.7', 5)).toEqual([404, 404, 404, 429, 429]);
    expect(await ask('/bad', '203.0.113.8')).toEqual([404]);
    now = 60_000;
    expect(await ask('/bad', '203.0.113.7')).toEqual([404]);
  });

  it('is counted of IPv6 by the network, for one line has more addresses than anybody could try', async () => {
    expect(await ask('/bad', '2001:db8:1:2::1', 2)).toEqual([404, 404]);
    expect(await ask('/bad', '2001:db8:1:2:ffff::9', 2)).toEqual([404, 429]);
    expect(await ask('/bad', '2001:db8:1:3::1')).toEqual([404]);
  });

  it('takes nothing from whoever has one and asks from the same network address', async () => {
    expect(await ask('/good', '203.0.113.7')).toEqual([200]);
    await ask('/bad', '203.0.113.7', 5);
    expect(await ask('/good', '203.0.113.7')).toEqual([200]);
    expect(await ask('/other', '203.0.113.7')).toEqual([429]);
    now = 60_000;
    expect(await ask('/other', '203.0.113.7')).toEqual([200]);
  });

  it('counts the good ones each by itself, and none of them as a guess', async () => {
    for (const path of ['/good', '/other'])
      expect(await ask(path, '203.0.113.7', 7)).toEqual([...Array<number>(6).fill(200), 429]);
    expect(await ask('/bad', '203.0.113.7', 3)).toEqual([404, 404, 404]);
  });

  it('takes one that opens nothing any more for a guess', async () => {
    await ask('/good', '203.0.113.7');
    good.delete('/good');
    expect(await ask('/good', '203.0.113.7', 5)).toEqual([404, 404, 404, 404, 429]);
  });

  it('is not counted of what is open to everybody', async () =>
    expect(await ask('/open', '203.0.113.7', 9, open)).not.toContain(429));
});
