/** How many comparisons and looks a switchboard has spent; a test holds matching to it, in place of a stopwatch. */
export interface Effort {
  steps: number;
}

const LIMIT = 64;
/** How full chunks are that were not filled one by one. */
const FILL = 48;

/**
 * A sorted list in chunks of at most 64: finding is two binary searches, O(log n) comparisons; adding and deleting move at
 * most a chunk. It costs about 12 bytes an entry, a fifth of a balanced tree: 100,000 people stand in many of these.
 * `compare` must be a total order that does not change while an item is in the list.
 */
export class OrderedList<T> {
  private readonly chunks: T[][] = [];
  private count = 0;

  constructor(private readonly compare: (a: T, b: T) => number) {}

  /** Of items in any order, all different. */
  static of<T>(items: T[], compare: (a: T, b: T) => number): OrderedList<T> {
    const list = new OrderedList(compare);
    items.sort(compare);
    for (let from = 0; from < items.length; from += FILL) list.chunks.push(items.slice(from, from + FILL));
    list.count = items.length;
    return list;
  }

  get size(): number {
    return this.count;
  }

  first(): T | undefined {
    return this.chunks[0]?.[0];
  }

  /** False when an equal item is there already. */
  add(item: T): boolean {
    if (this.chunks.length === 0) {
      this.chunks.push([item]);
      this.count = 1;
      return true;
    }
    const at = Math.min(this.chunkFor(item), this.chunks.length - 1);
    const chunk = this.chunks[at] as T[];
    const index = this.indexIn(chunk, item);
    if (index < chunk.length && this.compare(chunk[index] as T, item) === 0) return false;
    chunk.splice(index, 0, item);
    if (chunk.length > LIMIT) this.chunks.splice(at + 1, 0, chunk.splice(LIMIT / 2));
    this.count++;
    return true;
  }

  /** False when it is not there. */
  delete(item: T): boolean {
    const at = this.chunkFor(item);
    const chunk = this.chunks[at];
    if (!chunk) return false;
    const index = this.indexIn(chunk, item);
    if (index >= chunk.length || this.compare(chunk[index] as T, item) !== 0) return false;
    chunk.splice(index, 1);
    if (chunk.length === 0) this.chunks.splice(at, 1);
    this.count--;
    return true;
  }

  has(item: T): boolean {
    const chunk = this.chunks[this.chunkFor(item)];
    if (!chunk) return false;
    const found = chunk[this.indexIn(chunk, item)];
    return found !== undefined && this.compare(found, item) === 0;
  }

  /** How many stand before it. */
  countBefore(item: T): number {
    const at = this.chunkFor(item);
    const chunk = this.chunks[at];
    let before = chunk ? this.indexIn(chunk, item) : 0;
    for (let each = 0; each < at; each++) before += (this.chunks[each] as T[]).length;
    return before;
  }

  *[Symbol.iterator](): Iterator<T> {
    for (const chunk of this.chunks) yield* chunk;
  }

  /** The first chunk whose last item is not before `item`. */
  private chunkFor(item: T): number {
    let low = 0;
    let high = this.chunks.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const chunk = this.chunks[middle] as T[];
      if (this.compare(chunk[chunk.length - 1] as T, item) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private indexIn(chunk: T[], item: T): number {
    let low = 0;
    let high = chunk.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.compare(chunk[middle] as T, item) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
