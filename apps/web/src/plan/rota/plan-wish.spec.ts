import { bodyFor, FIRST_NEED, needsFrom } from './plan-wish';

describe('what a rota is asked for', () => {
  it('is a need for each weekday, with a demand where one is chosen', () => {
    const wish = { demand: 'calls', seconds: '60', needs: [{ ...FIRST_NEED, days: 'weekend' as const }] };
    expect(bodyFor(wish, 't1', '2027-03-01')).toMatchObject({
      ...{ teamId: 't1', from: '2027-03-01', days: 7, seconds: 60 },
      queues: [
        {
          demand: 'calls',
          needs: [
            { weekday: 6, from: '08:00', to: '17:00', people: 2 },
            { weekday: 7, from: '08:00', to: '17:00', people: 2 },
          ],
        },
      ],
    });
    expect(bodyFor({ ...wish, demand: '' }, 't1', '2027-03-01').queues[0]).not.toHaveProperty('demand');
  });

  it('begins with what was needed last time, said in as few lines as it takes', () => {
    const quarter = (date: string, time: string, needed: number) => ({
      ...{ at: `${date}T${time}:00.000Z`, needed, there: needed },
      ...{ missing: 0, because: [] },
    });
    const week = ['01', '02', '03', '04', '05'].map((day) => `2027-03-${day}`);
    const cover = [
      ...week.flatMap((date) => [quarter(date, '01:00', 2), quarter(date, '01:15', 2)]),
      quarter('2027-03-06', '02:00', 1),
    ];
    expect(needsFrom({ from: '2027-03-01', days: 7, timeZone: 'Asia/Jakarta', cover })).toEqual([
      { days: 'workdays', from: '08:00', to: '08:30', people: '2' },
      { days: '6', from: '09:00', to: '09:15', people: '1' },
    ]);
  });
});
