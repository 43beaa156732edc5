import type { WeeklyHours } from '@sambung/contracts';
import { holidaysOfPerson, holidaysOfTeam, hoursWithHolidays, type Calendar, type Observances } from './observed';

const NATAL = { date: '2026-12-25', name: 'Natal' };
const OFFICE: WeeklyHours = { timeZone: 'Asia/Jayapura', weekly: [{ day: 5, from: '08:00', to: '17:00' }] };
const day = { timeZone: 'Asia/Jakarta', today: '2026-11-22' };
const calendar = (more: Partial<Calendar> = {}): Calendar => ({ siteIds: [], teamIds: [], holidays: [NATAL], ...more });
const of = (calendars: Calendar[], ...open: string[]): Observances => ({ calendars, openTeams: new Set(open) });

describe('holidays', () => {
  it('are hours of nobody on their dates, and the rest stays', () => {
    expect(hoursWithHolidays(OFFICE, [NATAL], day)).toEqual({ ...OFFICE, dates: [{ ...NATAL, hours: [] }] });
    expect(hoursWithHolidays(OFFICE, [], day)).toBe(OFFICE);
    expect(hoursWithHolidays(null, [NATAL], day)).toMatchObject({ timeZone: 'Asia/Jakarta', dates: [{ hours: [] }] });
  });

  it('go behind what somebody said of the date by hand', () => {
    const said = { ...OFFICE, dates: [{ date: NATAL.date, hours: [{ from: '10:00', to: '14:00' }] }] };
    expect(hoursWithHolidays(said, [NATAL], day)).toBe(said);
  });

  it('that are over, or more than a year away, are left out', () => {
    const far = ['2026-11-20', '2028-01-01'].map((date) => ({ ...NATAL, date }));
    expect(hoursWithHolidays(OFFICE, far, day)).toBe(OFFICE);
  });

  it('are a team’s where the calendar names it, or nobody; and none where its rota rules say that it works on them', () => {
    expect(holidaysOfTeam(of([calendar()]), 'shop')).toEqual([NATAL]);
    expect(holidaysOfTeam(of([calendar({ teamIds: ['shop'] })]), 'shop')).toEqual([NATAL]);
    expect(holidaysOfTeam(of([calendar({ teamIds: ['books'] })]), 'shop')).toEqual([]);
    expect(holidaysOfTeam(of([calendar({ siteIds: ['denpasar'] })]), 'shop')).toEqual([]);
    expect(holidaysOfTeam(of([calendar()], 'shop'), 'shop')).toEqual([]);
  });

  it('of a site are those of its people, whatever their team, and everybody’s of those without a team', () => {
    const person = { siteId: 'denpasar', teamId: 'shop' };
    expect(holidaysOfPerson(of([calendar({ siteIds: ['denpasar'] })]), person)).toEqual([NATAL]);
    expect(holidaysOfPerson(of([calendar({ siteIds: ['jakarta'] })]), person)).toEqual([]);
    expect(holidaysOfPerson(of([calendar()]), person)).toEqual([]);
    expect(holidaysOfPerson(of([calendar()]), { ...person, teamId: null })).toEqual([NATAL]);
    expect(holidaysOfPerson(of([calendar({ siteIds: ['denpasar'] })], 'shop'), person)).toEqual([]);
  });
});
