import { INDONESIAN_RULES } from '../rules/rota-rules';
import type { Person, Shift } from '../rules/person';
import { Horizon } from '../time/horizon';
import { coverLines } from './demand';
import { PRICES } from './prices';
import { priceOf } from './price-of';

const day = new Horizon('2026-11-27', 1, 'Asia/Jakarta');
const setting = { rules: INDONESIAN_RULES, horizon: day, holidays: new Set<string>() };
const person = (id: string, covers: number, wishes: Person['wishes'] = []): Person => ({
  ...{ id, covers, wishes, away: new Set(), unavailable: [], kinds: null, unsocial: 0, elsewhere: [] },
  ...{ mostMinutesPerWeek: 2_400, mostDaysPerWeek: 5 },
});
/** Eight to nine, with a break of a quarter of an hour that begins so many slots after eight. */
const hour = (employeeId: string, pause?: number): Shift => ({
  ...{ employeeId, kind: 'day', from: 32, to: 36 },
  breaks: pause === undefined ? [] : [{ key: 'first', from: 32 + pause, to: 33 + pause }],
});
const needs = (people: number): number[] =>
  Array.from({ length: 96 }, (_, slot) => (slot >= 32 && slot < 36 ? people : 0));

describe('the price of a rota', () => {
  it('worked out by hand: two people for an hour that needs two, of whom one has a paid break', () => {
    const people = [person('sari', 1), person('budi', 1)];
    const lines = coverLines([{ key: 'calls', people: needs(2) }], [1]);
    const cost = priceOf([hour('sari'), hour('budi', 1)], people, lines, setting, PRICES);
    // Eight slots of work; in three slots nobody is spare (one would be worth 0.25); in one slot one is missing (10), and the spare one too (2 × 0.25).
    expect(cost).toEqual({ total: 8 + 3 * 0.25 + 2 * 0.25 + 10, work: 8, missing: 1, wishes: { asked: 0, unmet: 0 } });
  });

  it('counts who speaks two languages once', () => {
    const people = [person('sari', 3), person('budi', 1)];
    const queues = [
      { key: 'indonesian', people: needs(1) },
      { key: 'english', people: needs(1) },
    ];
    const lines = coverLines(queues, [3, 1]);
    expect(priceOf([hour('sari'), hour('budi')], people, lines, setting, PRICES).missing).toBe(0);
    expect(priceOf([hour('sari')], people, lines, setting, PRICES).missing).toBe(4);
    expect(priceOf([hour('budi')], people, lines, setting, PRICES).missing).toBe(4);
  });

  it('knows a wish for a break on Fridays, and no reason for it', () => {
    const wish = { kind: 'break', time: { weekday: 5, from: 495, to: 525 }, minutes: 15 } as const;
    const lines = coverLines([], []);
    const wishes = (pause: number) =>
      priceOf([hour('sari', pause)], [person('sari', 1, [wish])], lines, setting, PRICES).wishes;
    expect(wishes(1)).toEqual({ asked: 1, unmet: 0 });
    expect(wishes(3)).toEqual({ asked: 1, unmet: 1 });
    // Nothing is asked of a day on which they are not there all the time.
    expect(priceOf([], [person('sari', 1, [wish])], lines, setting, PRICES).wishes).toEqual({ asked: 0, unmet: 0 });
  });
});
