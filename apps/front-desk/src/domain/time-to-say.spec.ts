import { timeToSay } from './time-to-say';

const now = Date.parse('2026-11-21T05:00:00.000Z');

describe('a time as it is said', () => {
  it('is the hour at the contact’s site: WIB, WITA or WIT', () => {
    expect(timeToSay('2026-11-21T06:30:00.000Z', 'Asia/Jakarta', now)).toEqual({ id: 'pukul 13.30', en: '13:30' });
    expect(timeToSay('2026-11-21T06:30:00.000Z', 'Asia/Jayapura', now).en).toBe('15:30');
  });

  it('names the day when it is not today there', () => {
    const said = timeToSay('2026-11-22T17:30:00.000Z', 'Asia/Jakarta', now);
    expect(said).toEqual({ id: 'Senin, 23 November pukul 00.30', en: '00:30 on Monday, 23 November' });
  });

  it('falls back to Jakarta when the zone is unknown', () =>
    expect(timeToSay('2026-11-21T06:30:00.000Z', 'Mars/Olympus', now).en).toBe('13:30'));
});
