import fc from 'fast-check';
import { Figures } from './figures';
import { Tournament } from './tournament';

interface Player {
  readonly name: number;
}
const byName = (a: Player, b: Player): number => a.name - b.name;

/** One move: who (by the order of joining), and what they play with from now on; `undefined`: they rest; 'leave': they are gone. */
const moves = fc.array(
  fc.tuple(
    fc.nat(199),
    fc.oneof(
      // Few numbers, so that many are equal.
      { weight: 6, arbitrary: fc.nat(9) },
      { weight: 3, arbitrary: fc.constant(undefined) },
      { weight: 1, arbitrary: fc.constant('leave' as const) },
    ),
  ),
  { maxLength: 400, size: 'max' },
);

/** The same, too simple to be wrong. */
class Plain {
  readonly keys = new Map<Player, number>();

  inOrder(): Player[] {
    return [...this.keys].sort(([a, x], [b, y]) => x - y || byName(a, b)).map(([player]) => player);
  }
}

describe('a tournament', () => {
  it('is won by the least number, of equals by whoever comes first, whoever joins, plays, rests and leaves', () => {
    fc.assert(
      fc.property(fc.nat(80), moves, (filled, all) => {
        const tournament = new Tournament<Player>(new Figures(Float64Array, 8), byName, { steps: 0 });
        const plain = new Plain();
        // Names do not follow the order of places.
        const players = Array.from({ length: 200 }, (_, at) => ({ name: (at * 77) % 200 }));
        const places = new Map<Player, number>();
        tournament.fill(players.slice(0, filled), ({ name }) => (name % 3 === 0 ? Infinity : name % 5));
        for (const [place, player] of players.slice(0, filled).entries()) {
          places.set(player, place);
          if (player.name % 3 !== 0) plain.keys.set(player, player.name % 5);
        }
        for (const [who, key] of all) {
          const player = players[who] as Player;
          const place = places.get(player) ?? tournament.join(player);
          places.set(player, place);
          if (typeof key === 'number') {
            tournament.play(place, key);
            plain.keys.set(player, key);
          } else {
            if (key === 'leave') tournament.leave(place);
            else tournament.rest(place);
            if (key === 'leave') places.delete(player);
            plain.keys.delete(player);
          }
          const [first] = plain.inOrder();
          expect(tournament.first()).toBe(first);
          expect(tournament.firstKey()).toBe(first ? plain.keys.get(first) : Infinity);
          expect(tournament.size).toBe(plain.keys.size);
        }
        expect([...tournament]).toEqual(plain.inOrder());
        for (const [player, place] of places) expect(tournament.keyAt(place)).toBe(plain.keys.get(player) ?? Infinity);
      }),
      { numRuns: 60 },
    );
  });

  it('is decided anew in a number of matches that grows with the logarithm', () => {
    const steps = (count: number): number => {
      const effort = { steps: 0 };
      const tournament = new Tournament<Player>(new Figures(Float64Array, 8), byName, effort);
      tournament.fill(
        Array.from({ length: count }, (_, name) => ({ name })),
        ({ name }) => name,
      );
      effort.steps = 0;
      tournament.rest(0);
      tournament.play(0, count);
      return effort.steps;
    };
    expect(steps(100_000)).toBeLessThan(2 * steps(1_000));
  });

  it('costs next to nothing for somebody who neither was first nor is', () => {
    const effort = { steps: 0 };
    const tournament = new Tournament<Player>(new Figures(Float64Array, 8), byName, effort);
    tournament.fill(
      Array.from({ length: 4_096 }, (_, name) => ({ name })),
      ({ name }) => name,
    );
    effort.steps = 0;
    tournament.rest(2_047);
    tournament.play(2_047, 1e6);
    expect(effort.steps).toBeLessThan(4);
  });

  it('has no more matches than its places need, however many they are', () => {
    for (const places of [8, 64, 128, 1_024, 65_536, 131_072]) {
      const figures = new Figures(Float64Array, 8);
      const players = Array.from({ length: places }, (_, name) => ({ name }));
      new Tournament<Player>(figures, byName, { steps: 0 }).fill(players, ({ name }) => name);
      // Two numbers a match; seven of eight who meet in one are out.
      expect(figures.take(1)).toBeLessThan(places + (2 * places) / 7 + 20);
    }
  });
});
