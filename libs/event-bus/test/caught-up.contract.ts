import { DIRECTORY_TOPIC, FRONT_DESK_TOPIC, PARTITION_COUNT } from '@sambung/contracts';
import { eventually, pause } from '@sambung/testing';
import type { Harness, World } from './harness';
import { count, once, Recorder, records } from './recorder';

const topics = [FRONT_DESK_TOPIC, DIRECTORY_TOPIC] as const;
const group = 'readers';
const all = count(0, PARTITION_COUNT - 1);

/** Timers of a workspace start only when all that waited in its topics has been read. */
export function caughtUpContract(harness: Harness): void {
  let world: World;
  beforeEach(async () => (world = await harness.world()));
  afterEach(() => world.close());

  it('says so at once where there is nothing to read, but after the assignment', async () => {
    const bus = await world.bus();
    await bus.ensureTopics();
    const order: string[] = [];
    const reader = await Recorder.start(bus, {
      group,
      topics,
      onAssigned: async () => {
        await pause(30);
        order.push('assigned');
      },
      onCaughtUp: () => order.push('caught up'),
    });
    await eventually(() => expect(sorted(reader.caughtUp)).toEqual(all));
    expect(order.slice(0, 2)).toEqual(['assigned', 'caught up']);
  });

  it('says so after the last record that stood there has gone through, in all topics', async () => {
    const bus = await world.bus();
    await bus.ensureTopics();
    await bus.send(FRONT_DESK_TOPIC, 2, records(1, 700));
    await bus.send(DIRECTORY_TOPIC, 2, records(1, 400));
    let readBefore: number[] = [];
    const reader: Recorder = await Recorder.start(bus, {
      group,
      topics,
      onBatch: () => pause(2),
      onCaughtUp: (partition) => {
        if (partition === 2) readBefore = topics.map((topic) => once(reader.numbers(topic, 2)).length);
      },
    });
    await eventually(() => expect(sorted(reader.caughtUp)).toEqual(all));
    expect(readBefore).toEqual([700, 400]);
  });

  it('says nothing while a record that stood there is rejected, and says so once it has gone through', async () => {
    const bus = await world.bus();
    await bus.ensureTopics();
    await bus.send(FRONT_DESK_TOPIC, 2, records(1, 3));
    let rejecting = true;
    const reader = await Recorder.start(bus, {
      group,
      topics,
      onBatch: async () => {
        if (rejecting) throw new Error('the database is away');
      },
    });
    await eventually(() => expect(sorted(reader.caughtUp)).toEqual(all.filter((partition) => partition !== 2)));
    await pause(200);
    expect(reader.caughtUp).not.toContain(2);
    rejecting = false;
    await eventually(() => expect(reader.caughtUp).toContain(2));
  });

  it('says so to the member that takes over, only after it has read what its predecessor had not', async () => {
    const bus = await world.bus();
    await bus.ensureTopics();
    const first = await Recorder.start(bus, { group, topics });
    await eventually(() => expect(sorted(first.caughtUp)).toEqual(all));
    await bus.send(FRONT_DESK_TOPIC, 2, records(1, 3));
    await eventually(() => expect(first.numbers(FRONT_DESK_TOPIC, 2)).toEqual([1, 2, 3]));
    await first.close();
    await bus.send(FRONT_DESK_TOPIC, 2, records(4, 500));
    let readBefore: number[] = [];
    const second: Recorder = await Recorder.start(bus, {
      group,
      topics,
      onCaughtUp: (partition) => {
        if (partition === 2) readBefore = second.numbers(FRONT_DESK_TOPIC, 2);
      },
    });
    await eventually(() => expect(sorted(second.caughtUp)).toEqual(all));
    expect(readBefore).toEqual(count(4, 500));
  });
}

function sorted(partitions: readonly number[]): number[] {
  return once([...partitions]).sort((a, b) => a - b);
}
