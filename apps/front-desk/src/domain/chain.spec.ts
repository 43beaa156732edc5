import { chainAfter, goesOn, onwardFrom } from './chain';
import { justRequested, type Standing } from './standing';

const requested = justRequested('ani', 'buy');
const ended = (receiverId: string | null, outcome: 'helped' | 'not-helped' | null): Standing => ({
  ...requested,
  phase: 'ended',
  receiverId,
  ending: { end: 'completed', outcome, byId: receiverId, because: 'completed', endedAt: '2026-03-02T03:00:00.000Z' },
});

describe('a contact who is handed over again', () => {
  it('goes on with what was before when whoever received them hands them on', () => {
    expect(goesOn(ended('sari', 'helped'), 'sari')).toBe(true);
    expect(goesOn({ ...requested, phase: 'connected', receiverId: 'sari', connectedAt: '' }, 'sari')).toBe(true);
  });
  it('goes on when they were not helped, whoever hands them over now', () =>
    expect(goesOn(ended('sari', 'not-helped'), 'budi')).toBe(true));
  it('begins anew when they were helped', () => expect(goesOn(ended('sari', 'helped'), 'ani')).toBe(false));
  it('begins anew when nobody had them: the sender kept them, or they left', () =>
    expect(goesOn(ended(null, null), 'ani')).toBe(false));
  it('begins anew while another handoff is still on its way', () => expect(goesOn(requested, 'ani')).toBe(false));

  it('has been with the sender and the receiver, and one hop more behind them', () =>
    expect(chainAfter(ended('sari', 'not-helped'))).toEqual({ hops: 1, visitedIds: ['ani', 'sari'] }));
  it('keeps what was behind them before', () =>
    expect(chainAfter({ ...ended('sari', null), chain: { hops: 2, visitedIds: ['budi', 'ani'] } })).toEqual({
      hops: 3,
      visitedIds: ['budi', 'ani', 'sari'],
    }));
  it('has no hop behind them when nobody received them', () => {
    expect(chainAfter(ended(null, null))).toBeUndefined();
    expect(chainAfter({ ...requested, chain: { hops: 1, visitedIds: ['budi'] } })?.hops).toBe(1);
  });
  it('is remembered with the last fifty people, however far they go', () => {
    const far = Array.from({ length: 60 }, (_, index) => `p${String(index)}`);
    const { hops, visitedIds } = onwardFrom({ hops: 30, visitedIds: far.slice(0, 50) }, ...far.slice(50));
    expect([hops, visitedIds.length, visitedIds.at(-1), visitedIds[0]]).toEqual([31, 50, 'p59', 'p10']);
  });
});
