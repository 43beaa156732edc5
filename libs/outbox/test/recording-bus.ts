import type { EventBus, OutgoingRecord } from '@sambung/event-bus';
import type { DataSource } from 'typeorm';
import { idOf } from './events';

/** A bus that several processes share and that, as Kafka does, keeps everything in the order in which it came, duplicates included. */
export class RecordingBus implements Pick<EventBus, 'send' | 'lastNumber'> {
  constructor(private readonly dataSource: DataSource) {}

  async send(_topic: string, partition: number, records: readonly OutgoingRecord[]): Promise<void> {
    await this.dataSource.query(
      `INSERT INTO recorded (partition, number, id, sender)
       SELECT $1::int, number, id, $4::int FROM unnest($2::int[], $3::text[]) WITH ORDINALITY AS r (number, id, place) ORDER BY place`,
      [partition, records.map(({ number }) => number), records.map(idOf), process.pid],
    );
  }

  async lastNumber(_topic: string, partition: number): Promise<number> {
    const [row] = await this.dataSource.query<{ last: number | null }[]>(
      'SELECT max(number) AS last FROM recorded WHERE partition = $1',
      [partition],
    );
    return row?.last ?? 0;
  }

  /** What readers meet of a partition: ids without what they drop. Throws at a hole, or when a number stood for two events. */
  async readOnce(partition: number): Promise<{ readonly ids: string[]; readonly duplicates: number }> {
    const rows = await this.dataSource.query<{ number: number; id: string }[]>(
      'SELECT number, id FROM recorded WHERE partition = $1 ORDER BY place',
      [partition],
    );
    const ids: string[] = [];
    for (const { number, id } of rows) {
      if (number > ids.length + 1) throw new Error(`a hole: met ${number} after ${ids.length}`);
      if (number === ids.length + 1) ids.push(id);
      else if (ids[number - 1] !== id)
        throw new Error(`number ${number} stood for ${ids[number - 1] ?? ''} and then for ${id}`);
    }
    return { ids, duplicates: rows.length - ids.length };
  }
}
