import { absent } from '../../test/people';
import { People } from '../board/people';
import type { Profile } from '../board/profile';
import { Expected, paceOf, ratesOf } from './person-rates';
import { type Own, differenceOf, estimatesFrom } from './reckon';
import type { KindFigures, Reckoning } from './reckoning';

/** What was seen of somebody at claims: so many pieces, the sum of their logarithms and of the squares of these, and how many were settled. */
const own = (pieces: number, { time = 0, squares = 0, settled = pieces, level = 3 } = {}): Own => ({
  ...{ employeeId: 'sari', reasonId: 'claims' },
  evidence: { at: 0, pieces, time, squares, settled },
  time: { group: 'claims', level, pieces, mean: time / pieces },
  settled: { group: 'claims', level, pieces, mean: settled / pieces },
});

describe('how much is chance', () => {
  it('is what is usual before anything was seen', () => {
    expect(estimatesFrom([]).time).toMatchObject({ errorVariance: 1, perLevel: expect.closeTo(-Math.log(1.2), 9) });
    expect(estimatesFrom([]).settled).toMatchObject({ errorVariance: expect.closeTo(0.09, 9), perLevel: 0 });
  });

  it('is as far as the pieces of one person lie from each other, however far people do', () => {
    // The usual counts as twenty; 60 of squares in 20 degrees of freedom.
    expect(estimatesFrom([own(21, { squares: 60 })]).time.errorVariance).toBeCloseTo(2, 9);
    expect(estimatesFrom([own(21, { time: 42, squares: 84 })]).time.errorVariance).toBeCloseTo(0.5, 9);
    expect(estimatesFrom([own(0.5)]).time.errorVariance).toBeCloseTo(1, 9);
  });

  it('is most where half is settled', () =>
    expect(estimatesFrom([own(9, { settled: 4.1 })]).settled.errorVariance).toBeCloseTo(0.25, 9));
});

describe('somebody’s pace', () => {
  const slow = own(400, { time: 400 * 7, squares: 400 * 49 });
  const withMean = (time: number): Own => own(400, { time: 400 * time, squares: 400 * time ** 2 });

  it('is never believed to be more than twice what their level lets expect, or less than half', () => {
    const fast = withMean(3);
    const estimates = estimatesFrom([slow, fast]);
    expect(differenceOf(estimates, fast)).toBeCloseTo(Math.LN2, 9);
    expect(differenceOf(estimates, slow)).toBeCloseTo(-Math.LN2, 9);
  });

  it('is higher where they settle more in the same time', () => {
    const [all, half] = [own(4_000), own(4_000, { settled: 2_400 })];
    const estimates = estimatesFrom([all, half]);
    // 1 and .6 where .8 was expected, of which all but chance is believed.
    expect(differenceOf(estimates, all)).toBeCloseTo(Math.log(1 / 0.8), 2);
    expect(differenceOf(estimates, half)).toBeCloseTo(Math.log(0.6 / 0.8), 2);
  });
});

describe('the price of somebody’s time', () => {
  const asked = (more: Partial<KindFigures['asked']>): KindFigures['asked'] => ({
    ...{ skills: [], roles: [], teams: [] },
    ...more,
  });
  const CLAIMS = { key: 'claims||', asked: asked({ skills: [{ skill: 'claims' }] }), time: 5, settled: 0.8, worth: 3 };
  const SALES = { key: '|sales|', asked: asked({ roles: ['sales'] }), time: 6, settled: 1, worth: 2 };
  const TEAM = { key: '||hr', asked: asked({ teams: ['hr'] }), time: 0, settled: 1, worth: 9 };
  const reckoning: Reckoning = {
    ...{ at: 0, priced: true, timePerLevel: -0.2, settledPerLevel: 0.05 },
    ...{ kinds: [CLAIMS, SALES, TEAM], people: [] },
  };
  const expected = new Expected(reckoning);
  const profileOf = (more: Partial<Profile>): Profile =>
    new People().thrifty({ ...absent('sari').employee, roles: [], ...more });
  const FOUR = [{ skill: 'claims', level: 4 }];
  const ofClaims = Math.log(0.85) - 4.8 + Math.log(3);
  const ofSales = -6 + Math.log(2);

  it('is what a second of theirs is worth in the work that makes the most of it', () => {
    expect(ratesOf(expected, profileOf({ skills: FOUR, roles: ['sales'] }), undefined)).toEqual({
      ...{ expected, own: undefined },
      ...{ price: expect.closeTo(ofClaims, 9), declaredPrice: expect.closeTo(ofClaims, 9) },
    });
    expect(ratesOf(expected, profileOf({ roles: ['sales'] }), undefined).price).toBeCloseTo(ofSales, 9);
  });

  it('goes by what is believed of them, which what is declared does not', () => {
    const fast = new Map([['|sales|', 4]]);
    const { price, declaredPrice } = ratesOf(expected, profileOf({ skills: FOUR, roles: ['sales'] }), fast);
    expect(price).toBeCloseTo(ofSales + 4, 9);
    expect(declaredPrice).toBeCloseTo(ofClaims, 9);
  });

  it('is nothing of whoever can do none of it, by role, team or skill', () =>
    expect(ratesOf(expected, profileOf({ teamId: 'sales' }), undefined).price).toBe(-Infinity));

  it('is beside their pace at what is asked for, and that of the middle level', () => {
    const rates = ratesOf(expected, profileOf({ skills: FOUR }), new Map([['claims||', 0.5]]));
    const fit = { employeeId: 'sari', skills: FOUR, wanted: [], asked: CLAIMS.asked, rates };
    expect(paceOf(fit)).toEqual({
      pace: expect.closeTo(Math.log(0.85) - 4.8 + 0.5, 9),
      middle: expect.closeTo(Math.log(0.8) - 5, 9),
      worth: Math.log(3),
      price: rates.price,
    });
    expect(paceOf({ ...fit, asked: asked({ roles: ['cook'] }) })).toBeUndefined();
    expect(paceOf({ ...fit, rates: undefined })).toBeUndefined();
  });
});
