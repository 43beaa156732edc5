import { DIRECTORY_TOPIC, FRONT_DESK_TOPIC, PARTITION_COUNT, ROUTING_TOPIC } from '@sambung/contracts';
import type { EventBus } from '../src/event-bus';
import { eventually } from '@sambung/testing';
import type { Harness, World, WorldOptions } from './harness';
import { count, once, record, Recorder, records } from './recorder';

const topics = [FRONT_DESK_TOPIC, DIRECTORY_TOPIC, ROUTING_TOPIC] as const;
const group = 'readers';
const all = count(0, PARTITION_COUNT - 1);

/** Who reads what, when members come, leave, die and freeze. */
export function sharingContract(harness: Harness): void {
  let world: World;
  let bus: EventBus;
  const begin = async (options?: WorldOptions): Promise<void> => {
    world = await harness.world(options);
    bus = await world.bus();
    await bus.ensureTopics();
  };
  beforeEach(() => begin());
  afterEach(() => world.close());
  const inAWorldThatLapses = async (): Promise<void> => {
    await world.close();
    await begin({ lapses: true });
  };

  it.each([2, 3, 5])(
    'shares the partitions fairly among %i members, each partition of all topics with one',
    async (members) => {
      const readers = await Promise.all(
        count(1, members).map(async () => Recorder.start(await world.bus(), { group, topics })),
      );
      await sharedFairly(readers);
      const before = readers.map(({ batches }) => batches.length);
      await Promise.all(topics.flatMap((topic) => all.map((partition) => bus.send(topic, partition, [record(1)]))));
      await eventually(() => {
        for (const topic of topics)
          for (const partition of all) expect(readersOf(readers, topic, partition)).toHaveLength(1);
      });
      for (const partition of all) {
        const ofEachTopic = topics.map((topic) => readersOf(readers, topic, partition)[0]);
        expect(new Set(ofEachTopic).size).toBe(1);
      }
      expect(before.every((batches) => batches === 0)).toBe(true);
    },
  );

  it('leaves most partitions where they are when a member comes, and gives up the rest', async () => {
    const first = await Recorder.start(await world.bus(), { group, topics });
    const second = await Recorder.start(await world.bus(), { group, topics });
    await sharedFairly([first, second]);
    const held = [first.partitions, second.partitions];
    const third = await Recorder.start(await world.bus(), { group, topics });
    await sharedFairly([first, second, third]);
    for (const [index, reader] of [first, second].entries()) {
      expect(reader.partitions.every((partition) => held[index]?.includes(partition))).toBe(true);
    }
  });

  it('goes on from what was committed when a member leaves in order, at once and without repeating', async () => {
    const first = await Recorder.start(await world.bus(), { group, topics });
    const second = await Recorder.start(await world.bus(), { group, topics });
    await sharedFairly([first, second]);
    await sendEverywhere(1, 5);
    await eventually(() => expect(total([first, second])).toBe(5 * PARTITION_COUNT));
    await first.close();
    await sharedFairly([second]);
    await sendEverywhere(6, 9);
    await eventually(() => {
      for (const partition of all) {
        const numbers = [first, second].flatMap((reader) => reader.numbers(FRONT_DESK_TOPIC, partition));
        expect(numbers).toEqual(count(1, 9));
      }
    });
  });

  it('begins another group at the beginning', async () => {
    const first = await Recorder.start(bus, { group, topics });
    await sendEverywhere(1, 3);
    await eventually(() => expect(first.numbers(FRONT_DESK_TOPIC, 0)).toEqual([1, 2, 3]));
    const other = await Recorder.start(bus, { group: 'others', topics });
    await eventually(() => expect(other.numbers(FRONT_DESK_TOPIC, 0)).toEqual([1, 2, 3]));
    expect(other.partitions).toEqual(all);
  });

  it('commits only what has gone through: the next member gets the rest', async () => {
    const first = await Recorder.start(await world.bus(), {
      group,
      topics,
      onBatch: async ({ topic }) => {
        if (topic === ROUTING_TOPIC) throw new Error('never');
      },
    });
    await bus.send(FRONT_DESK_TOPIC, 4, records(1, 4));
    await bus.send(ROUTING_TOPIC, 4, records(1, 4));
    await eventually(() => expect(first.numbers(FRONT_DESK_TOPIC, 4)).toEqual([1, 2, 3, 4]));
    await first.close();
    const second = await Recorder.start(await world.bus(), { group, topics });
    await eventually(() => expect(second.numbers(ROUTING_TOPIC, 4)).toEqual([1, 2, 3, 4]));
    expect(second.numbers(FRONT_DESK_TOPIC, 4)).toEqual([]);
  });

  it('awaits the batch in hand when it is closed, and commits it', async () => {
    let release = (): void => undefined;
    const busy = new Promise<void>((resolve) => (release = resolve));
    let begun = false;
    const first = await Recorder.start(await world.bus(), {
      group,
      topics,
      onBatch: async () => {
        begun = true;
        await busy;
      },
    });
    await bus.send(FRONT_DESK_TOPIC, 4, records(1, 4));
    await eventually(() => expect(begun).toBe(true));
    const closing = first.close();
    release();
    await closing;
    expect(first.numbers(FRONT_DESK_TOPIC, 4)).toEqual([1, 2, 3, 4]);
    await bus.send(FRONT_DESK_TOPIC, 4, records(5, 5));
    const second = await Recorder.start(await world.bus(), { group, topics });
    await eventually(() => expect(second.numbers(FRONT_DESK_TOPIC, 4)).toEqual([5]));
  });

  it('gives the partitions of a member that was killed to the others', async () => {
    await inAWorldThatLapses();
    const killed = await world.memberProcess(group, topics);
    const reader = await Recorder.start(await world.bus(), { group, topics });
    await eventually(() => {
      expect(killed.partitions).toHaveLength(6);
      expect(reader.partitions).toHaveLength(6);
    });
    const [lost = -1] = killed.partitions;
    await bus.send(FRONT_DESK_TOPIC, lost, records(1, 3));
    await eventually(() => expect(once(killed.numbers(FRONT_DESK_TOPIC, lost))).toEqual([1, 2, 3]));
    await killed.process.kill();
    await bus.send(FRONT_DESK_TOPIC, lost, records(4, 6));
    await eventually(() => {
      expect(once(reader.numbers(FRONT_DESK_TOPIC, lost)).slice(-3)).toEqual([4, 5, 6]);
    });
    await eventually(() => expect(reader.partitions).toEqual(all));
  });

  it('takes the partitions of a frozen member away, and what it commits after thawing has no effect', async () => {
    await inAWorldThatLapses();
    const frozen = await world.memberProcess(group, topics);
    await eventually(() => expect(frozen.partitions).toEqual(all));
    await bus.send(FRONT_DESK_TOPIC, 7, records(1, 3));
    await eventually(() => expect(once(frozen.numbers(FRONT_DESK_TOPIC, 7))).toEqual([1, 2, 3]));
    frozen.process.freeze();
    const reader = await Recorder.start(await world.bus(), { group, topics });
    await eventually(() => expect(reader.partitions).toEqual(all));
    await bus.send(FRONT_DESK_TOPIC, 7, records(4, 6));
    await eventually(() => expect(once(reader.numbers(FRONT_DESK_TOPIC, 7)).slice(-3)).toEqual([4, 5, 6]));
    const before = frozen.numbers(FRONT_DESK_TOPIC, 7).length;

    frozen.process.thaw();
    await eventually(() => {
      expect(frozen.partitions).toHaveLength(6);
      expect(reader.partitions).toHaveLength(6);
    });
    await bus.send(FRONT_DESK_TOPIC, 7, records(7, 9));
    await eventually(() => {
      const later = [...reader.numbers(FRONT_DESK_TOPIC, 7), ...frozen.numbers(FRONT_DESK_TOPIC, 7).slice(before)];
      expect(once(later).slice(-3)).toEqual([7, 8, 9]);
    });
    await frozen.process.kill();
    await eventually(() => expect(reader.partitions).toEqual(all));
    await bus.send(FRONT_DESK_TOPIC, 7, records(10, 10));
    await eventually(() => expect(reader.numbers(FRONT_DESK_TOPIC, 7)).toContain(10));
  });

  async function sharedFairly(readers: readonly Recorder[]): Promise<void> {
    const [least, most] = [Math.floor(12 / readers.length), Math.ceil(12 / readers.length)];
    await eventually(() => {
      const held = readers.flatMap(({ partitions }) => [...partitions]);
      expect([...held].sort((a, b) => a - b)).toEqual(all);
      for (const { partitions } of readers) expect([least, most]).toContain(partitions.length);
    });
  }

  async function sendEverywhere(first: number, last: number): Promise<void> {
    await Promise.all(all.map((partition) => bus.send(FRONT_DESK_TOPIC, partition, records(first, last))));
  }
}

function readersOf(readers: readonly Recorder[], topic: (typeof topics)[number], partition: number): Recorder[] {
  return readers.filter((reader) => reader.numbers(topic, partition).length > 0);
}

function total(readers: readonly Recorder[]): number {
  return readers.reduce(
    (sum, reader) => sum + reader.batches.reduce((each, { records: found }) => each + found.length, 0),
    0,
  );
}
