import { randomUUID } from 'node:crypto';
import { PARTITION_COUNT, readEvent, TOPICS } from '@sambung/contracts';
import { createEventBus } from '@sambung/event-bus';
import type { System } from '../system/system';
import type { Record } from './invariants';

/** Every record of every topic, through the same port as the services read them. */
export async function readLog(system: System): Promise<Record[]> {
  const { KAFKA_BROKERS, BUS_DATABASE_URL } = system.busEnvironment;
  const bus = await createEventBus({
    clientId: 'judge',
    ...(KAFKA_BROKERS && { kafkaBrokers: KAFKA_BROKERS.split(',') }),
    ...(BUS_DATABASE_URL && { busDatabaseUrl: BUS_DATABASE_URL }),
  });
  const records: Record[] = [];
  let toRead = PARTITION_COUNT;
  await new Promise<void>((resolve, reject) => {
    const wasRead = () => {
      if (--toRead === 0) resolve();
    };
    bus
      .read({
        group: `judge-${randomUUID()}`,
        topics: TOPICS,
        onBatch: async ({ topic, partition, records: read }) => {
          for (const { headers, value } of read) {
            const reading = readEvent(headers, value);
            if (reading.kind === 'event') records.push({ topic, partition, event: reading.event });
            else
              reject(new Error(`${topic}/${partition} holds a record that cannot be read: ${JSON.stringify(reading)}`));
          }
        },
        onCaughtUp: wasRead,
      })
      .catch(reject);
  });
  await bus.close();
  return records;
}
