import { INDONESIAN_RULES } from '../rules/rota-rules';
import type { Person, Shift } from '../rules/person';
import { Horizon, minutesOf } from '../time/horizon';
import { coverLines } from './demand';
import { whyMissing } from './why-missing';

const DAYS = ['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27', '2026-11-28'];
const horizon = new Horizon('2026-11-23', 6, 'Asia/Jakarta');
const slotAt = (day: number, time: string): number => horizon.at(DAYS[day] ?? '', minutesOf(time));
const person = (id: string, more: Partial<Person> = {}): Person => ({
  ...{ id, covers: 1, wishes: [], away: new Set(), unavailable: [], kinds: null, unsocial: 0, elsewhere: [] },
  ...{ mostMinutesPerWeek: 2_400, mostDaysPerWeek: 5 },
  ...more,
});

/** Nine hours from eight, with lunch at a time. */
function day(employeeId: string, on: number, lunch = '12:00', begin = '08:00'): Shift {
  const from = slotAt(on, begin);
  const at = slotAt(on, lunch);
  return { employeeId, kind: 'day', from, to: from + 36, breaks: [{ key: 'lunch', from: at, to: at + 4 }] };
}

/** Why somebody is missing at a time of a day on which so many are needed from eight to five. */
function why(
  shifts: readonly Shift[],
  people: readonly Person[],
  { on = 0, at = '12:15', needed = 2, more = {} } = {},
) {
  const queue = {
    key: 'counter',
    people: Array.from({ length: horizon.slots }, (_, slot) => {
      const { minute } = horizon.wallClock(slot);
      return minute >= 480 && minute < 1_020 ? needed : 0;
    }),
  };
  const lines = coverLines([queue], [1]);
  const setting = { rules: { ...INDONESIAN_RULES, ...more }, horizon, holidays: new Set([DAYS[4] ?? '']) };
  const { bySlot, rules } = whyMissing(shifts, people, lines, setting);
  const found = bySlot.get(slotAt(on, at)) ?? [];
  return { found, rule: rules.find(({ rule }) => rule === found[0]?.rule) };
}

const EVENING = { key: 'evening', minutes: 240, earliest: '18:00', latest: '18:00', every: 30 };
const both = [person('ani'), person('budi')];

describe('why somebody is missing', () => {
  it('is lunch, with the time that four hours of work leave for it in that shift', () => {
    const { found, rule } = why([day('ani', 0), day('budi', 0, '12:15')], both);
    expect(found).toEqual([{ rule: 'break.lunch', people: 2 }]);
    expect(rule?.words.en).toBe(
      'The break “lunch” takes 60 minutes, and in a shift of 08:00–17:00 begins between 11:45 and 12:15: nobody works more than 4 hours without a rest.',
    );
    expect(rule?.change.en).toMatch(/let shifts begin at different times/);
    expect(why([day('ani', 0), day('budi', 0, '12:15')], both, { at: '12:45' }).found).toHaveLength(1);
  });

  it('is nothing where enough people are there', () => {
    expect(why([day('ani', 0), day('budi', 0)], both, { at: '09:00' }).found).toEqual([]);
  });

  it('is the limit that a further day would break', () => {
    const week = [0, 1, 2, 3].map((each) => day('budi', each));
    const four = person('budi', { mostDaysPerWeek: 4 });
    const { found, rule } = why(week, [four], { on: 5, at: '09:00', needed: 1 });
    expect(found).toEqual([{ rule: 'too-many-days', people: 1 }]);
    expect(rule?.words.en).toBe('They work on 4 days a week at most, not 5.');
  });

  it.each([
    ['away', [person('ani', { away: new Set([DAYS[0] ?? '']) })], {}],
    ['holiday', [person('ani')], { on: 4 }],
    ['not-available', [person('ani', { unavailable: [{ weekday: 1, from: 700, to: 760 }] })], {}],
    ['not-theirs', [person('ani', { kinds: ['night'] })], {}],
    ['no-shift', [person('ani')], { more: { shifts: [EVENING] } }],
    ['none', [person('ani')], {}],
    ['nobody-else', [person('cici', { covers: 2 })], {}],
  ] as const)('is %s of somebody who has the day off', (rule, people, more) => {
    expect(why([], people, { needed: 1, ...more }).found.map((each) => each.rule)).toEqual([rule]);
  });

  it('is their own other hours of that day, and that all are there already', () => {
    expect(why([day('ani', 0, '13:30', '09:30')], both.slice(0, 1), { at: '08:30' }).found).toEqual([
      { rule: 'works-otherwise', people: 1 },
    ]);
    expect(why([day('ani', 0)], both.slice(0, 1), { at: '09:00' }).found).toEqual([{ rule: 'nobody-else', people: 0 }]);
  });
});
