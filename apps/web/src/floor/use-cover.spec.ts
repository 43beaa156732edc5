import { coverNow, coverOf } from './use-cover';

const at = (time: string): number => Date.parse(`2026-11-23T${time}:00.000Z`);
const slot = (time: string, needed: number, there: number, missing = Math.max(0, needed - there)) => ({
  ...{ at: new Date(at(time)).toISOString(), needed, there, missing, because: [] },
});

describe('cover of the next hours', () => {
  const stores = [
    { cover: [slot('04:45', 2, 2), slot('05:00', 3, 2), slot('05:15', 3, 3)] },
    { cover: [slot('05:00', 1, 1), slot('14:00', 9, 0)] },
  ];

  it('adds up what all rotas say, from the quarter of an hour that it is, and no further than one can act', () => {
    expect(coverOf(stores, at('05:07'))).toEqual([
      { at: at('05:00'), needed: 4, there: 3, missing: 1 },
      { at: at('05:15'), needed: 3, there: 3, missing: 0 },
    ]);
  });

  it('is that of this quarter of an hour now, and nothing where nobody is needed', () => {
    expect(coverNow(coverOf(stores, at('05:07')), at('05:07'))?.missing).toBe(1);
    expect(coverNow(coverOf(stores, at('05:40')), at('05:40'))).toBeUndefined();
  });
});
