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

function placeAt(next: bigint | undefined): KafkaPlace {
  const place = new KafkaPlace(FRONT_DESK_TOPIC, 1, { backlog: () => 0 } as unknown as PartitionLoop);
  place.next = next;
  return place;
}
