import type { CalendarEntry } from './calendar-entries';
import { tellEntries, type ToldEntry } from './told-entries';

const MONDAY: CalendarEntry = {
  ...{ name: 'shift/2027-03-01', kind: 'shift', key: 'day' },
  ...{ from: '2027-03-01T01:00:00.000Z', to: '2027-03-01T10:00:00.000Z' },
};
const TUESDAY: CalendarEntry = {
  ...MONDAY,
  name: 'shift/2027-03-02',
  from: '2027-03-02T01:00:00.000Z',
  to: '2027-03-02T10:00:00.000Z',
};
const later = { ...MONDAY, from: '2027-03-01T02:00:00.000Z', to: '2027-03-01T11:00:00.000Z' };
const at = (now: string) => ({ now, over: '2027-02-01' });
const [FIRST, SECOND, THIRD] = ['2027-02-20T08:00:00.000Z', '2027-02-21T08:00:00.000Z', '2027-02-22T08:00:00.000Z'];
const tell = (told: readonly ToldEntry[], entries: CalendarEntry[], now: string) => tellEntries(told, entries, at(now));
const brief = (told: readonly ToldEntry[]) =>
  told.map(({ name, sequence, changedAt, gone }) => [name, sequence, changedAt, gone]);

describe('what a calendar was told', () => {
  const first = tell([], [MONDAY, TUESDAY], FIRST).told;

  it('begins at nought', () =>
    expect(brief(first)).toEqual([
      [MONDAY.name, 0, FIRST, false],
      [TUESDAY.name, 0, FIRST, false],
    ]));

  it('is the same as long as nothing is different, whenever it is asked for', () =>
    expect(tell(first, [MONDAY, TUESDAY], SECOND)).toEqual({ told: first, isChanged: false }));

  it('counts on where a new plan moves a shift, and leaves the others alone', () =>
    expect(brief(tell(first, [later, TUESDAY], SECOND).told)).toEqual([
      [MONDAY.name, 1, SECOND, false],
      [TUESDAY.name, 0, FIRST, false],
    ]));

  it('remembers what was taken away, so that it goes on where it was when it comes back', () => {
    const without = tell(first, [TUESDAY], SECOND);
    expect(without.isChanged).toBe(true);
    expect(brief(without.told)).toContainEqual([MONDAY.name, 1, SECOND, true]);
    expect(tell(without.told, [TUESDAY], THIRD).isChanged).toBe(false);
    expect(brief(tell(without.told, [MONDAY, TUESDAY], THIRD).told)).toContainEqual([MONDAY.name, 2, THIRD, false]);
  });

  it('forgets what is over', () => {
    const { told, isChanged } = tellEntries(first, [TUESDAY], { now: SECOND, over: '2027-03-02' });
    expect([brief(told), isChanged]).toEqual([[[TUESDAY.name, 0, FIRST, false]], true]);
  });
});
