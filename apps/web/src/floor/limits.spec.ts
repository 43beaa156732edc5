import { keepLimits, notOver, notUnder, recallLimits, USUAL } from './limits';

const KEPT = 'sambung.floor-limits';

describe('the limits of a floor', () => {
  afterEach(() => {
    localStorage.clear();
  });

  it('are the usual ones until others are kept on the machine', () => {
    expect(recallLimits()).toEqual(USUAL);
    keepLimits({ ...USUAL, waiting: 12 });
    expect(recallLimits()).toEqual({ ...USUAL, waiting: 12 });
  });

  it.each(['{', 'null', '7', '{"waiting":"many","longest":-1}'])('are not spoilt by what else is kept (%s)', (text) => {
    localStorage.setItem(KEPT, text);
    expect(recallLimits()).toEqual(USUAL);
  });

  it('turn a tile red at the limit of what should be low, and below that of what should be high', () => {
    expect([notOver(4, 5), notOver(5, 5), notOver(null, 5)]).toEqual(['fine', 'over', 'none']);
    expect([notUnder(80, 80), notUnder(79, 80), notUnder(null, 80)]).toEqual(['fine', 'under', 'none']);
  });
});
