import { PARTITION_COUNT } from '@sambung/contracts';
import type { SendingOptions } from './sending';

/** A partition that goes on behind what the topic holds. */
export interface Continued {
  readonly partition: number;
  /** Highest number that the restored database knew. */
  readonly from: number;
  /** Highest number in the topic: the next new record gets the one after it. */
  readonly to: number;
}

/**
 * For an operator whose database was restored from a backup: goes on numbering behind each topic-partition that is ahead of the table, so that
 * readers take new records for new. What was published between backup and loss stays known to readers alone; what waited unnumbered in the
 * backup may be published a second time, with its old event id. Relays notice within seconds. Returns the partitions it changed.
 */
export async function continueAfterRestore({
  table,
  bus,
  topic,
}: Pick<SendingOptions, 'table' | 'bus' | 'topic'>): Promise<readonly Continued[]> {
  const continued: Continued[] = [];
  for (let partition = 0; partition < PARTITION_COUNT; partition++) {
    const to = await bus.lastNumber(topic, partition);
    const { highest: from } = await table.numbered().extent(partition);
    if (to <= from) continue;
    await table.continueAfter(partition, to);
    continued.push({ partition, from, to });
  }
  return continued;
}
