import { FRONT_DESK_TOPIC } from '@sambung/contracts';
import type { PartitionLoop } from '../reading/partition-loop';
import { KafkaPlace } from './reading-place';

describe('continuing in a topic-partition', () => {
  it('takes a batch that begins where the last one ended, without asking the cluster', async () => {
    const place = placeAt(50n);
    await expect(place.follows(50n, () => Promise.reject(new Error('asked')))).resolves.toBe(true);
  });

  it('leaves a batch that was fetched before a rebalance: it lies beyond what the group has committed', async () => {
    const place = placeAt(50n);
    await expect(place.follows(100n, async () => 50n)).resolves.toBe(false);
  });

  it('takes the first batch of an assignment only from where the group goes on', async () => {
    const place = placeAt(undefined);
    await expect(place.follows(51n, async () => 50n)).resolves.toBe(false);
    await expect(place.follows(50n, async () => 50n)).resolves.toBe(true);
  });

  it('takes a batch from a beginning that retention has moved', async () => {
    const place = placeAt(50n);
    await expect(place.follows(80n, async () => 80n)).resolves.toBe(true);
  });
});

describe('the queue of a topic-partition', () => {
  it('is full at 500 records, and has room again when half of them are gone', () => {
    expect([499, 500].map((waiting) => placeAt(0n, waiting).isFull)).toEqual([false, true]);
    expect([250, 249].map((waiting) => placeAt(0n, waiting).hasRoom)).toEqual([false, true]);
  });
});

function placeAt(next: bigint | undefined, waiting = 0): KafkaPlace {
  const place = new KafkaPlace(FRONT_DESK_TOPIC, 1, { backlog: () => waiting } as unknown as PartitionLoop);
  place.next = next;
  return place;
}
