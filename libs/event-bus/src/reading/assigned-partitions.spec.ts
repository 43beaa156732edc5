import { FRONT_DESK_TOPIC } from '@sambung/contracts';
import type { IncomingRecord, Reading } from '../event-bus';
import { AssignedPartitions } from './assigned-partitions';
import { Lease } from './lease';

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

describe('the partitions of a member', () => {
  it('waits, when a partition was lost and comes back, for the batch that is still in hand', async () => {
    const running = new Set<string>();
    const overlaps: string[] = [];
    const finish: (() => void)[] = [];
    const { partitions } = member({
      onBatch: async ({ records }) => {
        const name = String(records[0]?.offset);
        if (running.size > 0) overlaps.push(name);
        running.add(name);
        await new Promise<void>((resolve) => finish.push(resolve));
        running.delete(name);
      },
    });
    assignAnew(partitions, [4]);
    partitions.loop(4)?.add(FRONT_DESK_TOPIC, [recordAt(1n)]);
    await pause(10);
    assignAnew(partitions, []);
    assignAnew(partitions, [4]);
    partitions.loop(4)?.add(FRONT_DESK_TOPIC, [recordAt(2n)]);
    assignAnew(partitions, [4]);
    partitions.loop(4)?.add(FRONT_DESK_TOPIC, [recordAt(3n)]);
    await pause(30);
    expect([...running]).toEqual(['1']);
    finish[0]?.();
    await pause(10);
    expect([...running]).toEqual(['3']);
    finish[1]?.();
    await partitions.close();
    expect(overlaps).toEqual([]);
  });

  it('lets what stays go on while a new partition is being taken over', async () => {
    const handled: number[] = [];
    let release = (): void => undefined;
    let calls = 0;
    const { partitions } = member({
      onAssigned: async () => {
        calls += 1;
        if (calls === 2) await new Promise<void>((resolve) => (release = resolve));
      },
      onBatch: async ({ partition }) => {
        handled.push(partition);
      },
    });
    assignAnew(partitions, [1]);
    await pause(10);
    partitions.assign([1, 2], new Set([2]));
    partitions.loop(1)?.add(FRONT_DESK_TOPIC, [recordAt(1n)]);
    partitions.loop(2)?.add(FRONT_DESK_TOPIC, [recordAt(1n)]);
    await pause(20);
    expect(handled).toEqual([1]);
    release();
    await pause(20);
    expect(handled).toEqual([1, 2]);
    await partitions.close();
  });

  it('announces one assignment after the other, and leaves out what a newer one has made void', async () => {
    const announced: (readonly number[])[] = [];
    const { partitions } = member({
      onAssigned: async (all) => {
        await new Promise((resolve) => setTimeout(resolve, 20));
        announced.push(all);
      },
    });
    for (const all of [[1], [1, 2], [1, 2, 3], []]) assignAnew(partitions, all);
    await pause(80);
    expect(announced.at(-1)).toEqual([]);
    expect(announced.length).toBeLessThanOrEqual(2);
    await partitions.close();
  });

  it('tells how long the slowest batch has been in hand, also one of a partition that was lost', async () => {
    const { partitions } = member({ onBatch: () => new Promise(() => undefined) });
    assignAnew(partitions, [1]);
    partitions.loop(1)?.add(FRONT_DESK_TOPIC, [recordAt(1n)]);
    await pause(20);
    assignAnew(partitions, []);
    await pause(30);
    expect(partitions.longestInHandMs()).toBeGreaterThan(30);
  });
});

function member(reading: Partial<Reading>): { partitions: AssignedPartitions } {
  const lease = new Lease(60_000);
  lease.renewed();
  const partitions = new AssignedPartitions({
    reading: { group: 'readers', topics: [FRONT_DESK_TOPIC], onBatch: async () => undefined, ...reading },
    lease,
    pauses: { firstMs: 10, longestMs: 100 },
    largestBatch: 10,
    onApplied: () => undefined,
  });
  return { partitions };
}

function assignAnew(partitions: AssignedPartitions, all: readonly number[]): void {
  partitions.assign(all, new Set(all));
}

function recordAt(offset: bigint): IncomingRecord {
  return { offset, key: 'h1', headers: {}, value: '{}' };
}

/** Lets so many milliseconds pass, on a clock of our own. */
async function pause(ms: number): Promise<void> {
  await jest.advanceTimersByTimeAsync(ms);
}
