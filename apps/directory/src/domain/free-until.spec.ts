import { freeUntil } from './free-until';

const MONDAY_NOON = Date.parse('2026-11-23T05:00:00.000Z'); // 12:00 in Jakarta
const office = { timeZone: 'Asia/Jakarta', weekly: [{ day: 1, from: '08:00', to: '17:00' }] };
const staying = { openingHours: null, timeZone: 'Asia/Jakarta' };
const until = (...given: Parameters<typeof freeUntil>): string | undefined => {
  const end = freeUntil(...given);
  return end === undefined ? undefined : new Date(end).toISOString();
};

describe('until when somebody is free', () => {
  it('is the end of their shift, by the clock where they work', () =>
    expect(until({ workingHours: office, absences: [] }, { expiresAt: null }, staying, MONDAY_NOON)).toBe(
      '2026-11-23T10:00:00.000Z',
    ));

  it('is the end of what they said, where that comes first', () =>
    expect(
      until({ workingHours: office, absences: [] }, { expiresAt: '2026-11-23T06:00:00.000Z' }, staying, MONDAY_NOON),
    ).toBe('2026-11-23T06:00:00.000Z'));

  it('is when their team closes, where that comes first', () => {
    const openingHours = { timeZone: 'Asia/Jakarta', weekly: [{ day: 1, from: '09:00', to: '15:00' }] };
    expect(
      until({ workingHours: office, absences: [] }, { expiresAt: null }, { ...staying, openingHours }, MONDAY_NOON),
    ).toBe('2026-11-23T08:00:00.000Z');
  });

  it('is the evening before a day off, of somebody without hours', () =>
    expect(
      until(
        { workingHours: null, absences: [{ from: '2026-11-24', until: '2026-11-24', kind: 'leave' }] },
        { expiresAt: null },
        staying,
        MONDAY_NOON,
      ),
    ).toBe('2026-11-23T17:00:00.000Z'));

  it('is not known of somebody who works whenever they are available', () =>
    expect(until({ workingHours: null, absences: [] }, { expiresAt: null }, staying, MONDAY_NOON)).toBeUndefined());
});
