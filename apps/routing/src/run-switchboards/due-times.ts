interface Due {
  readonly at: number;
  readonly workspace: string;
}

/**
 * When each workspace next needs a tick: a binary heap, so that a partition with many thousands of workspaces finds its earliest without
 * looking at all of them. Entries that were overtaken stay in the heap until they come up.
 */
export class DueTimes {
  private readonly current = new Map<string, number>();
  private readonly heap: Due[] = [];

  /** Milliseconds since 1970; undefined: nothing is due. */
  set(workspace: string, at: number | undefined): void {
    if (this.current.get(workspace) === at) return;
    if (at === undefined) {
      this.current.delete(workspace);
      return;
    }
    this.current.set(workspace, at);
    this.rise(this.heap.push({ at, workspace }) - 1);
  }

  /** The workspace that is due first. */
  earliest(): Due | undefined {
    for (let top = this.heap[0]; top; top = this.heap[0]) {
      if (this.current.get(top.workspace) === top.at) return top;
      this.removeTop();
    }
    return undefined;
  }

  private removeTop(): void {
    const last = this.heap.pop();
    if (last === undefined || this.heap.length === 0) return;
    this.heap[0] = last;
    this.sink(0);
  }

  private rise(from: number): void {
    for (let child = from; child > 0;) {
      const parent = (child - 1) >> 1;
      if (!this.swapIfLater(parent, child)) return;
      child = parent;
    }
  }

  private sink(from: number): void {
    for (let parent = from; ;) {
      const left = 2 * parent + 1;
      const child = this.at(left + 1) < this.at(left) ? left + 1 : left;
      if (!this.swapIfLater(parent, child)) return;
      parent = child;
    }
  }

  private swapIfLater(parent: number, child: number): boolean {
    const [above, below] = [this.heap[parent], this.heap[child]];
    if (!above || !below || above.at <= below.at) return false;
    this.heap[parent] = below;
    this.heap[child] = above;
    return true;
  }

  private at(index: number): number {
    return this.heap[index]?.at ?? Infinity;
  }
}
