import { warningsOf } from './rota-warnings';

const quarter = (at: string, missing: number) => ({
  ...{ at, needed: 3, there: 3 - missing, missing },
  because: [],
});
const warn = (cover: ReturnType<typeof quarter>[], gap = 0, mayBeCovered = false) =>
  warningsOf({ cover, gap, timeZone: 'Asia/Jakarta', mayBeCovered });

describe('what somebody is told of a rota before it becomes everybody’s hours', () => {
  it('is nothing where everybody who is needed is there and the plan is good', () =>
    expect(warn([quarter('2027-03-01T02:00:00.000Z', 0)], 0.02)).toEqual([]));

  it('says that people are missing, how many hours, and when most, by the clock of the team', () => {
    const cover = [quarter('2027-03-01T02:00:00.000Z', 1), quarter('2027-03-01T05:15:00.000Z', 2)];
    const [{ id, en } = { id: '', en: '' }, ...others] = warn([...cover, quarter('2027-03-01T06:00:00.000Z', 0)]);
    expect(en).toMatch(/^In 2 quarters .*0\.75 hours.*at most 2, on 1 Mar 2027, 12:15/);
    expect(id).toMatch(/^Dalam 2 perempat jam .*0,75 jam.* 2 orang, 1 Mar 2027/);
    expect(others).toEqual([]);
  });

  it('tells nobody to add people while a better plan may have enough of them', () => {
    const cover = [quarter('2027-03-01T02:00:00.000Z', 1)];
    const [enough, tooShortly] = [warn(cover, 0.03)[0], warn(cover, 0.03, true)[0]];
    expect([enough?.en, enough?.id]).toEqual([
      expect.stringMatching(/\. Add people, or loosen the rules\.$/),
      expect.stringMatching(/\. Tambah orang/),
    ]);
    expect([tooShortly?.en, tooShortly?.id]).toEqual([
      expect.stringContaining('plan it again with more time'),
      expect.stringContaining('susun lagi dengan waktu'),
    ]);
  });

  it('says that there may be a better one where it was planned too shortly', () =>
    expect(warn([], 0.26)).toEqual([
      { id: expect.stringContaining('26%') as string, en: expect.stringContaining('26% dearer') as string },
    ]));
});
