import { DIRECTORY_TOPIC, FRONT_DESK_TOPIC } from '@sambung/contracts';
import type { Batch, IncomingRecord } from '../event-bus';
import { Lease } from './lease';
import { PartitionLoop, type LoopSurroundings } from './partition-loop';

const PARTITION = 3;

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

describe('the loop of one partition', () => {
  it('starts no batch while the lease is over, and goes on when it is renewed', async () => {
    const lease = new Lease(150);
    lease.renewed();
    const { loop, handled } = started({ lease });
    loop.add(FRONT_DESK_TOPIC, [recordAt(1n)]);
    await pause(20);
    await pause(200);
    loop.add(FRONT_DESK_TOPIC, [recordAt(2n)]);
    await pause(100);
    expect(offsets(handled)).toEqual([1n]);
    lease.renewed();
    await pause(100);
    expect(offsets(handled)).toEqual([1n, 2n]);
    await loop.end('closing');
  });

  it('starts no batch before the assignment has been announced', async () => {
    const { loop, handled } = started({ open: false });
    loop.add(FRONT_DESK_TOPIC, [recordAt(1n)]);
    await pause(50);
    expect(handled).toEqual([]);
    loop.open();
    await pause(20);
    expect(offsets(handled)).toEqual([1n]);
    await loop.end('closing');
  });

  it('starts no batch after it has ended, and its end waits for the one in hand', async () => {
    const gate = new Gate();
    const { loop, handled } = started({ onBatch: () => gate.opened });
    loop.add(FRONT_DESK_TOPIC, [recordAt(1n)]);
    await pause(20);
    loop.add(FRONT_DESK_TOPIC, [recordAt(2n)]);
    let ended = false;
    const end = loop.end('lost').then(() => (ended = true));
    await pause(30);
    expect(ended).toBe(false);
    gate.open();
    await end;
    expect(offsets(handled)).toEqual([1n]);
  });

  it('lets the topics take turns, so that a long queue of one does not starve the other', async () => {
    const { loop, handled } = started({ open: false, largestBatch: 2 });
    loop.add(FRONT_DESK_TOPIC, [1n, 2n, 3n, 4n, 5n, 6n].map(recordAt));
    loop.add(DIRECTORY_TOPIC, [recordAt(1n)]);
    loop.open();
    await pause(20);
    expect(handled.map(({ topic }) => topic).slice(0, 2)).toEqual([FRONT_DESK_TOPIC, DIRECTORY_TOPIC]);
    await loop.end('closing');
  });

  it('waits longer after each failure, and as short as at first after a success', async () => {
    let failing = true;
    const at: number[] = [];
    const { loop } = started({
      onBatch: async () => {
        at.push(performance.now());
        if (failing) throw new Error('the database is away');
      },
    });
    loop.add(FRONT_DESK_TOPIC, [recordAt(1n)]);
    await pause(30 + 60 + 10);
    failing = false;
    await pause(120);
    expect(waits(at)).toEqual([30, 60, 120]);
    failing = true;
    loop.add(FRONT_DESK_TOPIC, [recordAt(2n)]);
    await pause(40);
    expect(waits(at).at(-1)).toBe(30);
    await loop.end('closing');
  });
});

function started(options: Partial<LoopSurroundings> & { open?: boolean }): { loop: PartitionLoop; handled: Batch[] } {
  const handled: Batch[] = [];
  const lease = new Lease(60_000);
  lease.renewed();
  const loop = new PartitionLoop(
    PARTITION,
    {
      topics: [FRONT_DESK_TOPIC, DIRECTORY_TOPIC],
      lease,
      pauses: { firstMs: 30, longestMs: 1_000 },
      largestBatch: 100,
      onCaughtUp: () => undefined,
      onApplied: () => undefined,
      onFailed: () => undefined,
      ...options,
      onBatch: async (batch) => {
        handled.push(batch);
        await options.onBatch?.(batch);
      },
    },
    Promise.resolve(),
  );
  if (options.open ?? true) loop.open();
  return { loop, handled };
}

function recordAt(offset: bigint): IncomingRecord {
  return { offset, key: 'h1', headers: {}, value: '{}' };
}

function offsets(batches: readonly Batch[]): bigint[] {
  return batches.flatMap(({ records }) => records.map(({ offset }) => offset));
}

function waits(at: readonly number[]): number[] {
  return at.slice(1).map((time, index) => Math.round(time - (at[index] ?? 0)));
}

/** Lets so many milliseconds pass, on a clock of our own. */
async function pause(ms: number): Promise<void> {
  await jest.advanceTimersByTimeAsync(ms);
}

class Gate {
  open: () => void = () => undefined;
  readonly opened = new Promise<void>((resolve) => (this.open = resolve));
}
