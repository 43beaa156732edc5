import type { Cluster } from 'kafkajs';
import { incoming, type RawMessage } from './incoming';
import { beginnings, ends, placeOf } from './offsets';

/** The newest records are looked at, because after a resend the very last has not the highest number. */
const LOOKED_AT = 200n;

interface FetchAnswer {
  readonly responses: readonly { readonly partitions: readonly { readonly messages: readonly RawMessage[] }[] }[];
}

/** The highest `ce_sequence` among the newest records of a topic-partition; 0 when there are none. */
export async function lastNumber(cluster: Cluster, topic: string, partition: number): Promise<number> {
  const place = placeOf(topic, partition);
  const end = (await ends(cluster, [topic], [partition])).get(place) ?? 0n;
  const beginning = (await beginnings(cluster, [topic], [partition])).get(place) ?? 0n;
  let from = end - LOOKED_AT > beginning ? end - LOOKED_AT : beginning;
  let highest = 0;
  while (from < end) {
    const messages = await fetchFrom(cluster, topic, partition, from);
    const numbers = messages.map((message) => Number(incoming(message).headers['ce_sequence']));
    highest = Math.max(highest, ...numbers.filter(Number.isSafeInteger));
    const last = messages.at(-1);
    if (!last || BigInt(last.offset) < from) break;
    from = BigInt(last.offset) + 1n;
  }
  return highest;
}

async function fetchFrom(
  cluster: Cluster,
  topic: string,
  partition: number,
  offset: bigint,
): Promise<readonly RawMessage[]> {
  const [leader] = Object.keys(cluster.findLeaderForPartitions(topic, [partition]));
  if (leader === undefined) throw new Error(`${topic}/${partition} has no leader now.`);
  const broker = await cluster.findBroker({ nodeId: leader });
  const answer = (await broker.fetch({
    maxWaitTime: 0,
    minBytes: 0,
    topics: [{ topic, partitions: [{ partition, fetchOffset: offset.toString(), maxBytes: 1_048_576 }] }],
  })) as FetchAnswer;
  return answer.responses.flatMap(({ partitions }) => partitions.flatMap(({ messages }) => messages));
}
