import { renderHook } from '@testing-library/react';
import type { Desk, DeskOffer } from '../api/views';
import { useGone, whyGone } from './use-gone';

const at = (second: number): string => new Date(Date.UTC(2026, 10, 23, 4, 0, second)).toISOString();
const offer = { offerId: 'o1', expiresAt: at(20), handoff: { handoffId: 'h1' } } as DeskOffer;

describe('why an offer is gone', () => {
  it.each([
    [8, 'others'],
    [18, 'others'],
    [20, 'time'],
    [22, 'time'],
    [45, 'unknown'],
  ] as const)('read at second %i, of one that was open until second 20, is told as “%s”', (second, because) => {
    expect(whyGone(offer, at(second))).toBe(because);
  });

  it('is told of the offer that went, and not of what I accepted in another tab', () => {
    const read = (second: number, more: Partial<Desk>): Desk =>
      ({ offers: [], conversations: [], ...more, serverTime: at(second) }) as unknown as Desk;
    const { result, rerender } = renderHook(useGone, { initialProps: read(1, { offers: [offer] }) });
    expect(result.current).toBeUndefined();
    rerender(read(21, {}));
    expect(result.current).toEqual({ offer, because: 'time' });
    rerender(read(22, { offers: [offer] }));
    rerender(read(23, { conversations: [offer.handoff] }));
    expect(result.current).toBeUndefined();
  });
});
