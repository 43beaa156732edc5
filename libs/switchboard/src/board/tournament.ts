import { type Effort, OrderedList } from './ordered-list';

/** So many meet in one match: as many numbers as stand in one line of memory (64 bytes). */
const AT_ONCE = 8;
const SHIFT = 3;

/**
 * Players with a number each, of whom the one with the least wins; of equals the first by `ties`. Whoever joins has a place until they leave and plays or rests
 * meanwhile. Matches are of eight, winners meet the winners beside them, and so on up to one (D. E. Knuth, The Art of Computer Programming 3, section 5.4.1; eights,
 * so that a match is one read of memory: A. LaMarca and R. Ladner, The influence of caches on the performance of heaps, 1996, section 4).
 * Nobody is searched for: who begins or ceases to play is carried up from their place, O(log n) matches for who was first and about one for all others.
 * It costs about 22 bytes a place.
 */
export class Tournament<T> {
  /** How many play. */
  size = 0;
  private readonly players: (T | undefined)[] = [];
  private readonly vacant: number[] = [];
  /** Where each level begins in `keys`: places, then matches between them, up to the last. */
  private bases: readonly number[] = [0];
  /** What each place, and the winner of each match, plays with; `Infinity`: nobody plays. */
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
    if (place >= this.capacity) this.makeRoom(place + 1);
    this.players[place] = player;
    return place;
  }

  leave(place: number): void {
    this.rest(place);
    this.players[place] = undefined;
    this.vacant.push(place);
  }

  /** An empty one, of many who join in their order; `key`: what they play with, `Infinity` for who rests. O(n) */
  fill(players: readonly T[], key: (player: T) => number): void {
    this.makeRoom(players.length);
    for (const [place, player] of players.entries()) {
      this.players[place] = player;
      this.keys[place] = key(player);
      if (this.keys[place] !== Infinity) this.size++;
    }
    this.playAll();
  }

  /** From now on with this number, whether they played before or not. */
  play(place: number, key: number): void {
    if (this.keys[place] === Infinity) this.size++;
    this.keys[place] = key;
    this.carryUp(place);
  }

  rest(place: number): void {
    if (this.keys[place] === Infinity) return;
    this.size--;
    this.keys[place] = Infinity;
    this.carryUp(place);
  }

  /** What somebody plays with; `Infinity` while they rest. */
  keyAt(place: number): number {
    return this.keys[place] ?? Infinity;
  }

  /** Who wins of all; O(1). */
  first(): T | undefined {
    return this.size > 0 ? this.players[this.winners[this.winners.length - 1] as number] : undefined;
  }

  /** The number of the first, known without a look at them; `Infinity` where nobody plays. */
  firstKey(): number {
    return this.size > 0 ? (this.keys[this.keys.length - 1] as number) : Infinity;
  }

  /** Each who plays, the least first: O(log n) for each one that is looked at. */
  *[Symbol.iterator](): Iterator<T> {
    if (this.size === 0) return;
    // Whoever is next has won a match of those that nobody has looked into.
    const open = new OrderedList<Won>({ key: ({ key }) => key, ties: (a, b) => this.tie(a.place, b.place) });
    open.add(this.wonAt(this.bases.length - 1, 0));
    for (let next = open.first(); next; next = open.first()) {
      open.delete(next);
      if (next.level === 0) yield this.players[next.place] as T;
      else
        for (let each = 0; each < AT_ONCE; each++) {
          const won = this.wonAt(next.level - 1, next.index * AT_ONCE + each);
          if (won.key !== Infinity) open.add(won);
        }
    }
  }

  private get capacity(): number {
    return this.bases[1] ?? 0;
  }

  /** Plays again what a change at one place decides otherwise; up to where somebody else wins as before. */
  private carryUp(place: number): void {
    const { bases, keys, winners, capacity, effort } = this;
    let winner = place;
    let key = keys[place] as number;
    let match = place;
    for (let level = 1; level < bases.length; level++) {
      match >>>= SHIFT;
      const at = (bases[level] as number) + match;
      const before = winners[at - capacity] as number;
      effort.steps++;
      if (before === place) {
        winner = this.winnerOf(level, match);
        key = keys[winner] as number;
      } else if (!this.beats(winner, key, before, keys[at] as number)) return;
      winners[at - capacity] = winner;
      keys[at] = key;
    }
  }

  /** Of one match, as those below it have ended. */
  private winnerOf(level: number, match: number): number {
    const { bases, keys, winners, capacity } = this;
    const from = (bases[level - 1] as number) + match * AT_ONCE;
    let best = from;
    let least = keys[from] as number;
    for (let at = from + 1; at < from + AT_ONCE; at++) {
      const key = keys[at] as number;
      if (key > least || key === Infinity) continue;
      if (key === least && this.tie(this.placeAt(at), this.placeAt(best)) > 0) continue;
      best = at;
      least = key;
    }
    this.effort.steps += AT_ONCE;
    return best < capacity ? best : (winners[best - capacity] as number);
  }

  private beats(place: number, key: number, other: number, otherKey: number): boolean {
    return key < otherKey || (key === otherKey && key !== Infinity && this.tie(place, other) < 0);
  }

  private tie(place: number, other: number): number {
    return place === other ? 0 : this.ties(this.players[place] as T, this.players[other] as T);
  }

  /** Who plays at a place, or has won a match: by where that stands in `keys`. */
  private placeAt(at: number): number {
    return at < this.capacity ? at : (this.winners[at - this.capacity] as number);
  }

  private wonAt(level: number, index: number): Won {
    const at = (this.bases[level] as number) + index;
    return { level, index, key: this.keys[at] as number, place: this.placeAt(at) };
  }

  /** For twice as many as there was room for, at least. */
  private makeRoom(places: number): void {
    const { keys, capacity } = this;
    let size = Math.max(AT_ONCE, 2 * capacity);
    while (size < places) size *= 2;
    const bases = [0];
    let end = 0;
    for (; size > 1; size = upToEights(size / AT_ONCE)) {
      end += size;
      bases.push(end);
    }
    this.bases = bases;
    this.keys = new Float64Array(end + 1).fill(Infinity);
    this.keys.set(keys.subarray(0, capacity));
    this.winners = new Int32Array(end + 1 - this.capacity);
    this.playAll();
  }

  private playAll(): void {
    const { bases, keys, winners, capacity } = this;
    for (let level = 1; level < bases.length; level++) {
      const from = bases[level] as number;
      const matches = ((from - (bases[level - 1] as number)) / AT_ONCE) | 0;
      for (let match = 0; match < matches; match++) {
        const winner = this.winnerOf(level, match);
        winners[from + match - capacity] = winner;
        keys[from + match] = keys[winner] as number;
      }
    }
  }
}

/** Who has won a match, or plays at a place (level 0). */
interface Won {
  readonly level: number;
  readonly index: number;
  readonly key: number;
  readonly place: number;
}

/** One match, the last, or as many as fill a whole number of further ones. */
const upToEights = (matches: number): number => (matches <= 1 ? 1 : Math.ceil(matches / AT_ONCE) * AT_ONCE);
