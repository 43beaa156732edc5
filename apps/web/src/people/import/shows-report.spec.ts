import { showsReport } from './shows-report';

const understood = { mapping: {}, columns: [], questions: [] };

describe('what the page says of a trial', () => {
  it('is what is wrong with rows beside what is asked, also while somebody answers', () => {
    const trial = { open: true, understood, report: { problemsFound: 2 } };
    expect([showsReport(trial, false), showsReport(trial, true)]).toEqual([true, true]);
  });

  it('is nothing while something is asked and no row is wrong, and why, where nothing could be understood', () => {
    const report = { problemsFound: 0 };
    expect(showsReport({ open: true, understood, report }, false)).toBe(false);
    expect(showsReport({ open: true, understood: undefined, report }, false)).toBe(true);
  });

  it('is what would change once nothing is asked, until somebody answers otherwise', () => {
    const trial = { open: false, understood, report: { problemsFound: 0 } };
    expect([showsReport(trial, false), showsReport(trial, true)]).toEqual([true, false]);
  });
});
