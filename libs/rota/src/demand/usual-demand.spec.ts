import { usualDemand, type PastContact } from './usual-demand';

const MONDAYS = ['2026-11-02', '2026-11-09', '2026-11-16', '2026-11-23'];
const contact = (date: string, quarter: number, more: Partial<PastContact> = {}): PastContact => ({
  ...{ date, quarter, handleSeconds: 240, waitedSeconds: 10, abandoned: false },
  ...more,
});

describe('what usually comes', () => {
  it('is the mean over all days that are counted, also those on which nothing came', () => {
    const { week, days } = usualDemand([contact(MONDAYS[0]!, 36), contact(MONDAYS[1]!, 36)], MONDAYS);
    expect(week.get(1)?.get(36)).toEqual({ contacts: 0.5, handleSeconds: 240 });
    expect(days).toEqual([4, 0, 0, 0, 0, 0, 0]);
  });

  it('leaves out days that are not counted, such as holidays', () => {
    const { week, contacts } = usualDemand([contact('2026-11-30', 36), contact(MONDAYS[0]!, 40)], MONDAYS);
    expect([contacts, week.get(1)?.get(36), week.get(1)?.get(40)?.contacts]).toEqual([1, undefined, 0.25]);
  });

  it('counts whoever gave up as somebody who came, but not as somebody who was served', () => {
    const gaveUp = contact(MONDAYS[0]!, 36, { handleSeconds: null, waitedSeconds: 40, abandoned: true });
    const served = contact(MONDAYS[1]!, 36, { handleSeconds: 100 });
    const { week, handleSeconds, patience } = usualDemand([gaveUp, served], MONDAYS);
    expect(week.get(1)?.get(36)).toEqual({ contacts: 0.5, handleSeconds: 100 });
    expect([handleSeconds, patience.abandoned, patience.waitedSeconds]).toEqual([100, 1, 50]);
  });

  it('takes no length from contacts of which none is known', () =>
    expect(usualDemand([contact(MONDAYS[0]!, 1, { handleSeconds: null })], MONDAYS).handleSeconds).toBeNull());
});
