import type { Topic } from '@sambung/contracts';
import type { Pool } from 'pg';
import type { IncomingRecord } from '../event-bus';

/** A topic-partition and the number after which to read on. */
export interface Place {
  readonly topic: Topic;
  readonly partition: number;
  readonly after: bigint;
}

interface Row {
  readonly place: number;
  readonly number: unknown;
  readonly key: string;
  readonly headers: Record<string, string>;
  readonly value: string;
}

/** Numbers of a topic-partition become visible in their order, because its senders take turns: `number >` skips none. */
const FETCH = `
  select place.index::int as place, record.number, record.key, record.headers, record.value
    from unnest($1::text[], $2::int[], $3::bigint[]) with ordinality as place (topic, partition, after, index)
   cross join lateral (
         select number, key, headers, value
           from bus.records
          where topic = place.topic and partition = place.partition and number > place.after
          order by number
          limit $4) as record
   order by place.index, record.number`;

/** What stands behind each place, in order, at most `limit` records each: one list for each place. */
export async function fetchRecords(pool: Pool, places: readonly Place[], limit: number): Promise<IncomingRecord[][]> {
  const { rows } = await pool.query<Row>({
    name: 'bus-fetch',
    text: FETCH,
    values: [
      places.map(({ topic }) => topic),
      places.map(({ partition }) => partition),
      places.map(({ after }) => after.toString()),
      limit,
    ],
  });
  const found = places.map((): IncomingRecord[] => []);
  for (const { place, number, key, headers, value } of rows) {
    found[place - 1]?.push({ offset: BigInt(String(number)), key, headers, value });
  }
  return found;
}
