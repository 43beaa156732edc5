/** How many comparisons and looks a switchboard has spent; a test holds matching to it, in place of a stopwatch. */
export interface Effort {
  steps: number;
}

/** A total order that does not change while an item is in a list: by a number, and among those with the same number by what else tells them apart. */
export interface Order<T> {
  readonly key: (item: T) => number;
  readonly ties: (a: T, b: T) => number;
}

export function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/**
 * A stretch of a list, from index `from` on; what was before is taken. The numbers stand beside the items, so that a search reads a few lines of
 * memory and not an item, somewhere, for each step.
 */
interface Chunk<T> {
  keys: number[];
  items: (T | undefined)[];
  from: number;
}

const LIMIT = 64;

/**
 * A sorted list in chunks of at most 64: finding is two binary searches, O(log n) comparisons; adding and deleting move at most half a chunk, and mostly
 * nothing: what comes last is appended, and what is first is taken. It costs about 22 bytes an entry, a third of a balanced tree.
 */
export class OrderedList<T> {
  private readonly chunks: Chunk<T>[] = [];
  private head: Chunk<T> | undefined = undefined;
  private tail: Chunk<T> | undefined = undefined;
  private count = 0;

  constructor(
    private readonly order: Order<T>,
    private readonly effort: Effort = { steps: 0 },
  ) {}

  get size(): number {
    return this.count;
  }

  first(): T | undefined {
    const { head } = this;
    return head && this.count > 0 ? head.items[head.from] : undefined;
  }

  /** False when an equal item is there already. */
  add(item: T): boolean {
    const key = this.order.key(item);
    if (this.comesLast(key)) {
      this.append(key, item);
      return true;
    }
    const at = this.chunkFor(key, item);
    const chunk = this.chunks[at] as Chunk<T>;
    const index = this.indexIn(chunk, key, item);
    if (this.isAt(chunk, index, key, item)) return false;
    insert(chunk.keys, index, key);
    insert(chunk.items, index, item);
    if (chunk.items.length > LIMIT) this.makeRoom(at);
    this.count++;
    return true;
  }

  /** False when it is not there. */
  delete(item: T): boolean {
    const { head } = this;
    if (!head || this.count === 0) return false;
    const key = this.order.key(item);
    // Who is taken is mostly among the first, so the first chunk is looked at before all others.
    const at =
      this.chunks.length === 1 || !this.isBefore(head, head.keys.length - 1, key, item) ? 0 : this.chunkFor(key, item);
    const chunk = this.chunks[at] as Chunk<T>;
    const index = this.indexIn(chunk, key, item);
    if (!this.isAt(chunk, index, key, item)) return false;
    remove(chunk, index);
    this.count--;
    if (chunk.from === chunk.items.length) this.dropEmpty(at);
    return true;
  }

  has(item: T): boolean {
    if (this.count === 0) return false;
    const key = this.order.key(item);
    const chunk = this.chunks[this.chunkFor(key, item)] as Chunk<T>;
    return this.isAt(chunk, this.indexIn(chunk, key, item), key, item);
  }

  /** How many stand before it. */
  countBefore(item: T): number {
    if (this.count === 0) return 0;
    const key = this.order.key(item);
    const at = this.chunkFor(key, item);
    const chunk = this.chunks[at] as Chunk<T>;
    let before = this.indexIn(chunk, key, item) - chunk.from;
    for (let each = 0; each < at; each++) before += lengthOf(this.chunks[each] as Chunk<T>);
    return before;
  }

  /** Whoever stand at these places (0 is the first; rising), as far as there are so many. */
  at(places: readonly number[]): T[] {
    const found: T[] = [];
    let [before, chunk] = [0, 0];
    for (const place of places) {
      if (place >= this.count) break;
      while (place >= before + lengthOf(this.chunks[chunk] as Chunk<T>))
        before += lengthOf(this.chunks[chunk++] as Chunk<T>);
      const { items, from } = this.chunks[chunk] as Chunk<T>;
      found.push(items[from + place - before] as T);
    }
    return found;
  }

  *[Symbol.iterator](): Iterator<T> {
    for (const { items, from } of this.chunks) for (let at = from; at < items.length; at++) yield items[at] as T;
  }

  private comesLast(key: number): boolean {
    const { tail } = this;
    if (!tail || this.count === 0) return true;
    this.effort.steps++;
    return (tail.keys[tail.keys.length - 1] as number) < key;
  }

  private append(key: number, item: T): void {
    let { tail } = this;
    if (tail && tail.items.length >= LIMIT && tail.from >= LIMIT / 2) trim(tail);
    if (!tail || tail.items.length >= LIMIT) {
      tail = { keys: [], items: [], from: 0 };
      this.chunks.push(tail);
      this.noteEnds();
    }
    tail.keys.push(key);
    tail.items.push(item);
    this.count++;
  }

  /** The first chunk whose last item is not before `item`, else the last chunk. */
  private chunkFor(key: number, item: T): number {
    let low = 0;
    let high = this.chunks.length - 1;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const chunk = this.chunks[middle] as Chunk<T>;
      if (this.isBefore(chunk, chunk.keys.length - 1, key, item)) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private indexIn(chunk: Chunk<T>, key: number, item: T): number {
    let low = chunk.from;
    let high = chunk.keys.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.isBefore(chunk, middle, key, item)) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private isBefore({ keys, items }: Chunk<T>, index: number, key: number, item: T): boolean {
    this.effort.steps++;
    const other = keys[index] as number;
    return other < key || (other === key && this.order.ties(items[index] as T, item) < 0);
  }

  private isAt({ keys, items }: Chunk<T>, index: number, key: number, item: T): boolean {
    if (index >= keys.length || keys[index] !== key) return false;
    const other = items[index] as T;
    return other === item || this.order.ties(other, item) === 0;
  }

  private makeRoom(at: number): void {
    const chunk = this.chunks[at] as Chunk<T>;
    trim(chunk);
    if (chunk.items.length <= LIMIT) return;
    const half = { keys: chunk.keys.splice(LIMIT / 2), items: chunk.items.splice(LIMIT / 2), from: 0 };
    this.chunks.splice(at + 1, 0, half);
    this.noteEnds();
  }

  /** The only one is kept for what comes next: lists that are mostly empty would make a new one each time. */
  private dropEmpty(at: number): void {
    if (this.chunks.length === 1) return trim(this.chunks[0] as Chunk<T>);
    this.chunks.splice(at, 1);
    this.noteEnds();
  }

  private noteEnds(): void {
    this.head = this.chunks[0];
    this.tail = this.chunks[this.chunks.length - 1];
  }
}

const lengthOf = <T>({ items, from }: Chunk<T>): number => items.length - from;

function trim<T>(chunk: Chunk<T>): void {
  if (chunk.from === 0) return;
  chunk.keys = chunk.keys.slice(chunk.from);
  chunk.items = chunk.items.slice(chunk.from);
  chunk.from = 0;
}

// By hand: `splice` makes a new array of what it takes out, each time.
function insert<T>(into: T[], index: number, item: T): void {
  into.push(item);
  for (let at = into.length - 1; at > index; at--) into[at] = into[at - 1] as T;
  into[index] = item;
}

/** Closes the gap from the nearer end. */
function remove<T>(chunk: Chunk<T>, index: number): void {
  const { keys, items, from } = chunk;
  if (index - from > items.length - index) {
    for (let at = index + 1; at < items.length; at++) {
      keys[at - 1] = keys[at] as number;
      items[at - 1] = items[at];
    }
    keys.pop();
    items.pop();
    return;
  }
  for (let at = index; at > from; at--) {
    keys[at] = keys[at - 1] as number;
    items[at] = items[at - 1];
  }
  // Whoever is gone must not be kept in memory by where they stood.
  items[from] = undefined;
  chunk.from++;
}
