import { periodBefore, periodOf, type ReportPeriod } from './report-period';

const JAKARTA = 'Asia/Jakarta';
const at = Date.parse('2026-11-22T09:00:00+07:00');
const period = (query: Parameters<typeof periodOf>[0], timeZone = JAKARTA): ReportPeriod =>
  periodOf(query, timeZone, at) as ReportPeriod;
const instants = ({ start, end }: ReportPeriod): string[] => [start, end].map((ms) => new Date(ms).toISOString());

describe('the days of a report', () => {
  it('are the last whole week if nobody names any: on Sunday that is the week before', () => {
    expect(period({})).toMatchObject({ from: '2026-11-09', to: '2026-11-15' });
  });

  it('are Monday to Sunday of a named week, from midnight to midnight of the time zone', () => {
    const week = period({ week: '2026-W47' });
    expect(week).toMatchObject({ from: '2026-11-16', to: '2026-11-22' });
    expect(instants(week)).toEqual(['2026-11-15T17:00:00.000Z', '2026-11-22T17:00:00.000Z']);
  });

  it('may lie over the year’s edge, in the week-year that ISO 8601 counts by', () => {
    expect(period({ week: '2026-W53' })).toMatchObject({ from: '2026-12-28', to: '2027-01-03' });
  });

  it('have 25 hours where the clocks are put back', () => {
    const day = period({ from: '2026-10-25', to: '2026-10-25' }, 'Europe/Berlin');
    expect(day.end - day.start).toBe(25 * 3_600_000);
  });

  it('begin at the first instant of a day that has no midnight', () => {
    const day = period({ from: '2018-11-04', to: '2018-11-04' }, 'America/Sao_Paulo');
    expect(instants(day)[0]).toBe('2018-11-04T03:00:00.000Z');
  });

  it('are compared with as many days before', () => {
    expect(periodBefore(period({ week: '2026-W47' }), JAKARTA)).toMatchObject({ from: '2026-11-09', to: '2026-11-15' });
    expect(periodBefore(period({ from: '2026-11-03', to: '2026-11-04' }), JAKARTA)).toMatchObject({
      ...{ from: '2026-11-01', to: '2026-11-02' },
    });
  });

  it.each([
    [{ week: '2025-W53' }, 'query.week', 'does not exist'],
    [{ week: '9999-W52' }, 'query.week', '2000 to 2199'],
    [{ from: '0001-01-01', to: '2026-01-01' }, 'query.from', '2000 to 2199'],
    [{ from: '2199-01-01', to: '9999-12-31' }, 'query.to', '2000 to 2199'],
    [{ week: '2026-W01', from: '2026-01-01' }, 'query.week', 'goes without'],
    [{ from: '2026-11-03' }, 'query.to', 'is missing'],
    [{ to: '2026-11-03' }, 'query.from', 'is missing'],
    [{ from: '2026-11-03', to: '2026-11-02' }, 'query.to', 'before'],
    [{ from: '2020-01-01', to: '2026-11-02' }, 'query.to', 'at most 366 days'],
  ])('%j are refused with what to write instead', (query, path, message) => {
    expect(periodOf(query, JAKARTA, at)).toEqual({ path, message: expect.stringContaining(message) });
  });

  it('of a time zone that there is not are refused', () => {
    expect(periodOf({}, 'Asia/Nowhere', at)).toMatchObject({ path: 'query.timeZone' });
  });
});
