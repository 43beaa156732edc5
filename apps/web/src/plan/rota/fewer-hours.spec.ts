import type { Rota } from '../../api/views';
import { plusDays } from './days';
import { fewerHours } from './fewer-hours';

const MONDAY = '2027-03-01';
const shift = (employeeId: string, day: number) => {
  const date = plusDays(MONDAY, day);
  const at = (clock: string): string => `${date}T${clock}:00.000+07:00`;
  return {
    ...{ employeeId, date, shift: 'day', from: at('08:00'), to: at('17:00') },
    breaks: [
      { key: 'first', from: at('09:00'), to: at('09:15') },
      { key: 'lunch', from: at('12:00'), to: at('13:00') },
    ],
  };
};
const days = (employeeId: string, ...on: readonly number[]) => on.map((day) => shift(employeeId, day));
const terms = (employeeId: string, own: object = {}) => ({
  ...{ employeeId, mostMinutesPerWeek: null, mostDaysPerWeek: null, shifts: null },
  ...own,
});

interface Week {
  readonly shifts: Rota['shifts'];
  readonly away?: readonly number[];
  readonly missingOn?: number;
  readonly days?: number;
}
const rota = ({ shifts, away = [], missingOn, days: length = 7 }: Week) => ({
  ...{ from: MONDAY, days: length, timeZone: 'Asia/Jakarta', shifts },
  people: [...new Set(['ani', ...shifts.map(({ employeeId }) => employeeId)])].map((employeeId) => ({
    ...{ employeeId, name: employeeId, away: away.map((day) => plusDays(MONDAY, day)) },
  })),
  rules: {
    shifts: [{ key: 'day', minutes: 540, earliest: '08:00', latest: '08:00', every: 15 }],
    breaks: [
      { key: 'first', minutes: 15, paid: true, fromShiftMinutes: 360, earliest: 60, latest: 150 },
      { key: 'lunch', minutes: 60, paid: false, fromShiftMinutes: 300, earliest: 180, latest: 255 },
    ],
    ...{ mostMinutesPerWeek: 2_400, mostDaysPerWeek: 5 },
  } as unknown as Rota['rules'],
  cover:
    missingOn === undefined
      ? []
      : [{ at: `${plusDays(MONDAY, missingOn)}T03:00:00.000Z`, needed: 1, there: 0, missing: 1, because: [] }],
});

describe('hours below a contract', () => {
  it('are nobody’s who works it in full, the unpaid lunch left out', () => {
    expect(fewerHours(rota({ shifts: days('ani', 0, 1, 2, 3, 4) }), [terms('ani')])).toEqual([]);
    // By a contract of their own.
    expect(fewerHours(rota({ shifts: days('ani', 0) }), [terms('ani', { mostMinutesPerWeek: 600 })])).toEqual([]);
  });

  it('are said with the hours, least of all first: nobody more was needed', () => {
    const both = rota({ shifts: [...days('ani', 0, 1, 2), ...days('budi', 0)] });
    expect(fewerHours(both, [terms('ani'), terms('budi')])).toEqual([
      { employeeId: 'budi', name: 'budi', minutes: 480, most: 2_400, because: 'covered' },
      { employeeId: 'ani', name: 'ani', minutes: 1_440, most: 2_400, because: 'covered' },
    ]);
    expect(fewerHours(rota({ shifts: [] }), [terms('ani')])).toMatchObject([{ minutes: 0 }]);
  });

  it.each<[string, Week, object]>([
    ['rules', { shifts: days('ani', 0, 1), missingOn: 4 }, {}],
    // Missing in another week.
    ['covered', { shifts: days('ani', 0, 1), missingOn: 8, days: 9 }, {}],
    ['away', { shifts: days('ani', 0, 1), away: [2, 3, 4, 5, 6], missingOn: 4 }, {}],
    ['days', { shifts: days('ani', 0, 1, 2) }, { mostDaysPerWeek: 3 }],
  ])('are explained: %s', (because, week, own) => {
    expect(fewerHours(rota(week), [terms('ani', own)])).toMatchObject([{ because }]);
  });

  it('are said of whole weeks alone, and of who is on the rota', () => {
    expect(fewerHours(rota({ shifts: days('ani', 0), days: 5 }), [terms('ani')])).toEqual([]);
    expect(fewerHours(rota({ shifts: [] }), [terms('budi')])).toEqual([]);
  });
});
