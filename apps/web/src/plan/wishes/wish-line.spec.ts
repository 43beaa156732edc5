import type { RotaWish } from '../../api/views';
import { lineOf, USUAL, wishOf } from './wish-line';

const WISHES: RotaWish[] = [
  { kind: 'day-off', date: '2027-03-05' },
  { kind: 'weekday-off', weekday: 7 },
  { kind: 'hours', time: { weekday: null, from: '08:00', to: '16:00' } },
  { kind: 'break', time: { weekday: 5, from: '11:45', to: '13:00' }, minutes: 30 },
];

describe('a wish in a form', () => {
  it.each(WISHES.map((wish) => [wish.kind, wish] as const))('is saved as it was read: %s', (_, wish) => {
    expect(wishOf(lineOf(wish))).toEqual(wish);
  });

  it('for a break says when and how long, and has no place for a reason', () => {
    for (const line of Object.values(USUAL)) {
      const wish = wishOf(line);
      expect(Object.keys(wish).sort()).toEqual(['kind', 'minutes', 'time']);
      expect(wish).toMatchObject({ kind: 'break', minutes: expect.any(Number) });
    }
  });
});
