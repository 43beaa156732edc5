import { dayIn, lastDayOf } from './last-day';

describe('the days of evidence', () => {
  it('are those of the workspace’s own calendar', () => {
    const now = Date.parse('2026-11-22T18:00:00.000Z');
    expect([dayIn('Asia/Jakarta', now), dayIn('UTC', now)]).toEqual(['2026-11-23', '2026-11-22']);
  });

  it.each([
    ['2026-01-10', 12, '2027-01-09'],
    ['2026-08-31', 6, '2027-02-27'],
    ['2024-02-29', 12, '2025-02-27'],
  ])('an assessment of %s for %i months holds until %s', (assessedOn, months, last) =>
    expect(lastDayOf(assessedOn, months)).toBe(last),
  );
});
