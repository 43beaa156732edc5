import type { Topic } from '@sambung/contracts';
import type { Pool } from 'pg';
import { HoleInNumbers, UnknownTopic } from '../errors';
import type { OutgoingRecord } from '../event-bus';

/**
 * One statement, so that a frozen sender holds no lock between two of them. Senders of a topic-partition take turns on its
 * row; the update looks at the newest version of it. What is there already is left as it is: a resend has the same numbers.
 * An empty topic-partition may begin anywhere: after the loss of the bus, the outbox sends what it still has.
 */
const SEND = `
  with moved as (
    update bus.topic_partitions
       set previous_number = last_number, last_number = greatest(last_number, $4::bigint)
     where topic = $1 and partition = $2 and ($3::bigint <= last_number + 1 or last_number = 0)
    returning previous_number
  ), stored as (
    insert into bus.records (topic, partition, number, key, headers, value)
    select $1, $2, record.number, record.key, record.headers::jsonb, record.value
      from moved, unnest($5::bigint[], $6::text[], $7::text[], $8::text[]) as record (number, key, headers, value)
    on conflict do nothing
  )
  select previous_number::text as previous from moved`;

/**
 * Stores records that follow each other. Resolves when they are durable, with the last number that was there before: not below the
 * first of these if it is a resend. Throws HoleInNumbers, UnknownTopic.
 */
export async function sendRecords(
  pool: Pool,
  topic: Topic,
  partition: number,
  records: readonly OutgoingRecord[],
): Promise<number> {
  const { rows } = await pool.query<{ previous: string }>({
    name: 'bus-send',
    text: SEND,
    values: [
      topic,
      partition,
      records[0]?.number,
      records.at(-1)?.number,
      records.map(({ number }) => number),
      records.map(({ key }) => key),
      records.map(({ headers }) => JSON.stringify(headers)),
      records.map(({ value }) => value),
    ],
  });
  if (rows[0]) return Number(rows[0].previous);
  const last = await lastNumber(pool, topic, partition);
  throw new HoleInNumbers(topic, partition, last + 1, records[0]?.number ?? 0);
}

/** The highest number ever stored, also when retention has deleted it; 0 when there was none. Throws UnknownTopic. */
export async function lastNumber(pool: Pool, topic: Topic, partition: number): Promise<number> {
  const { rows } = await pool.query<{ last_number: unknown }>(
    'select last_number from bus.topic_partitions where topic = $1 and partition = $2',
    [topic, partition],
  );
  if (!rows[0]) throw new UnknownTopic(topic, partition);
  return Number(rows[0].last_number);
}
