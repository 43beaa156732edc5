import type { RotaRules } from '../../api/views';
import { bodyOf, isNamedTwice, wishOf } from './rules-wish';

const RULES = {
  ...{ timeZone: 'Asia/Jakarta', apart: 60, rest: { after: 240, minutes: 30 }, core: null, openOnHolidays: false },
  shifts: [{ key: 'day', minutes: 540, earliest: '07:00', latest: '11:00', every: 30, weekdays: [1, 6] }],
  breaks: [{ key: 'lunch', minutes: 60, paid: false, fromShiftMinutes: 300, earliest: 180, latest: 255 }],
  ...{ restBetweenShifts: 660, mostMinutesPerWeek: 2_400, mostDaysPerWeek: 5, mostDaysInARow: 6 },
};

describe('the rules of a team in a form', () => {
  it('are saved as they were read where nobody changes them', () => {
    const read = { ...RULES, teamId: 'team', version: 3, policies: { breaks: null, flexitime: null } };
    expect(bodyOf(wishOf(read as RotaRules))).toEqual(RULES);
  });

  it('take core time only where it has a beginning and an end, and a shift of any day where no day is said', () => {
    const wish = wishOf(RULES as unknown as RotaRules);
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
});
