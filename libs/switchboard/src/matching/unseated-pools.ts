import type { Effort } from '../board/ordered-list';
import type { Floor, Person } from '../board/person';
import type { Profile } from '../board/profile';
import type { Pool } from './pool';
import { PoolsByAnchor } from './pools-by-anchor';
import { fits } from './requirement';

/** What was found out of somebody, and what of them it goes by. */
interface Found {
  readonly person: Person;
  readonly profile: Profile;
  readonly floor: Floor | undefined;
  readonly pools: readonly Pool[];
}

/** Pools in which nobody has a seat: whether somebody belongs to them is found out by asking what they fit. */
export class UnseatedPools extends PoolsByAnchor {
  /** Of whoever was asked last: one command asks several times. */
  private last: Found | undefined = undefined;

  constructor(private readonly effort: Effort) {
    super();
  }

  override add(pool: Pool): void {
    this.last = undefined;
    super.add(pool);
  }

  override delete(pool: Pool): void {
    this.last = undefined;
    super.delete(pool);
  }

  /** All that somebody belongs to. O(pools near them) */
  of(person: Person): readonly Pool[] {
    const { profile, floor } = person;
    const { last } = this;
    if (last?.person === person && last.profile === profile && last.floor === floor) return last.pools;
    const near = [...this.near(person)];
    this.effort.steps += near.length;
    const pools = near.filter((pool) => fits(person, pool.requirement));
    this.last = { person, profile, floor, pools };
    return pools;
  }
}
