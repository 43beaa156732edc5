import { type Effort, OrderedList } from './ordered-list';

/** So many meet in one match: as many numbers as stand in one line of memory (64 bytes). */
const AT_ONCE = 8;
const SHIFT = 3;

/**
 * Players with a number each, of whom the one with the least wins; of equals the first by `ties`. Whoever joins has a place until they leave, and plays or rests
 * meanwhile. Eight places meet in a match, the winners of eight matches in one above them, and so on up to one (D. E. Knuth, The Art of Computer Programming 3,
 * section 5.4.1; by eights, so that a match is one read of memory: A. LaMarca and R. Ladner, The influence of caches on the performance of heaps, 1996, section 4).
 * Nobody is searched for: who begins or ceases to play is carried up from their place, past O(log n) matches if they were first, mostly past one.
 * It costs 8 bytes a place for the player, and 9 to 22 for the numbers.
 */
export class Tournament<T> {
  /** How many play. */
  size = 0;
  private readonly players: (T | undefined)[] = [];
  private readonly vacant: number[] = [];
  /** How many matches there are. They come first, the last match at 0, those that lead to match m from 8 m + 1; behind them the places. */
  private matches = 0;
  /** What the winner of each match, and behind them whoever has a place, plays with; `Infinity`: nobody plays. */
  private keys = new Float64Array(0);
  /** The place of each match's winner. */
  private winners = new Int32Array(0);

  constructor(
    private readonly ties: (a: T, b: T) => number,
    private readonly effort: Effort = { steps: 0 },
  ) {}

  /** A place for somebody who rests to begin with; O(1), but for the times when room is made: O(n), as often as n doubles. */
  join(player: T): number {
    const place = this.vacant.pop() ?? this.players.length;
    if (this.matches + place >= this.keys.length) this.makeRoom(place + 1);
    this.players[place] = player;
    return place;
  }

  leave(place: number): void {
    this.rest(place);
    this.players[place] = undefined;
    this.vacant.push(place);
  }

  /** An empty one, of many who take places in their order; `key`: what they play with, `Infinity` for who rests. O(n) */
  fill(players: readonly T[], key: (player: T) => number): void {
    this.makeRoom(players.length);
    for (const [place, player] of players.entries()) {
      this.players[place] = player;
      this.keys[this.matches + place] = key(player);
      if (this.keyAt(place) !== Infinity) this.size++;
    }
    this.playAll();
  }

  /** From now on with this number, whether they played before or not. */
  play(place: number, key: number): void {
    const at = this.matches + place;
    if (this.keys[at] === Infinity) this.size++;
    this.keys[at] = key;
    this.carryUp(place);
  }

  rest(place: number): void {
    const at = this.matches + place;
    if (this.keys[at] === Infinity) return;
    this.size--;
    this.keys[at] = Infinity;
    this.carryUp(place);
  }

  /** What somebody plays with; `Infinity` while they rest. */
  keyAt(place: number): number {
    return this.keys[this.matches + place] ?? Infinity;
  }

  /** Who wins of all; O(1). */
  first(): T | undefined {
    return this.size > 0 ? this.players[this.winners[0] as number] : undefined;
  }

  /** The number of the first, known without a look at them; `Infinity` where nobody plays. */
  firstKey(): number {
    return this.size > 0 ? (this.keys[0] as number) : Infinity;
  }

  /** Each who plays, the least first: O(log n) for each one that is looked at. */
  *[Symbol.iterator](): Iterator<T> {
    if (this.size === 0) return;
    // Whoever is next wins a match of those that nobody has looked into.
    const unseen = new OrderedList<number>({ key: (at) => this.keys[at] as number, ties: (a, b) => this.tie(a, b) });
    unseen.add(0);
    for (let at = unseen.first(); at !== undefined; at = unseen.first()) {
      unseen.delete(at);
      if (at >= this.matches) yield this.players[at - this.matches] as T;
      else
        for (let below = AT_ONCE * at + 1; below <= AT_ONCE * (at + 1); below++)
          if (this.keyIn(below) !== Infinity) unseen.add(below);
    }
  }

  /** Plays again what a change at one place decides otherwise; up to where somebody else wins as before. */
  private carryUp(place: number): void {
    const { keys, winners, matches, effort } = this;
    let at = matches + place;
    let winner = place;
    let key = keys[at] as number;
    while (at > 0) {
      at = (at - 1) >>> SHIFT;
      const before = winners[at] as number;
      effort.steps++;
      if (before === place) {
        const best = this.bestOf(at);
        winner = best < matches ? (winners[best] as number) : best - matches;
        key = keys[best] as number;
      } else if (!this.beats(winner, key, before, keys[at] as number)) return;
      winners[at] = winner;
      keys[at] = key;
    }
  }

  /** Where whoever wins a match comes from, as those below it have ended: a match, or a place. */
  private bestOf(match: number): number {
    const { keys } = this;
    const from = AT_ONCE * match + 1;
    let best = from;
    let least = keys[from] as number;
    for (let at = from + 1; at < from + AT_ONCE; at++) {
      const key = keys[at] as number;
      if (key > least || key === Infinity) continue;
      if (key === least && this.tie(at, best) > 0) continue;
      best = at;
      least = key;
    }
    this.effort.steps += AT_ONCE;
    return best;
  }

  private beats(place: number, key: number, other: number, otherKey: number): boolean {
    if (key !== otherKey) return key < otherKey;
    return key !== Infinity && this.ties(this.players[place] as T, this.players[other] as T) < 0;
  }

  /** Which of two goes first who play with the same number, each a match that they have won, or their place. */
  private tie(at: number, other: number): number {
    return at === other ? 0 : this.ties(this.players[this.placeOf(at)] as T, this.players[this.placeOf(other)] as T);
  }

  private placeOf(at: number): number {
    return at < this.matches ? (this.winners[at] as number) : at - this.matches;
  }

  /** The last places are there only as far as somebody has taken them. */
  private keyIn(at: number): number {
    return this.keys[at] ?? Infinity;
  }

  /** For twice as many as there was room for, at least. */
  private makeRoom(places: number): void {
    const before = this.keys.subarray(this.matches);
    let room = Math.max(AT_ONCE, 2 * before.length);
    while (room < places) room *= 2;
    let matches = 1;
    // Each further round eight times as many places.
    while (AT_ONCE * matches + 1 < matches + room) matches = AT_ONCE * matches + 1;
    this.matches = matches;
    this.keys = new Float64Array(matches + room).fill(Infinity);
    this.keys.set(before, matches);
    this.winners = new Int32Array(matches);
    this.playAll();
  }

  private playAll(): void {
    const { keys, winners, matches } = this;
    for (let match = matches - 1; match >= 0; match--) {
      if (AT_ONCE * match + 1 >= keys.length) continue;
      const best = this.bestOf(match);
      winners[match] = this.placeOf(best);
      keys[match] = keys[best] as number;
    }
  }
}
