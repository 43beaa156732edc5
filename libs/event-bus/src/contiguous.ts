import type { Topic } from '@sambung/contracts';
import { HoleInNumbers } from './errors';
import type { OutgoingRecord } from './event-bus';

/** Throws HoleInNumbers unless each record has the number after the one before it. */
export function requireContiguous(topic: Topic, partition: number, records: readonly OutgoingRecord[]): void {
  const first = records[0]?.number ?? 1;
  records.forEach(({ number }, index) => {
    if (number !== first + index || number < 1) throw new HoleInNumbers(topic, partition, first + index, number);
  });
}
