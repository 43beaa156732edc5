import type { Desk } from '../api/views';
import { newer, received } from './read-desk';

const desk = (number: number, serverTime: string) => received({ number, serverTime } as Desk, 0);
const shown = desk(7, '2026-11-23T02:00:05.000Z');

describe('what a desk shows', () => {
  it('is never taken back by an answer that was overtaken', () => {
    expect(newer(shown, desk(6, '2026-11-23T02:00:04.000Z'))).toBe(shown);
  });

  it('is what was read last, also where nothing happened meanwhile', () => {
    const [later, asItWas] = [desk(8, '2026-11-23T02:00:04.000Z'), desk(7, '2026-11-23T02:00:06.000Z')];
    expect([newer(shown, later), newer(shown, asItWas), newer(undefined, shown)]).toEqual([later, asItWas, shown]);
  });

  it('begins anew with a server that counts anew', () => {
    const restored = desk(2, '2026-11-23T02:10:00.000Z');
    expect(newer(shown, restored)).toBe(restored);
  });
});
