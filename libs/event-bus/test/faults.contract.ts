import { DIRECTORY_TOPIC, FRONT_DESK_TOPIC } from '@sambung/contracts';
import { eventually, pause } from '@sambung/testing';
import type { Harness, World } from './harness';
import { count, once, Recorder, records } from './recorder';

const topics = [FRONT_DESK_TOPIC, DIRECTORY_TOPIC] as const;
const group = 'readers';

/** The servers die and come back. */
export function faultsContract(harness: Harness): void {
  let world: World;
  beforeEach(async () => (world = await harness.world()));
  afterEach(() => world.close());

  it('goes on, without loss, when the server was killed and is back', async () => {
    const bus = await world.bus();
    await bus.ensureTopics();
    const reader = await Recorder.start(await world.bus(), { group, topics });
    await bus.send(FRONT_DESK_TOPIC, 2, records(1, 5));
    await eventually(() => expect(reader.numbers(FRONT_DESK_TOPIC, 2)).toEqual(count(1, 5)));

    await world.killServer();
    await expect(bus.send(FRONT_DESK_TOPIC, 2, records(6, 8))).rejects.toThrow();
    await pause(1_000);
    await world.startServer();

    await eventually(() => bus.send(FRONT_DESK_TOPIC, 2, records(6, 8)));
    // Of a broker that is just back, another partition may still have no leader.
    await eventually(() => bus.send(DIRECTORY_TOPIC, 9, records(1, 2)));
    await eventually(() => {
      expect(once(reader.numbers(FRONT_DESK_TOPIC, 2))).toEqual(count(1, 8));
      expect(once(reader.numbers(DIRECTORY_TOPIC, 9))).toEqual([1, 2]);
    });
    await eventually(async () => expect(await bus.lastNumber(FRONT_DESK_TOPIC, 2)).toBe(8));
  });

  it('closes although the server is away', async () => {
    const bus = await world.bus();
    await bus.ensureTopics();
    const reader = await Recorder.start(bus, { group, topics });
    await bus.send(FRONT_DESK_TOPIC, 2, records(1, 5));
    await eventually(() => expect(reader.numbers(FRONT_DESK_TOPIC, 2)).toEqual(count(1, 5)));
    await world.killServer();
    await reader.subscribed.close(1_000);
    await world.startServer();
  });

  it('closes although a handler hangs', async () => {
    const bus = await world.bus();
    await bus.ensureTopics();
    let begun = false;
    const reader = await Recorder.start(bus, {
      group,
      topics,
      onBatch: async () => {
        begun = true;
        await new Promise(() => undefined);
      },
    });
    await bus.send(FRONT_DESK_TOPIC, 2, records(1, 5));
    await eventually(() => expect(begun).toBe(true));
    await reader.subscribed.close(1_000);
  });

  it('announces the assignment again until it is taken over, and delivers nothing before', async () => {
    const bus = await world.bus();
    await bus.ensureTopics();
    await bus.send(FRONT_DESK_TOPIC, 2, records(1, 5));
    let attempts = 0;
    let early = 0;
    const reader = await Recorder.start(bus, {
      group,
      topics,
      onAssigned: async () => {
        attempts += 1;
        if (attempts < 3) throw new Error('the database is away');
      },
      onBatch: async () => {
        if (attempts < 3) early += 1;
      },
    });
    await eventually(() => expect(reader.numbers(FRONT_DESK_TOPIC, 2)).toEqual(count(1, 5)));
    expect(attempts).toBeGreaterThanOrEqual(3);
    expect(early).toBe(0);
  });
}
