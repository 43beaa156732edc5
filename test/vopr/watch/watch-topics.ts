import type { Topic } from '@sambung/contracts';
import type { OutgoingRecord } from '@sambung/event-bus';
import type { SimulatedOutboxTable } from '../../../libs/outbox/test/simulated-outbox-table';
import type { BusWatch } from '../bus/simulated-bus';
import type { Promises } from './broken';

/** What reaches a topic was committed before, under that very number, and leaves none out. */
export class WatchTopics implements Pick<BusWatch, 'stored'> {
  /** How many records stand in a topic that had been sent before. */
  duplicates = 0;

  constructor(
    private readonly promises: Promises,
    private readonly tables: ReadonlyMap<Topic, SimulatedOutboxTable>,
  ) {}

  stored(topic: Topic, partition: number, records: readonly OutgoingRecord[], behind: number): void {
    let last = behind;
    for (const { number, headers, key } of records) {
      if (number > last + 1)
        this.promises.broken('no hole in a topic', `${topic}/${partition}: ${number} came after ${last}`);
      if (number <= last) this.duplicates += 1;
      last = Math.max(last, number);
      this.mustBeCommitted({ topic, partition, number }, headers['ce_id'], key);
    }
  }

  /** Nothing is sent that is not durable under its number: after a crash somebody else would get that number. */
  private mustBeCommitted(
    { topic, partition, number }: { topic: Topic; partition: number; number: number },
    id: string | undefined,
    subject: string,
  ): void {
    const row = this.tables
      .get(topic)
      ?.rows.findLast((each) => each.committed && each.partition === partition && each.number === number);
    if (row?.event.id !== id || row?.event.subject !== subject)
      this.promises.broken(
        'published is what was committed',
        `${topic}/${partition}: number ${number} is ${id ?? '?'} in the topic and ${row?.event.id ?? 'nothing'} in the table`,
      );
  }
}
