import type { Figures } from '../board/figures';
import type { Effort } from '../board/ordered-list';
import type { Person } from '../board/person';
import type { DispatchPolicy } from '../dispatch-policy';
import type { Crowd } from './anchors';
import type { Pool } from './pool';
import type { Seats } from './seats';

/** What all pools of a board have in common. */
export interface Around {
  readonly crowd: Crowd;
  readonly policy: DispatchPolicy;
  /** By which people play for being asked first. */
  readonly figures: Figures;
  readonly seats: Pick<Seats, 'open' | 'close' | 'add' | 'of'>;
  readonly effort: Effort;
  /** All that somebody belongs to. */
  readonly poolsOf: (person: Person) => Iterable<Pool>;
}
