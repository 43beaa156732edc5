import type { DispatchPolicy } from '../dispatch-policy';
import { queueAndIdlenessRatio } from './queue-and-idleness-ratio';

/** What each who waits for the same is worth in waiting (ms): five of them reach the bound of a head start. */
const MS_PER_WAITING = 60_000;

/**
 * Those are asked first whom other work can best do without: of people who can do the same, whose other work has most people free. Whoever comes free takes what has
 * waited longest, where many wait up to five minutes ahead. So nobody sits idle beside a queue that they have no skill for, as far as that can be helped: on floors where
 * everybody has a few of many skills it comes nearest to one pool of people (docs/SIMULATION.md). It knows no levels.
 */
export const leastNeededElsewhere: DispatchPolicy = {
  ...queueAndIdlenessRatio,
  name: 'least-needed-elsewhere',
  weigh: ({ takenElsewhere }) => takenElsewhere,
  headStart: (_, waiting) => waiting * MS_PER_WAITING,
};
