import { DIRECTORY_TOPIC, FRONT_DESK_TOPIC } from '@sambung/contracts';
import { HoleInNumbers, WrongPartitionCount } from '../src/errors';
import { eventually } from '@sambung/testing';
import type { Harness, World } from './harness';
import { count, once, record, Recorder, records } from './recorder';

const TOPIC = FRONT_DESK_TOPIC;
const group = 'readers';

/** What every relay may rely on. */
export function sendingContract(harness: Harness): void {
  let world: World;
  beforeEach(async () => (world = await harness.world()));
  afterEach(() => world.close());

  it('tells the number of the last record of each topic-partition, from any process, and 0 where there is none', async () => {
    const bus = await world.bus();
    await bus.ensureTopics();
    await bus.send(TOPIC, 3, records(1, 450));
    await bus.send(DIRECTORY_TOPIC, 3, records(1, 7));
    const other = await world.bus();
    expect(await other.lastNumber(TOPIC, 3)).toBe(450);
    expect(await other.lastNumber(DIRECTORY_TOPIC, 3)).toBe(7);
    expect(await other.lastNumber(TOPIC, 4)).toBe(0);
  });

  it('takes a resend of the same numbers, and readers get every number, in order of their first time', async () => {
    const bus = await world.bus();
    await bus.ensureTopics();
    await bus.send(TOPIC, 1, records(1, 5));
    await bus.send(TOPIC, 1, records(3, 8));
    const reader = await Recorder.start(bus, { group, topics: [TOPIC] });
    await eventually(() => expect(once(reader.numbers(TOPIC, 1))).toEqual(count(1, 8)));
    expect(await bus.lastNumber(TOPIC, 1)).toBe(8);
  });

  it('brings what is sent again to readers that are past it, and then goes on', async () => {
    const bus = await world.bus();
    await bus.ensureTopics();
    const reader = await Recorder.start(await world.bus(), { group, topics: [TOPIC] });
    await bus.send(TOPIC, 1, records(1, 8));
    await eventually(() => expect(reader.numbers(TOPIC, 1)).toEqual(count(1, 8)));
    await bus.send(TOPIC, 1, records(3, 4));
    await bus.send(TOPIC, 1, records(5, 6));
    await bus.send(TOPIC, 1, records(9, 9));
    await eventually(() => {
      const again = reader.numbers(TOPIC, 1).slice(8);
      // Perhaps from a little before: how far a reader has come is written down a moment later.
      const from = again.indexOf(3);
      expect(again.slice(from, from + 4)).toEqual([3, 4, 5, 6]);
      expect(again.at(-1)).toBe(9);
    });
  });

  it('still knows the highest number while older ones are being sent again', async () => {
    const bus = await world.bus();
    await bus.ensureTopics();
    await bus.send(TOPIC, 1, records(1, 8));
    await bus.send(TOPIC, 1, records(2, 4));
    expect(await bus.lastNumber(TOPIC, 1)).toBe(8);
  });

  it('refuses records that do not follow each other', async () => {
    const bus = await world.bus();
    await bus.ensureTopics();
    await expect(bus.send(TOPIC, 1, [record(1), record(3)])).rejects.toBeInstanceOf(HoleInNumbers);
    expect(await bus.lastNumber(TOPIC, 1)).toBe(0);
  });

  it('keeps the order of many sends at once, each partition in a process of its own', async () => {
    const buses = [await world.bus(), await world.bus()];
    await buses[0]?.ensureTopics();
    const reader = await Recorder.start(await world.bus(), { group, topics: [TOPIC] });
    await Promise.all(
      buses.map(async (bus, partition) => {
        await Promise.all(count(0, 19).map((step) => bus.send(TOPIC, partition, records(step * 5 + 1, step * 5 + 5))));
      }),
    );
    await eventually(() => {
      expect(reader.numbers(TOPIC, 0)).toEqual(count(1, 100));
      expect(reader.numbers(TOPIC, 1)).toEqual(count(1, 100));
    });
  });

  it('may be asked for its topics by many processes at once', async () => {
    const buses = await Promise.all([world.bus(), world.bus(), world.bus()]);
    await Promise.all(buses.map((bus) => bus.ensureTopics()));
    await (await world.bus()).ensureTopics();
  });

  it('refuses a topic that has another number of partitions', async () => {
    await world.makeTopic(TOPIC, 5);
    const bus = await world.bus();
    await expect(bus.ensureTopics()).rejects.toBeInstanceOf(WrongPartitionCount);
  });
}
