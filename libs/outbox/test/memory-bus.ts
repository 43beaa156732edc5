import type { EventBus, OutgoingRecord } from '@sambung/event-bus';
import { idOf } from './events';

/** What happens to one send. */
export type SendFault = 'rejected' | 'stored-but-answer-lost';

/** Topics in memory that keep every record in the order in which it came, duplicates included, as Kafka does. */
export class MemoryBus implements Pick<EventBus, 'send' | 'lastNumber'> {
  readonly partitions = new Map<number, OutgoingRecord[]>();
  /** Faults of the next sends, in order. */
  readonly faults: SendFault[] = [];
  /** Called before each send; a test may hold it up here. */
  beforeSend: (partition: number) => Promise<void> = () => Promise.resolve();
  inFlight = 0;
  mostInFlight = 0;

  async send(_topic: string, partition: number, records: readonly OutgoingRecord[]): Promise<void> {
    this.mostInFlight = Math.max(this.mostInFlight, ++this.inFlight);
    try {
      await this.beforeSend(partition);
      const fault = this.faults.shift();
      if (fault === 'rejected') throw new Error('the broker said no');
      this.partitions.set(partition, [...this.records(partition), ...records]);
      if (fault === 'stored-but-answer-lost') throw new Error('the answer was lost');
    } finally {
      this.inFlight -= 1;
    }
  }

  async lastNumber(_topic: string, partition: number): Promise<number> {
    return Math.max(0, ...this.numbers(partition));
  }

  records(partition: number): readonly OutgoingRecord[] {
    return this.partitions.get(partition) ?? [];
  }

  numbers(partition: number): number[] {
    return this.records(partition).map(({ number }) => number);
  }

  /** Ids in the order in which a reader that drops old numbers meets them. Throws at a hole. */
  readOnce(partition: number): string[] {
    const ids: string[] = [];
    for (const record of this.records(partition)) {
      if (record.number > ids.length + 1) throw new Error(`a hole: met ${record.number} after ${ids.length}`);
      if (record.number === ids.length + 1) ids.push(idOf(record));
    }
    return ids;
  }
}
