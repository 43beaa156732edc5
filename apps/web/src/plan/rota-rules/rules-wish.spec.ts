import type { RotaRules } from '../../api/views';
import { bodyOf, isNamedTwice, wishOf } from './rules-wish';

const RULES = {
  ...{ timeZone: 'Asia/Jakarta', apart: 60, rest: { after: 240, minutes: 30 }, core: null, openOnHolidays: false },
  shifts: [{ key: 'day', minutes: 540, earliest: '07:00', latest: '11:00', every: 30, weekdays: [1, 6] }],
  breaks: [{ key: 'lunch', minutes: 60, paid: false, fromShiftMinutes: 300, earliest: 180, latest: 255 }],
  ...{ restBetweenShifts: 660, mostMinutesPerWeek: 2_400, mostDaysPerWeek: 5, mostDaysInARow: 6 },
};

const READ = { ...RULES, teamId: 'team', version: 3, policies: { breaks: null, flexitime: null } } as RotaRules;
const asItIs = (key: string): string => key;
const inIndonesian = (key: string): string => ({ day: 'siang', lunch: 'makan siang' })[key] ?? key;

describe('the rules of a team in a form', () => {
  it('are saved as they were read where nobody changes them', () => {
    expect(bodyOf(wishOf(READ, asItIs))).toEqual(RULES);
  });

  it('have names in the language of whoever reads them, and the keys that they had where a name is left as it is', () => {
    const wish = wishOf(READ, inIndonesian);
    expect([wish.shifts[0]?.name, wish.breaks[0]?.name]).toEqual(['siang', 'makan siang']);
    expect(bodyOf(wish)).toEqual(RULES);
    const renamed = { ...wish, shifts: [{ ...wish.shifts[0]!, name: 'Giliran pagi' }] };
    expect(bodyOf(renamed).shifts[0]?.key).toBe('giliran-pagi');
  });

  it('take core time only where it has a beginning and an end, and a shift of any day where no day is said', () => {
    const wish = wishOf(READ, asItIs);
    expect(bodyOf({ ...wish, coreFrom: '10:00', coreTo: '' }).core).toBeNull();
    expect(bodyOf({ ...wish, coreFrom: '10:00', coreTo: '15:00' }).core).toEqual({ from: '10:00', to: '15:00' });
    expect(bodyOf({ ...wish, shifts: [{ ...wish.shifts[0]!, weekdays: [] }] }).shifts[0]).not.toHaveProperty(
      'weekdays',
    );
  });

  it('know two shifts that are called the same, however they are written', () => {
    const named = [{ name: 'Giliran pagi' }, { name: 'giliran-PAGI' }, { name: 'Sore' }];
    expect(named.map((_, at) => isNamedTwice(named, at))).toEqual([true, true, false]);
  });

  it('know a new shift that would have the key of another one under the name that it has here', () => {
    const usual = { name: 'siang', known: { key: 'day', name: 'siang' } };
    const twice = (name: string) => isNamedTwice([usual, { name }], 1);
    expect([twice('Day'), twice('Siang'), twice('Sore')]).toEqual([true, true, false]);
  });
});
