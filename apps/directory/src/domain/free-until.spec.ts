import { freeUntil, type Staying } from './free-until';

const MONDAY_NOON = Date.parse('2026-11-23T05:00:00.000Z'); // 12:00 in Jakarta
const office = { timeZone: 'Asia/Jakarta', weekly: [{ day: 1, from: '08:00', to: '17:00' }] };
const always = { timeZone: 'Asia/Jakarta', weekly: [1, 2].map((day) => ({ day, from: '00:00', to: '24:00' })) };
const sari = { id: 'sari', teamId: 'shop', siteId: 'denpasar', workingHours: office, absences: [] };
const staying: Staying = {
  ...{ team: { id: 'shop', openingHours: null }, timeZone: 'Asia/Jakarta' },
  ...{ observances: { calendars: [], openTeams: new Set() }, rotaDays: new Map() },
};
const said = { expiresAt: null };
const until = (...given: Parameters<typeof freeUntil>): string | undefined => {
  const end = freeUntil(...given);
  return end === undefined ? undefined : new Date(end).toISOString();
};
const tuesdayOff = (of: { siteIds?: string[]; teamIds?: string[] }, ...open: string[]): Staying => ({
  ...staying,
  observances: {
    calendars: [{ siteIds: [], teamIds: [], ...of, holidays: [{ date: '2026-11-24', name: 'Libur' }] }],
    openTeams: new Set(open),
  },
});
const rotaOf = (...spans: [string, string][]): Staying => {
  const moments = spans.map(([from, to]) => [Date.parse(from), Date.parse(to)] as const);
  const day = { date: '2026-11-23', timeZone: 'Asia/Jakarta', spans: moments };
  return { ...staying, rotaDays: new Map([['sari', [day]]]) };
};

describe('until when somebody is free', () => {
  it('is the end of their shift, by the clock where they work', () =>
    expect(until(sari, said, staying, MONDAY_NOON)).toBe('2026-11-23T10:00:00.000Z'));

  it('is the end of what they said, where that comes first', () =>
    expect(until(sari, { expiresAt: '2026-11-23T06:00:00.000Z' }, staying, MONDAY_NOON)).toBe(
      '2026-11-23T06:00:00.000Z',
    ));

  it('is when their team closes, where that comes first', () => {
    const openingHours = { timeZone: 'Asia/Jakarta', weekly: [{ day: 1, from: '09:00', to: '15:00' }] };
    const team = { id: 'shop', openingHours };
    expect(until(sari, said, { ...staying, team }, MONDAY_NOON)).toBe('2026-11-23T08:00:00.000Z');
  });

  it('is the evening before a day off, of somebody without hours', () => {
    const away = { from: '2026-11-24', until: '2026-11-24', kind: 'leave' } as const;
    const free = { ...sari, workingHours: null, absences: [away] };
    expect(until(free, said, staying, MONDAY_NOON)).toBe('2026-11-23T17:00:00.000Z');
  });

  it('is the evening before a holiday of their team or their site, unless their team works on it', () => {
    const free = { ...sari, workingHours: always };
    const night = (of: Staying): string | undefined => until(free, said, of, MONDAY_NOON);
    expect(night(staying)).toBe('2026-11-24T17:00:00.000Z');
    expect(night(tuesdayOff({}))).toBe('2026-11-23T17:00:00.000Z');
    expect(night(tuesdayOff({ siteIds: ['denpasar'] }))).toBe('2026-11-23T17:00:00.000Z');
    expect(night(tuesdayOff({ siteIds: ['jakarta'] }))).toBe('2026-11-24T17:00:00.000Z');
    expect(night(tuesdayOff({}, 'shop'))).toBe('2026-11-24T17:00:00.000Z');
  });

  it('is the next break of the shift that a published rota gives them, not the end of their usual hours', () => {
    const rota = rotaOf(
      ['2026-11-23T04:00:00.000Z', '2026-11-23T06:30:00.000Z'],
      ['2026-11-23T07:30:00.000Z', '2026-11-23T13:00:00.000Z'],
    );
    expect(until(sari, said, rota, MONDAY_NOON)).toBe('2026-11-23T06:30:00.000Z');
    expect(until(sari, said, rota, Date.parse('2026-11-23T11:00:00.000Z'))).toBe('2026-11-23T13:00:00.000Z');
  });

  it('is no longer, on a day off of a published rota', () =>
    expect(until(sari, said, rotaOf(), MONDAY_NOON)).toBe(new Date(MONDAY_NOON).toISOString()));

  it('is not known of somebody who works whenever they are available', () =>
    expect(until({ ...sari, workingHours: null }, said, staying, MONDAY_NOON)).toBeUndefined());
});
