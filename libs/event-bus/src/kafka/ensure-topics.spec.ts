import { doubts } from './ensure-topics';

const DAY = 24 * 60 * 60 * 1_000;

describe('a topic that somebody else has made', () => {
  it('is nobody’s concern while it keeps records as long as is advised, and erased people no longer than is promised', () => {
    expect(doubts(9 * DAY, DAY, 9 * DAY)).toEqual([]);
  });

  it('is warned of when a reader that is away would lose events', () => {
    expect(doubts(DAY, DAY, 9 * DAY)).toEqual([expect.stringContaining('only')]);
  });

  it('is warned of when it keeps names longer than is promised to whoever is erased', () => {
    expect(doubts(9 * DAY, 7 * DAY, 9 * DAY)).toEqual([expect.stringContaining('docs/PRIVACY.md')]);
    expect(doubts(-1, DAY, 9 * DAY)).toEqual([expect.stringContaining('for ever')]);
  });
});
