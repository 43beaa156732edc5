import * as fc from 'fast-check';
import { answeredWithin } from './answered-within';
import { peopleNeeded, type Load } from './people-needed';

const TARGET = { share: 0.8, withinSeconds: 20, mostOccupancy: 1 };
const load = (more: Partial<Load> = {}): Load => ({
  ...{ contacts: 25, handleSeconds: 180, patienceSeconds: null, intervalSeconds: 900 },
  ...more,
});

describe('how many people an interval needs', () => {
  it('is nobody where nobody comes', () => expect(peopleNeeded(load({ contacts: 0 }), TARGET)).toBe(0));

  it('is the figure of the tables for 100 calls an hour of three minutes, 80% within 20 seconds: 8', () => {
    // 5 erlangs: Erlang C gives 0.3241 with 7 people (answered 74.1%) and 0.1673 with 8 (88.0%).
    expect(peopleNeeded(load(), TARGET)).toBe(8);
  });

  it('is fewer where some give up, because they do not have to be served', () => {
    expect(peopleNeeded(load({ patienceSeconds: 60 }), { ...TARGET, share: 0.6 })).toBeLessThan(
      peopleNeeded(load(), { ...TARGET, share: 0.6 }),
    );
  });

  it('is more where nobody is to be busy all the time', () => {
    expect(peopleNeeded(load(), { ...TARGET, mostOccupancy: 0.5 })).toBe(10);
  });

  it('is always just enough: one fewer breaks the target', () => {
    fc.assert(
      fc.property(
        fc.record({
          contacts: fc.integer({ min: 1, max: 400 }),
          handleSeconds: fc.integer({ min: 30, max: 1_200 }),
          patienceSeconds: fc.option(fc.integer({ min: 20, max: 900 })),
        }),
        fc.integer({ min: 30, max: 95 }),
        (of, percent) => {
          const each = load(of);
          const target = { ...TARGET, share: percent / 100 };
          const people = peopleNeeded(each, target);
          const erlangs = (each.contacts * each.handleSeconds) / 900;
          const impatience = each.patienceSeconds === null ? 0 : each.handleSeconds / each.patienceSeconds;
          const share = (servers: number): number =>
            impatience === 0 && servers <= erlangs
              ? 0
              : answeredWithin({ servers, load: erlangs, impatience }, 20 / each.handleSeconds);
          expect(share(people)).toBeGreaterThanOrEqual(target.share);
          expect(share(people - 1)).toBeLessThan(target.share);
        },
      ),
    );
  });

  it('is told of any load and any patience that can be asked for', () => {
    fc.assert(
      fc.property(
        fc.record({
          contacts: fc.integer({ min: 1, max: 100_000 }),
          handleSeconds: fc.integer({ min: 1, max: 14_400 }),
          patienceSeconds: fc.option(fc.integer({ min: 1, max: 7_200 })),
        }),
        (of) => {
          const people = peopleNeeded(load(of), TARGET);
          const erlangs = (of.contacts * of.handleSeconds) / 900;
          expect(people).toBeGreaterThanOrEqual(0.8 * erlangs);
          expect(people).toBeLessThan(1.2 * erlangs + 20);
        },
      ),
      { numRuns: 30 },
    );
  });

  it('is asked of nothing that is no number of seconds', () => {
    expect(() => peopleNeeded(load({ patienceSeconds: 0 }), TARGET)).toThrow(RangeError);
    expect(() => peopleNeeded(load({ handleSeconds: Infinity }), TARGET)).toThrow(RangeError);
  });
});
