import { eventsOf, FRONT_DESK_TOPIC, type EventName } from '@sambung/contracts';
import type { Batch } from '@sambung/event-bus';
import type { EntityManager } from 'typeorm';
import { Inbox, PostgresInboxTables, type InboxOptions } from '../src';
import { fact, incoming, PARTITION } from './events';
import { postgresInbox } from './postgres-inbox-harness';

describe('reading into PostgreSQL', () => {
  let reader: Awaited<ReturnType<typeof postgresInbox>>;
  beforeEach(async () => (reader = await postgresInbox()));
  afterEach(() => reader.close());

  type OnEvent = (id: string, manager: EntityManager) => Promise<unknown>;
  const inbox = (onEvent: OnEvent, more: Partial<InboxOptions> = {}): Inbox =>
    new Inbox({
      tables: new PostgresInboxTables(reader.dataSource),
      group: 'routing',
      topics: [FRONT_DESK_TOPIC],
      handlers: {
        'contact.became-reachable': async ({ id }, manager) => {
          await reader.leave(manager, id);
          await onEvent(id, manager);
        },
      },
      ignored: eventsOf(FRONT_DESK_TOPIC)
        .map(({ name }) => name as EventName)
        .filter((name) => name !== 'contact.became-reachable'),
      ...more,
    });
  const batch = (...ids: string[]): Batch => ({
    topic: FRONT_DESK_TOPIC,
    partition: PARTITION,
    records: ids.map((id, index) => incoming(index + 1, fact(id, `h${index % 2}`))),
  });
  const nothing: OnEvent = async () => undefined;

  it('makes a second reader of the same partition wait for the first, and then finds everything done', async () => {
    await inbox(nothing).apply(batch('before'));
    let go = (): void => undefined;
    const held = new Promise<void>((resolve) => (go = resolve));
    let inside = (): void => undefined;
    const begun = new Promise<void>((resolve) => (inside = resolve));
    const first = inbox(() => {
      inside();
      return held;
    }).apply(batch('before', 'a', 'b'));
    await begun; // It has the position.
    const second = inbox(nothing).apply(batch('before', 'a', 'b', 'c'));
    await new Promise((resolve) => setTimeout(resolve, 100));
    go();
    expect(await first).toMatchObject({ applied: 2, dropped: 1 });
    expect(await second).toMatchObject({ applied: 1, dropped: 3, position: 4 });
    expect(await reader.traces()).toEqual(['before', 'a', 'b', 'c']);
  });

  it('lets the waiting reader see what the first has parked', async () => {
    let go = (): void => undefined;
    const held = new Promise<void>((resolve) => (go = resolve));
    let inside = (): void => undefined;
    const begun = new Promise<void>((resolve) => (inside = resolve));
    let attempts = 0;
    const first = inbox(async () => {
      attempts += 1;
      if (attempts > 1) {
        inside();
        await held; // the second attempt is the careful one, which parks
      }
      throw new TypeError('bad');
    }).apply(batch('a'));
    await begun;
    const second = inbox(nothing).apply(batch('a', 'b', 'c'));
    await new Promise((resolve) => setTimeout(resolve, 100));
    go();
    await first;
    expect(await second).toMatchObject({ applied: 1, parked: 1, dropped: 1 });
    expect(await reader.traces()).toEqual(['b']);
  });

  it('has one position when two readers begin at once', async () => {
    await Promise.all([inbox(nothing).apply(batch('a')), inbox(nothing).apply(batch('a'))]);
    expect(await reader.traces()).toEqual(['a']);
  });

  it('applies nothing and parks nothing when the connections are lost midway, and everything when they are back', async () => {
    let lost = false;
    const routing = inbox(async (id) => {
      if (id !== 'b' || lost) return;
      lost = true;
      reader.link.cut();
    });
    await expect(routing.apply(batch('a', 'b', 'c'))).rejects.toThrow();
    expect(await reader.traces()).toEqual([]);
    expect(await routing.apply(batch('a', 'b', 'c'))).toMatchObject({ applied: 3, parked: 0 });
    expect(await reader.traces()).toEqual(['a', 'b', 'c']);
  });

  it('gives its lock up when it freezes in mid-transaction, and its successor goes on', async () => {
    let thaw = (): void => undefined;
    const thawed = new Promise<void>((resolve) => (thaw = resolve));
    let inside = (): void => undefined;
    const begun = new Promise<void>((resolve) => (inside = resolve));
    const frozen = inbox(async (_, manager) => {
      await manager.query(`SET LOCAL idle_in_transaction_session_timeout = '0.1s'`);
      inside();
      await thawed;
    }).apply(batch('a'));
    frozen.catch(() => undefined);
    await begun;
    expect(await inbox(nothing).apply(batch('a'))).toMatchObject({ applied: 1 });
    thaw();
    await expect(frozen).rejects.toThrow();
    expect(await reader.traces()).toEqual(['a']);
  });

  it('parks the record whose handler swallowed a failed statement, and no other', async () => {
    const swallowing = inbox(async (id, manager) => {
      if (id === 'a') await manager.query('SELECT * FROM no_such_table').catch(() => undefined);
    });
    expect(await swallowing.apply(batch('a', 'b'))).toMatchObject({ parked: 1, applied: 1 });
    expect(await swallowing.parked.list()).toMatchObject([{ number: 1, because: 'QueryFailedError 25P02' }]);
    expect(await reader.traces()).toEqual(['b']);
  });

  it('parks a record that violates a rule of the tables', async () => {
    const violating = inbox(async (id, manager) => {
      if (id === 'a') await manager.query('INSERT INTO applied (id) VALUES (NULL)');
    });
    expect(await violating.apply(batch('a', 'b'))).toMatchObject({ parked: 1, applied: 1 });
    expect(await violating.parked.list()).toMatchObject([{ because: 'QueryFailedError 23502' }]);
  });

  it('does not let a retry and new records of the subject pass each other', async () => {
    let bad = true;
    let go = (): void => undefined;
    const held = new Promise<void>((resolve) => (go = resolve));
    let inside = (): void => undefined;
    const begun = new Promise<void>((resolve) => (inside = resolve));
    const routing = inbox(async (id) => {
      if (id === 'a' && bad) throw new TypeError('bad');
      if (id !== 'a') return;
      inside();
      await held;
    });
    await routing.apply(batch('a'));
    bad = false;
    const [parked] = await routing.parked.list();
    const retried = routing.parked.retry(parked!.id, { by: 'admin-1' });
    await begun; // It has the position.
    const later = routing.apply(batch('a', 'b', 'c'));
    await new Promise((resolve) => setTimeout(resolve, 100));
    go();
    await retried;
    expect(await later).toMatchObject({ applied: 2, parked: 0 });
    expect(await reader.traces()).toEqual(['a', 'b', 'c']);
  });
});
