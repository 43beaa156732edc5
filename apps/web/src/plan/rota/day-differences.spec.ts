import type { RotaShift } from '../../api/views';
import { differencesOn } from './day-differences';

const shift = (employeeId: string, lunch: string, date = '2027-03-01'): RotaShift => ({
  ...{ employeeId, date, shift: 'day', from: `${date}T01:00:00.000Z`, to: `${date}T10:00:00.000Z` },
  breaks: [{ key: 'lunch', from: `${date}T${lunch}:00.000Z`, to: `${date}T06:00:00.000Z` }],
});

describe('when a day is covered anew', () => {
  it('the manager sees who is missing, who comes, and whose breaks move; whoever keeps their day is left out', () => {
    const before = [shift('sick', '05:00'), shift('moved', '05:00'), shift('same', '05:00')];
    const after = [shift('moved', '05:15'), shift('same', '05:00'), shift('called', '05:00')];
    const told = differencesOn('2027-03-01', before, after);
    expect(told.map(({ employeeId, what }) => [employeeId, what])).toEqual([
      ['sick', 'not-coming'],
      ['moved', 'breaks-move'],
      ['called', 'called-in'],
    ]);
    expect(told[1]).toMatchObject({ before: before[1], after: after[0] });
  });

  it('other days are not told', () => {
    expect(differencesOn('2027-03-01', [shift('one', '05:00', '2027-03-02')], [])).toEqual([]);
  });
});
