import { FRONT_DESK_TOPIC, ROUTING_TOPIC } from '@sambung/contracts';
import type { Batch } from '../src/event-bus';
import { eventually, pause } from '@sambung/testing';
import type { Harness, World } from './harness';
import { count, numberOf, once, record, Recorder, records } from './recorder';

const TOPIC = FRONT_DESK_TOPIC;
const BOTH = [FRONT_DESK_TOPIC, ROUTING_TOPIC] as const;
const group = 'readers';

/** What every reader may rely on. */
export function orderContract(harness: Harness): void {
  let world: World;
  beforeEach(async () => (world = await harness.world()));
  afterEach(() => world.close());

  it('delivers the records of a partition in the order of their numbers, each whole', async () => {
    const bus = await world.bus();
    await bus.ensureTopics();
    await bus.send(TOPIC, 3, records(1, 40));
    await bus.send(TOPIC, 3, records(41, 700));
    const reader = await Recorder.start(await world.bus(), { group, topics: [TOPIC] });
    await eventually(() => expect(reader.numbers(TOPIC, 3)).toEqual(count(1, 700)));
    const [seventh] = reader.records(TOPIC, 3).slice(6);
    expect(seventh).toEqual({
      offset: seventh?.offset,
      key: 'subject-1',
      headers: { ce_sequence: '7', ce_id: 'id-7' },
      value: '{"number":7}',
    });
  });

  it('delivers what arrives while it reads, from another process, at once', async () => {
    const bus = await world.bus();
    await bus.ensureTopics();
    const reader = await Recorder.start(await world.bus(), { group, topics: [TOPIC] });
    await eventually(() => expect(reader.caughtUp).toHaveLength(12));
    for (const number of count(1, 20)) {
      await bus.send(TOPIC, 0, [record(number)]);
      await eventually(() => expect(reader.numbers(TOPIC, 0)).toHaveLength(number));
    }
    expect(reader.numbers(TOPIC, 0)).toEqual(count(1, 20));
  });

  it('delivers the same records again, and nothing later before them, when a batch is rejected', async () => {
    const bus = await world.bus();
    await bus.ensureTopics();
    const attempts: number[][] = [];
    const reader = await Recorder.start(bus, {
      group,
      topics: [TOPIC],
      onBatch: async (batch) => {
        attempts.push(batch.records.map(numberOf));
        if (attempts.length <= 3) throw new Error('the database is away');
      },
    });
    await bus.send(TOPIC, 5, records(1, 3));
    await bus.send(TOPIC, 5, records(4, 6));
    await eventually(() => expect(once(reader.numbers(TOPIC, 5))).toEqual(count(1, 6)));
    expect(attempts.slice(0, 4).map(([first]) => first)).toEqual([1, 1, 1, 1]);
  });

  it('lives on when a handler throws a TypeError', async () => {
    const bus = await world.bus();
    await bus.ensureTopics();
    let failures = 0;
    const reader = await Recorder.start(bus, {
      group,
      topics: [TOPIC],
      onBatch: async () => {
        failures += 1;
        if (failures < 4) (undefined as unknown as Batch).records.at(0);
      },
    });
    await bus.send(TOPIC, 5, records(1, 2));
    await eventually(() => expect(once(reader.numbers(TOPIC, 5))).toEqual([1, 2]));
    await bus.send(TOPIC, 6, records(1, 2));
    await eventually(() => expect(once(reader.numbers(TOPIC, 6))).toEqual([1, 2]));
  });

  it('goes on with other topics of a partition and with other partitions while one batch is rejected', async () => {
    const bus = await world.bus();
    await bus.ensureTopics();
    const reader = await Recorder.start(bus, {
      group,
      topics: [TOPIC, ROUTING_TOPIC],
      onBatch: async ({ topic, partition }) => {
        if (topic === TOPIC && partition === 2) throw new Error('waits for what stands in the other topic');
      },
    });
    await bus.send(TOPIC, 2, records(1, 3));
    await bus.send(ROUTING_TOPIC, 2, records(1, 3));
    await bus.send(TOPIC, 4, records(1, 3));
    await eventually(() => {
      expect(reader.numbers(ROUTING_TOPIC, 2)).toEqual([1, 2, 3]);
      expect(reader.numbers(TOPIC, 4)).toEqual([1, 2, 3]);
    });
    expect(reader.numbers(TOPIC, 2)).toEqual([]);
  });

  it('is not held up by one slow partition', async () => {
    const bus = await world.bus();
    await bus.ensureTopics();
    let release = (): void => undefined;
    const stuck = new Promise<void>((resolve) => (release = resolve));
    const reader = await Recorder.start(bus, {
      group,
      topics: [TOPIC],
      onBatch: async ({ partition }) => (partition === 1 ? stuck : undefined),
    });
    await bus.send(TOPIC, 1, records(1, 900));
    await bus.send(TOPIC, 1, records(901, 1_800));
    for (const number of count(1, 10)) {
      await bus.send(TOPIC, 7, [record(number)]);
      await eventually(() => expect(reader.numbers(TOPIC, 7)).toEqual(count(1, number)));
    }
    await eventually(() => expect(reader.subscribed.idleMilliseconds()).toBeGreaterThan(50));
    expect(reader.numbers(TOPIC, 1)).toEqual([]);
    release();
    await eventually(() => expect(reader.numbers(TOPIC, 1)).toEqual(count(1, 1_800)));
    await eventually(() => expect(reader.subscribed.idleMilliseconds()).toBeLessThan(1_000));
  });

  it('handles one batch of a partition at a time, whichever topic it comes from', async () => {
    const bus = await world.bus();
    await bus.ensureTopics();
    const busy = new Set<number>();
    const overlaps: number[] = [];
    const reader = await Recorder.start(bus, {
      group,
      topics: [TOPIC, ROUTING_TOPIC],
      onBatch: async ({ partition }) => {
        if (busy.has(partition)) overlaps.push(partition);
        busy.add(partition);
        await pause(5);
        busy.delete(partition);
      },
    });
    for (const number of count(1, 10)) {
      await Promise.all(BOTH.flatMap((topic) => [8, 9].map((p) => bus.send(topic, p, [record(number)]))));
    }
    await eventually(() => {
      for (const topic of BOTH) for (const p of [8, 9]) expect(once(reader.numbers(topic, p))).toEqual(count(1, 10));
    });
    expect(overlaps).toEqual([]);
  });

  it('hands over what is not JSON as it is', async () => {
    const bus = await world.bus();
    await bus.ensureTopics();
    const reader = await Recorder.start(bus, { group, topics: [TOPIC] });
    const odd = ['{"half":', 'Selamat pagi – 你好 \u{1F44B}', '', '\\x00 "quoted" \'too\'', '{},null'];
    await bus.send(
      TOPIC,
      10,
      odd.map((value, index) => record(index + 1, value)),
    );
    await eventually(() => expect(reader.records(TOPIC, 10).map(({ value }) => value)).toEqual(odd));
  });
}
