import { Logger } from '@nestjs/common';
import { FRONT_DESK_TOPIC, ROUTING_TOPIC } from '@sambung/contracts';
import { testDatabase } from '@sambung/testing';
import { Pool } from 'pg';
import { HoleInNumbers, UnknownTopic } from '../src/errors';
import { deleteOldRecords } from '../src/postgres/delete-old-records';
import { join, leave, renew, type Membership } from '../src/postgres/membership';
import { commitPositions, positionsOf, type Position } from '../src/postgres/positions';
import { PostgresEventBus } from '../src/postgres/postgres-event-bus';
import { sendRecords } from '../src/postgres/send-records';
import { eventually } from '@sambung/testing';
import { count, Recorder, records } from './recorder';

const TOPIC = FRONT_DESK_TOPIC;
const settings = { clientId: 'test', leaseMs: 60_000, pauses: { firstMs: 10, longestMs: 100 } };

describe('what only the PostgreSQL bus has to do', () => {
  let url: string;
  let bus: PostgresEventBus;
  let pool: Pool;
  beforeAll(() => {
    Logger.overrideLogger(['fatal']);
  });
  beforeEach(async () => {
    ({ url } = await testDatabase());
    bus = await PostgresEventBus.connect({ ...settings, url });
    await bus.ensureTopics();
    pool = new Pool({ connectionString: url });
    pool.on('error', () => undefined);
  });
  afterEach(async () => {
    await bus.close();
    await pool.end();
  });

  it('is brought up to date by many processes that start at once', async () => {
    const { url: empty } = await testDatabase();
    const buses = await Promise.all([1, 2, 3].map(() => PostgresEventBus.connect({ ...settings, url: empty })));
    await Promise.all(buses.map((each) => each.ensureTopics()));
    await Promise.all(buses.map((each) => each.close()));
  });

  it('refuses a number that does not follow the last, and says which would', async () => {
    await bus.send(TOPIC, 1, records(1, 3));
    const refusal: unknown = await bus.send(TOPIC, 1, records(5, 6)).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(HoleInNumbers);
    expect((refusal as HoleInNumbers).expected).toBe(4);
    expect(await bus.lastNumber(TOPIC, 1)).toBe(3);
  });

  it('lets an empty topic begin where the outbox still can, after the bus was lost', async () => {
    await bus.send(TOPIC, 1, records(300, 302));
    await expect(bus.send(TOPIC, 1, records(304, 304))).rejects.toBeInstanceOf(HoleInNumbers);
    const reader = await Recorder.start(bus, { group: 'readers', topics: [TOPIC] });
    await eventually(() => expect(reader.numbers(TOPIC, 1)).toEqual([300, 301, 302]));
  });

  it('says which topic is missing', async () => {
    await pool.query('delete from bus.topic_partitions');
    await expect(bus.send(TOPIC, 1, records(1, 1))).rejects.toBeInstanceOf(UnknownTopic);
  });

  it('finds by itself, without being told, what has arrived', async () => {
    const reader = await Recorder.start(bus, { group: 'readers', topics: [TOPIC] });
    await eventually(() => expect(reader.caughtUp).toHaveLength(12));
    await sendRecords(pool, TOPIC, 1, records(1, 3));
    await eventually(() => expect(reader.numbers(TOPIC, 1)).toEqual([1, 2, 3]));
  });

  it('lives on when all its connections are cut', async () => {
    const reader = await Recorder.start(bus, { group: 'readers', topics: [TOPIC] });
    await eventually(() => expect(reader.partitions).toHaveLength(12));
    await pool.query(
      'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
    );
    await eventually(() => bus.send(TOPIC, 1, records(1, 3)));
    await eventually(() => expect(reader.numbers(TOPIC, 1)).toEqual([1, 2, 3]));
  });

  it('deletes what is older than the retention, from the front only, and remembers the last number', async () => {
    await bus.send(TOPIC, 1, records(1, 6));
    await bus.send(ROUTING_TOPIC, 1, records(1, 2));
    // As if the clock had been set back between 4 and 5.
    await pool.query(
      `update bus.records set at = at - interval '10 days' where topic = $1 and number in (1, 2, 3, 5)`,
      [TOPIC],
    );
    expect(await deleteOldRecords(pool, 9 * 24 * 60 * 60 * 1_000)).toBe(3);
    const reader = await Recorder.start(bus, { group: 'readers', topics: [TOPIC] });
    await eventually(() => expect(reader.numbers(TOPIC, 1)).toEqual([4, 5, 6]));
    await pool.query(`update bus.records set at = at - interval '10 days'`);
    await deleteOldRecords(pool, 9 * 24 * 60 * 60 * 1_000);
    expect(await bus.lastNumber(TOPIC, 1)).toBe(6);
    await bus.send(TOPIC, 1, records(7, 8));
    await eventually(() => expect(reader.numbers(TOPIC, 1)).toEqual([4, 5, 6, 7, 8]));
  });

  it('tells a new group that it is caught up where retention has left nothing', async () => {
    await bus.send(TOPIC, 1, records(1, 3));
    await pool.query(`update bus.records set at = at - interval '10 days'`);
    await deleteOldRecords(pool, 9 * 24 * 60 * 60 * 1_000);
    const reader = await Recorder.start(bus, { group: 'readers', topics: [TOPIC] });
    await eventually(() => expect(reader.caughtUp).toContain(1));
  });

  describe('a membership', () => {
    const first: Membership = { group: 'readers', member: uuid(1), topics: [TOPIC], leaseMs: 10_000 };
    const second: Membership = { ...first, member: uuid(2) };

    it('holds as long as it is renewed, and falls to the others when it is not', async () => {
      await join(pool, first);
      await join(pool, second);
      expect(await heldBy(first)).toHaveLength(6);
      await pool.query(`update bus.members set lease_until = '-infinity' where member = $1`, [first.member]);
      await eventually(async () => expect((await renew(pool, second)).lapsed).toBe(true));
      await join(pool, second);
      expect(await heldBy(second)).toHaveLength(12);
      expect((await renew(pool, first)).renewed).toBe(false);
    });

    it('makes what a member commits for a partition that it lost have no effect', async () => {
      await join(pool, first);
      const [position] = await heldBy(first);
      const late: Position = { ...position!, number: 70n };
      expect(await commitPositions(pool, 'readers', first.member, [{ ...late, number: 5n }])).toBe(0);
      await join(pool, second);
      await leave(pool, 'readers', first.member);
      await commitPositions(pool, 'readers', second.member, [{ ...(await find(second, late)), number: 60n }]);
      expect(await commitPositions(pool, 'readers', first.member, [late])).toBe(1);
      expect((await find(second, late)).number).toBe(60n);
    });

    it('makes a late commit have no effect also when the partition has come back meanwhile', async () => {
      await join(pool, first);
      const [position] = await heldBy(first);
      await join(pool, second);
      await leave(pool, 'readers', first.member);
      await join(pool, first);
      await leave(pool, 'readers', second.member);
      expect(await commitPositions(pool, 'readers', first.member, [{ ...position!, number: 70n }])).toBe(1);
      expect((await find(first, position!)).number).toBe(0n);
    });

    it('keeps the commits of partitions that stay valid through a change of members', async () => {
      await join(pool, first);
      const before = await heldBy(first);
      await join(pool, second);
      const kept = (await heldBy(first)).map((position) => ({ ...position, number: 9n }));
      expect(before).toEqual(expect.arrayContaining(kept.map((position) => ({ ...position, number: 0n }))));
      expect(await commitPositions(pool, 'readers', first.member, kept)).toBe(0);
    });

    async function heldBy({ member }: Membership): Promise<Position[]> {
      return positionsOf(pool, 'readers', member);
    }

    async function find(holder: Membership, { partition }: Position): Promise<Position> {
      return (await heldBy(holder)).find((each) => each.partition === partition)!;
    }
  });

  it('gives a member that joins nothing to redo for what stays with others', async () => {
    const first = await Recorder.start(bus, { group: 'readers', topics: [TOPIC] });
    await bus.send(TOPIC, 0, records(1, 3));
    await eventually(() => expect(first.numbers(TOPIC, 0)).toEqual([1, 2, 3]));
    const caughtUp = first.caughtUp.length;
    const other = await PostgresEventBus.connect({ ...settings, url });
    const second = await Recorder.start(other, { group: 'readers', topics: [TOPIC] });
    await eventually(() => expect(second.partitions).toHaveLength(6));
    await eventually(() => expect(first.partitions).toHaveLength(6));
    expect(first.caughtUp).toHaveLength(caughtUp);
    expect(first.assignments.at(0)).toEqual(count(0, 11));
    await other.close();
  });
});

function uuid(number: number): string {
  return `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
}
