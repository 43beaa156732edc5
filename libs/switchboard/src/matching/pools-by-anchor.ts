import type { Person } from '../board/person';
import { anchorsOf } from './anchors';
import type { Pool } from './pool';

/** Pools by where those who may fit are looked for. */
export class PoolsByAnchor {
  private readonly byAnchor = new Map<string, Set<Pool>>();

  /** None at all: known without a look at anybody. */
  get isEmpty(): boolean {
    return this.byAnchor.size === 0;
  }

  add(pool: Pool): void {
    for (const anchor of pool.anchors) {
      const beside = this.byAnchor.get(anchor);
      if (beside) beside.add(pool);
      else this.byAnchor.set(anchor, new Set([pool]));
    }
  }

  delete(pool: Pool): void {
    for (const anchor of pool.anchors) {
      const beside = this.byAnchor.get(anchor);
      beside?.delete(pool);
      if (beside?.size === 0) this.byAnchor.delete(anchor);
    }
  }

  has(pool: Pool): boolean {
    return this.byAnchor.get(pool.anchors[0] ?? '')?.has(pool) === true;
  }

  /** Those that somebody may belong to by what they are, each once. */
  near(person: Person): Iterable<Pool> {
    // A pool of alternatives stands under several anchors, and somebody may be at more than one of them.
    const near = new Set<Pool>();
    for (const anchor of anchorsOf(person)) for (const pool of this.byAnchor.get(anchor) ?? []) near.add(pool);
    return near;
  }
}
