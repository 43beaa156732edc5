import type { Figures } from './figures';
import { type Effort, OrderedList } from './ordered-list';

/** So many meet in one match: as many numbers as stand in one line of memory (64 bytes). */
const AT_ONCE = 8;
const SHIFT = 3;

/**
 * Players with a number each, of whom the one with the least wins; of equals the first by `ties`. Whoever joins has a place until they leave, and plays or rests
 * meanwhile. Eight places meet in a match, the winners of eight matches in one above them, and so on up to one (D. E. Knuth, The Art of Computer Programming 3,
 * section 5.4.1; by eights, so that a match is one read of memory: A. LaMarca and R. Ladner, The influence of caches on the performance of heaps, 1996, section 4).
 * Nobody is searched for: who begins or ceases to play is carried up from their place, past O(log n) matches if they were first, mostly past one.
 * It costs 8 bytes a place for the player, and 10 to 21 for the numbers.
 */
export class Tournament<T> {
  /** How many play. */
  size = 0;
  /** Where its numbers begin: for each match what its winner plays with and the winner's place, the last match first, those that lead to match m from 8 m + 1 on. */
  private base = 0;
  private matches = 0;
  /** Behind the matches: what whoever has a place plays with; `Infinity`: they rest, or nobody has it. */
  private places = 0;
  private room = 0;
  private readonly players: (T | undefined)[] = [];
  private vacant: number[] | undefined = undefined;

  constructor(
    private readonly figures: Figures,
    private readonly ties: (a: T, b: T) => number,
    private readonly effort: Effort,
  ) {}

  /** A place for somebody who rests to begin with; O(1), but for the times when room is made: O(n), as often as n doubles. */
  join(player: T): number {
    const place = this.vacant?.pop() ?? this.players.length;
    if (place >= this.room) this.makeRoom(place + 1);
    this.players[place] = player;
    return place;
  }

  leave(place: number): void {
    this.rest(place);
    this.players[place] = undefined;
    (this.vacant ??= []).push(place);
  }

  /** An empty one, of many who take places in their order; `key`: what they play with, `Infinity` for who rests. O(n) */
  fill(players: readonly T[], key: (player: T) => number): void {
    this.makeRoom(players.length);
    for (const [place, player] of players.entries()) {
      this.players[place] = player;
      const number = key(player);
      this.figures.numbers[this.places + place] = number;
      if (number !== Infinity) this.size++;
    }
    this.playAll();
  }

  /** It is over: nobody plays, and its room is somebody else's. */
  close(): void {
    this.figures.giveBack(this.base, 2 * this.matches + this.room);
    this.players.length = this.matches = this.room = this.size = 0;
  }

  /** From now on with this number, whether they played before or not. */
  play(place: number, key: number): void {
    const { numbers } = this.figures;
    const at = this.places + place;
    if (numbers[at] === Infinity) this.size++;
    numbers[at] = key;
    this.carryUp(numbers, place, key);
  }

  rest(place: number): void {
    const { numbers } = this.figures;
    const at = this.places + place;
    if (numbers[at] === Infinity) return;
    this.size--;
    numbers[at] = Infinity;
    this.carryUp(numbers, place, Infinity);
  }

  /** What somebody plays with; `Infinity` while they rest. */
  keyAt(place: number): number {
    return this.figures.numbers[this.places + place] as number;
  }

  /** Who wins of all; O(1). */
  first(): T | undefined {
    return this.size > 0 ? this.players[this.figures.numbers[this.base + 1] as number] : undefined;
  }

  /** The number of the first, known without a look at them; `Infinity` where nobody plays. */
  firstKey(): number {
    return this.size > 0 ? (this.figures.numbers[this.base] as number) : Infinity;
  }

  /** Each who plays, the least first: O(log n) for each one that is looked at. Nobody may begin or cease to play meanwhile. */
  *[Symbol.iterator](): Iterator<T> {
    if (this.size === 0) return;
    const { numbers } = this.figures;
    // Whoever is next wins a match of those that nobody has looked into.
    const unseen = new OrderedList<number>({ key: (at) => numbers[at] as number, ties: (a, b) => this.tie(a, b) });
    unseen.add(this.base);
    for (let at = unseen.first(); at !== undefined; at = unseen.first()) {
      unseen.delete(at);
      if (at >= this.places) yield this.players[at - this.places] as T;
      else for (const below of this.below(at)) if (numbers[below] !== Infinity) unseen.add(below);
    }
  }

  /** Plays again what a change at one place decides otherwise; up to where somebody else wins as before. */
  private carryUp(numbers: Float64Array, place: number, changed: number): void {
    const { base, places } = this;
    let winner = place;
    let key = changed;
    let steps = 0;
    for (let match = this.matches + place; match > 0;) {
      match = (match - 1) >>> SHIFT;
      const at = base + 2 * match;
      const before = numbers[at + 1] as number;
      steps++;
      if (before === place) {
        const best = this.bestOf(numbers, match);
        winner = best >= places ? best - places : (numbers[best + 1] as number);
        key = numbers[best] as number;
        steps += AT_ONCE;
      } else if (!this.beats(winner, key, before, numbers[at] as number)) break;
      numbers[at] = key;
      numbers[at + 1] = winner;
    }
    this.effort.steps += steps;
  }

  /** Where the number of whoever wins a match stands one round before it: with a match, or with a place. */
  private bestOf(numbers: Float64Array, match: number): number {
    const first = AT_ONCE * match + 1;
    const ofPlaces = first >= this.matches;
    const from = ofPlaces ? this.places + first - this.matches : this.base + 2 * first;
    const step = ofPlaces ? 1 : 2;
    let best = from;
    let least = numbers[from] as number;
    for (let at = from + step; at < from + AT_ONCE * step; at += step) {
      const key = numbers[at] as number;
      if (key > least || key === Infinity) continue;
      if (key === least && this.tie(at, best) > 0) continue;
      best = at;
      least = key;
    }
    return best;
  }

  private beats(place: number, key: number, other: number, otherKey: number): boolean {
    if (key !== otherKey) return key < otherKey;
    return key !== Infinity && this.ties(this.players[place] as T, this.players[other] as T) < 0;
  }

  /** Which of two goes first whose numbers, the same, stand there. */
  private tie(at: number, other: number): number {
    return at === other ? 0 : this.ties(this.playerOf(at), this.playerOf(other));
  }

  private playerOf(at: number): T {
    const place = at < this.places ? (this.figures.numbers[at + 1] as number) : at - this.places;
    return this.players[place] as T;
  }

  /** Where the numbers of those stand who met in a match. */
  private below(at: number): number[] {
    const first = AT_ONCE * ((at - this.base) / 2) + 1;
    return Array.from({ length: AT_ONCE }, (_, each) =>
      first >= this.matches ? this.places + first - this.matches + each : this.base + 2 * (first + each),
    ).filter((each) => each < this.places + this.room);
  }

  /** For twice as many as there was room for, at least. */
  private makeRoom(places: number): void {
    const { base, room: before, places: from, matches: played } = this;
    while (this.room < places) this.room = Math.max(AT_ONCE, 2 * this.room);
    this.matches = matchesFor(this.room);
    this.base = this.figures.take(2 * this.matches + this.room);
    this.places = this.base + 2 * this.matches;
    const { numbers } = this.figures;
    numbers.fill(Infinity, this.base, this.places + this.room);
    numbers.copyWithin(this.places, from, from + before);
    if (before > 0) this.figures.giveBack(base, 2 * played + before);
    this.playAll();
  }

  private playAll(): void {
    const { numbers } = this.figures;
    for (let match = this.matches - 1; match >= 0; match--) {
      const at = this.base + 2 * match;
      numbers[at + 1] = 0;
      if (AT_ONCE * match + 1 - this.matches >= this.room) continue;
      const best = this.bestOf(numbers, match);
      numbers[at] = numbers[best] as number;
      numbers[at + 1] = best >= this.places ? best - this.places : (numbers[best + 1] as number);
    }
  }
}

/** The fewest that so many places need. One more than a multiple of eight, so that none is led to by places and by matches at once. */
const matchesFor = (room: number): number => AT_ONCE * Math.ceil((room - AT_ONCE) / (AT_ONCE * (AT_ONCE - 1))) + 1;
