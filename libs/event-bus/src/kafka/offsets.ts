import type { Cluster } from 'kafkajs';

/** Topic, partition → offset. */
export type Offsets = ReadonlyMap<string, bigint>;

export function placeOf(topic: string, partition: number): string {
  return `${topic}/${partition}`;
}

/** The offset behind the last record, of partitions of topics. */
export async function ends(
  cluster: Cluster,
  topics: readonly string[],
  partitions: readonly number[],
): Promise<Offsets> {
  return edges(cluster, topics, partitions, false);
}

/** The offset of the oldest record that is still there. */
export async function beginnings(
  cluster: Cluster,
  topics: readonly string[],
  partitions: readonly number[],
): Promise<Offsets> {
  return edges(cluster, topics, partitions, true);
}

/** Where a group goes on reading: behind what it has committed, or at the oldest record. */
export async function starts(
  cluster: Cluster,
  groupId: string,
  topics: readonly string[],
  partitions: readonly number[],
): Promise<Offsets> {
  const oldest = await beginnings(cluster, topics, partitions);
  const coordinator = await cluster.findGroupCoordinator({ groupId });
  // The type asks for offsets, which the request does not have.
  const { responses } = await coordinator.offsetFetch({
    groupId,
    topics: topics.map((topic) => ({ topic, partitions: partitions.map((partition) => ({ partition, offset: '' })) })),
  });
  const committed = toMap(responses);
  return new Map([...oldest].map(([place, first]) => [place, larger(committed.get(place) ?? -1n, first)]));
}

async function edges(
  cluster: Cluster,
  topics: readonly string[],
  partitions: readonly number[],
  fromBeginning: boolean,
): Promise<Offsets> {
  const asked = topics.map((topic) => ({
    topic,
    partitions: partitions.map((partition) => ({ partition })),
    fromBeginning,
  }));
  return toMap(await cluster.fetchTopicsOffset(asked));
}

function toMap(
  found: readonly { topic: string; partitions: readonly { partition: number; offset: string }[] }[],
): Map<string, bigint> {
  return new Map(
    found.flatMap(({ topic, partitions }) =>
      partitions.map(({ partition, offset }): [string, bigint] => [placeOf(topic, partition), BigInt(offset)]),
    ),
  );
}

function larger(a: bigint, b: bigint): bigint {
  return a > b ? a : b;
}
