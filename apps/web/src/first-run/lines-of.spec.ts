import type { FirstHandoff } from '../api/views';
import { linesOf } from './lines-of';

const at = (second: number): string => `2026-11-21T05:00:0${second}.000Z`;
const sari = { employeeId: 'sari', name: 'Sari' };
const requested: NonNullable<FirstHandoff['handoff']> = {
  handoffId: 'h',
  reason: { id: 'Belum jelas', en: 'Unclear' },
  state: 'requested',
  requestedAt: at(0),
  sender: { employeeId: 'ani', name: 'Ani' },
  asked: [],
  tried: [],
  receiver: null,
  offeredAt: null,
  acceptedAt: null,
  connectedAt: null,
  endedAt: null,
};

describe('what happens in the first handoff', () => {
  it('begins with who hands over', () => {
    expect(linesOf(requested, false)).toEqual([{ what: 'asks', who: 'Ani' }]);
  });

  it('says when nobody can be asked yet', () => {
    const lines = linesOf({ ...requested, state: 'queued' }, false);
    expect(lines.map(({ what }) => what)).toEqual(['asks', 'nobodyFree']);
  });

  it('says who was asked, who accepted, and after how long', () => {
    const moments = { offeredAt: at(1), acceptedAt: at(4), connectedAt: at(6), endedAt: at(9) };
    const lines = linesOf({ ...requested, ...moments, state: 'ended', receiver: sari }, true);
    expect(lines.slice(1)).toEqual([
      { what: 'isAsked', who: 'Sari', seconds: 1 },
      { what: 'accepts', who: 'Sari', seconds: 4 },
      { what: 'connected', who: '', seconds: 6 },
      { what: 'completed', who: '', seconds: 9 },
    ]);
  });

  it('says who did not take it', () => {
    const lines = linesOf({ ...requested, state: 'queued', offeredAt: at(1), tried: [sari] }, false);
    expect(lines.map(({ what }) => what)).toEqual(['asks', 'wasAsked', 'notTaken']);
  });

  it('does not say of the next one that they were asked when the first was: nobody is named for that moment any more', () => {
    const budi = { employeeId: 'budi', name: 'Budi' };
    const again = { ...requested, offeredAt: at(1), tried: [sari] };
    const first = { what: 'wasAsked', who: '', seconds: 1 };
    expect(linesOf({ ...again, asked: [budi] }, false)).toContainEqual(first);
    const lines = linesOf({ ...again, receiver: budi, acceptedAt: at(7) }, false);
    expect(lines.slice(1)).toEqual([
      first,
      { what: 'notTaken', who: 'Sari' },
      { what: 'accepts', who: 'Budi', seconds: 7 },
    ]);
  });
});
