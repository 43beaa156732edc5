import fc from 'fast-check';
import { Calendar } from './calendar';

describe('the calendar', () => {
  it('lets things happen in the order of their times, and of their entry at the same time', () =>
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 20 })), (times) => {
        const calendar = new Calendar();
        const happened: [number, number][] = [];
        times.forEach((at, order) => {
          calendar.enter(at, () => happened.push([at, order]));
        });
        while (calendar.next < Infinity) calendar.turn();
        expect(happened).toEqual([...happened].sort(([a, first], [b, second]) => a - b || first - second));
        expect(happened).toHaveLength(times.length);
      }),
    ));
});
