import { DIRECTORY_TOPIC, FRONT_DESK_TOPIC } from '@sambung/contracts';
import type { DataSource, EntityManager } from 'typeorm';
import { letRoleWriteOutbox, numberedInsert, Outbox, positionOf, PostgresOutboxTable, Relay } from '../src';
import { eventually } from '@sambung/testing';
import { fact, PARTITION, state, WORKSPACE } from './events';
import { MemoryBus } from './memory-bus';
import { connect } from './postgres-connection';
import { ROLE } from './postgres-database';
import { postgresOutbox } from './postgres-outbox-harness';

describe('writing to the outbox on PostgreSQL', () => {
  let service: Awaited<ReturnType<typeof postgresOutbox>>;
  let outbox: Outbox;
  beforeEach(async () => {
    service = await postgresOutbox();
    outbox = new Outbox({ topic: FRONT_DESK_TOPIC, dataSource: service.dataSource });
  });
  afterEach(() => service.close());

  const asRequest = (workspace: string, work: (manager: EntityManager) => Promise<unknown>): Promise<unknown> =>
    service.dataSource.transaction(async (manager) => {
      await manager.query(`SELECT set_config('role', $1, true), set_config('sambung.workspace', $2, true)`, [
        ROLE,
        workspace,
      ]);
      return work(manager);
    });
  const stored = (): Promise<{ event_id: string; data: string }[]> =>
    service.dataSource.query('SELECT event_id, data FROM outbox ORDER BY id');

  it('leaves nothing behind when the transaction that changes the state is rolled back', async () => {
    const attempt = service.dataSource.transaction(async (manager) => {
      await outbox.add(manager, [fact('a')]);
      throw new Error('the handoff was refused');
    });
    await expect(attempt).rejects.toThrow('refused');
    expect(await stored()).toEqual([]);
  });

  it('lets a request write events of its own workspace, and see none', async () => {
    await asRequest(WORKSPACE, (manager) => outbox.add(manager, [fact('a')]));
    expect(await stored()).toMatchObject([{ event_id: 'a' }]);
    await expect(asRequest(WORKSPACE, (manager) => manager.query('SELECT * FROM outbox'))).rejects.toThrow(
      'permission denied',
    );
  });

  it('lets no request write events of another workspace', async () => {
    const attempt = asRequest('warung-lain', (manager) => outbox.add(manager, [fact('a')]));
    await expect(attempt).rejects.toThrow('row-level security');
  });

  it('tells a request how far the service has read', async () => {
    await service.dataSource.query(`INSERT INTO inbox_position VALUES ('front-desk', $1, $2, 41)`, [
      DIRECTORY_TOPIC,
      PARTITION,
    ]);
    const ask = { group: 'front-desk', topic: DIRECTORY_TOPIC, workspace: WORKSPACE } as const;
    expect(await asRequest(WORKSPACE, (manager) => positionOf(manager, ask))).toBe(41);
    expect(await asRequest(WORKSPACE, (manager) => positionOf(manager, { ...ask, group: 'another' }))).toBe(0);
  });

  it('stores what the schema names and nothing else: a contact’s name that slipped in goes no further', async () => {
    const { data, ...event } = fact('a');
    const slipped: unknown = { ...event, data: { ...data, contactName: 'Ibu Sari', phone: '+62 812' } };
    await service.dataSource.transaction((manager) => outbox.add(manager, [slipped as never]));
    expect((await stored())[0]?.data).toBe(JSON.stringify(data));
  });

  it('refuses an event that does not match its schema, or belongs to another service', async () => {
    const add = (event: object) => service.dataSource.transaction((manager) => outbox.add(manager, [event as never]));
    await expect(add({ ...fact('a'), data: { handoffId: 'h1' } })).rejects.toMatchObject({
      code: 'outbox.event-does-not-match-schema',
    });
    await expect(add(state('s'))).rejects.toMatchObject({ code: 'outbox.event-of-another-topic' });
  });

  it('takes no role name that is none', async () => {
    const runner = service.dataSource.createQueryRunner();
    await expect(letRoleWriteOutbox(runner, 'x; DROP TABLE outbox')).rejects.toThrow('not the name of a role');
    await runner.release();
  });

  it('gives no number twice when a relay asks again while its first question is still being answered', async () => {
    const table = new PostgresOutboxTable(service.dataSource);
    const { tenures } = await table.tend('a', 60_000);
    const tenure = tenures.find(({ partition }) => partition === PARTITION)!;
    await service.write(fact('a'));
    const first = service.dataSource.createQueryRunner();
    await first.startTransaction();
    // Whoever did not wait at the partition's row would wait here, and then number with what it had read before.
    await first.query('LOCK TABLE outbox IN SHARE ROW EXCLUSIVE MODE');
    await first.query('SELECT * FROM outbox_next($1::smallint, $2, null, null, 100)', [PARTITION, tenure.term]);
    await outbox.add(first.manager, [fact('b')]);
    const again = table.under(tenure).next({ partition: PARTITION, limit: 100 });
    await new Promise((resolve) => setTimeout(resolve, 200));
    await first.commitTransaction();
    await first.release();
    expect((await again)?.records.map(({ number, event }) => `${number} ${event.id}`)).toEqual(['1 a', '2 b']);
    expect(await table.under(tenure).extent(PARTITION)).toMatchObject({ highest: 2 });
  });

  it('inserts numbered events within a larger statement, if that lets them pass', async () => {
    const append = (passes: boolean, firstNumber: number, ...ids: string[]) => {
      const events = ids.map((id) => fact(id));
      const { sql, parameters } = numberedInsert({
        topic: FRONT_DESK_TOPIC,
        firstNumber,
        events,
        firstParameter: 2,
        onlyIf: 'own',
      });
      return service.dataSource.query(`WITH own AS (SELECT 1 WHERE $1::boolean), inserted AS (${sql}) SELECT 1`, [
        passes,
        ...parameters,
      ]);
    };
    await append(true, 1, 'a', 'b');
    await append(false, 3, 'fenced off');
    const source = new PostgresOutboxTable(service.dataSource).numbered();
    const next = await source.next({ partition: PARTITION, limit: 10 });
    expect(next?.records.map(({ number, event }) => `${number} ${event.id}`)).toEqual(['1 a', '2 b']);
  });

  it('accepts no number of a self-numbering writer that was given before', async () => {
    await service.writeNumbered(1, fact('a'));
    await expect(service.writeNumbered(1, fact('b'))).rejects.toThrow('outbox_numbers');
  });

  describe('with the relay in another process', () => {
    let elsewhere: DataSource;
    let relay: Relay;
    const bus = new MemoryBus();
    beforeEach(async () => {
      bus.partitions.clear();
      elsewhere = await connect(service.url, { poolSize: 4 });
      const table = new PostgresOutboxTable(elsewhere);
      relay = new Relay({ table, bus, topic: FRONT_DESK_TOPIC, pollMs: 60_000 });
      await relay.start();
    });
    afterEach(async () => {
      jest.restoreAllMocks();
      await relay.stop();
      await elsewhere.destroy();
    });

    it('wakes it by a notification, and by few of them for many commits', async () => {
      const queries = jest.spyOn(service.dataSource, 'query');
      await service.write(...Array.from({ length: 50 }, (_, index) => fact(`e${index}`)));
      for (let index = 0; index < 50; index++) outbox.wake(WORKSPACE);
      await eventually(() => expect(bus.readOnce(PARTITION)).toHaveLength(50));
      expect(queries.mock.calls.filter(([sql]) => sql.includes('pg_notify')).length).toBeLessThanOrEqual(2);
    });

    it('hears notifications again after its connection was lost', async () => {
      await service.dataSource.query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'sambung outbox' AND datname = current_database()`,
      );
      await service.write(fact('a'));
      await eventually(() => expect(bus.readOnce(PARTITION)).toEqual(['a']));
      await service.write(fact('b'));
      outbox.wake(WORKSPACE);
      await eventually(() => expect(bus.readOnce(PARTITION)).toEqual(['a', 'b']));
    });
  });
});
