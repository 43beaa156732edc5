interface Entry {
  readonly at: number;
  readonly order: number;
  readonly happen: () => void;
}

/** What is still to happen, earliest first; at the same moment in the order in which it was entered. A binary heap. */
export class Calendar {
  private readonly heap: Entry[] = [];
  private entered = 0;

  /** When the next thing happens; Infinity when nothing is left. */
  get next(): number {
    return this.heap[0]?.at ?? Infinity;
  }

  enter(at: number, happen: () => void): void {
    const entry = { at, order: this.entered++, happen };
    let place = this.heap.push(entry) - 1;
    while (place > 0) {
      const above = (place - 1) >>> 1;
      if (before(this.heap[above] as Entry, entry)) break;
      this.heap[place] = this.heap[above] as Entry;
      place = above;
    }
    this.heap[place] = entry;
  }

  /** Lets the next thing happen. */
  turn(): void {
    const first = this.heap[0];
    const last = this.heap.pop();
    if (!first || !last) return;
    if (this.heap.length > 0) this.sink(last);
    first.happen();
  }

  private sink(entry: Entry): void {
    const { heap } = this;
    let place = 0;
    for (let below = 1; below < heap.length; below = 2 * place + 1) {
      const right = heap[below + 1];
      if (right && before(right, heap[below] as Entry)) below++;
      if (before(entry, heap[below] as Entry)) break;
      heap[place] = heap[below] as Entry;
      place = below;
    }
    heap[place] = entry;
  }
}

const before = (a: Entry, b: Entry): boolean => a.at < b.at || (a.at === b.at && a.order < b.order);
