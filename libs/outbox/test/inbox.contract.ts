import {
  DIRECTORY_TOPIC,
  eventsOf,
  FRONT_DESK_TOPIC,
  Unavailable,
  type EventName,
  type Topic,
} from '@sambung/contracts';
import type { Batch, IncomingRecord } from '@sambung/event-bus';
import { Inbox, type Failure, type Handlers, type InboxOptions, type NewEvent } from '../src';
import { ended, fact, incoming, PARTITION, state } from './events';
import type { InboxHarness } from './inbox-harness';
import { RecordedLog } from './recorded-log';

class DirectoryNotReadYet extends Unavailable {
  readonly code = 'test.directory-not-read-yet';
}

/** What a reader's inbox promises, whatever the bus delivers and whatever handlers do. */
export function inboxContract<Tx>(make: () => Promise<InboxHarness<Tx>>): void {
  let reader: InboxHarness<Tx>;
  let log: RecordedLog;
  /** What a handler does about an event, by its id; it leaves its trace first. */
  let trouble: Map<string, () => void>;
  beforeEach(async () => {
    reader = await make();
    log = new RecordedLog();
    trouble = new Map();
  });
  afterEach(() => reader.close());

  const apply = async (event: { readonly id: string }, tx: Tx): Promise<void> => {
    await reader.leave(tx, event.id);
    trouble.get(event.id)?.();
  };
  const handlers: Handlers<Tx> = { 'contact.became-reachable': apply, 'handoff.stuck': apply, 'site.changed': apply };
  const inbox = (
    options: Partial<InboxOptions<Tx>> = {},
    topics: Topic[] = [FRONT_DESK_TOPIC, DIRECTORY_TOPIC],
  ): Inbox<Tx> => {
    const known = topics.flatMap((topic) => eventsOf(topic).map(({ name }) => name as EventName));
    const ignored = known.filter((name) => !(name in handlers));
    return new Inbox({ tables: reader.tables, group: 'routing', topics, handlers, ignored, log, ...options });
  };
  const batchOf = (topic: Topic, records: readonly IncomingRecord[]): Batch => ({
    topic,
    partition: PARTITION,
    records,
  });
  const batch = (...records: (readonly [number, NewEvent])[]): Batch =>
    batchOf(
      FRONT_DESK_TOPIC,
      records.map(([number, event]) => incoming(number, event)),
    );
  const states = (...records: (readonly [number, NewEvent])[]): Batch => ({
    ...batch(...records),
    topic: DIRECTORY_TOPIC,
  });
  const poison = (id: string): void =>
    void trouble.set(id, () => {
      throw new TypeError(`cannot read ${id}`);
    });
  const heal = (id: string): void => void trouble.delete(id);

  describe('reading once and in order', () => {
    it('applies a batch once, however often it is delivered', async () => {
      const twice = batch([1, fact('a')], [2, fact('b')]);
      expect(await inbox().apply(twice)).toMatchObject({ applied: 2, dropped: 0, position: 2 });
      expect(await inbox().apply(twice)).toMatchObject({ applied: 0, dropped: 2, position: 2 });
      expect(await reader.traces()).toEqual(['a', 'b']);
    });

    it('drops old records that a stale sender repeats between new ones', async () => {
      await inbox().apply(batch([1, fact('a')], [2, fact('b')], [1, fact('a')], [2, fact('b')], [3, fact('c')]));
      expect(await reader.traces()).toEqual(['a', 'b', 'c']);
    });

    it('keeps a position of its own for each group and each topic', async () => {
      await inbox().apply(batch([1, fact('a')]));
      await inbox().apply(states([1, state('s')]));
      await inbox({ group: 'another' }).apply(batch([1, fact('a')]));
      expect(await reader.traces()).toEqual(['a', 's', 'a']);
    });

    it('tells what it did after the commit, and a failure there brings nothing back', async () => {
      const told: number[] = [];
      const careless = inbox({
        afterCommit: ({ position }) => {
          told.push(position);
          throw new Error('nobody listens');
        },
      });
      await careless.apply(batch([1, fact('a')]));
      expect(told).toEqual([1]);
    });

    it('starts a group that has never read at number 1', async () => {
      const applied = await inbox().apply(batch([5, fact('e')]));
      expect(applied).toMatchObject({ applied: 0, hole: { missing: 1, met: 5 } });
    });

    it('starts a group that is right without the past at the first record that is left', async () => {
      const right = inbox({ rightWithoutPast: [DIRECTORY_TOPIC] });
      expect(await right.apply(states([5, state('e')], [6, state('f')]))).toMatchObject({ applied: 2, position: 6 });
      expect(await right.apply(states([8, state('h')]))).toMatchObject({ hole: { missing: 7, met: 8 } });
    });
  });

  describe('at a hole', () => {
    it('applies what comes before it and nothing beyond it, lets the bus read on, and says so', async () => {
      const routing = inbox();
      const applied = await routing.apply(batch([1, fact('a')], [3, fact('c')], [4, fact('d', 'h2')]));
      expect(applied).toMatchObject({ applied: 1, beyondHole: 2, position: 1, hole: { missing: 2, met: 4 } });
      expect(await reader.traces()).toEqual(['a']);
      expect(routing.problems().join()).toContain('number 2 is missing');
      expect(log.errors().join()).toContain('--from 2');
    });

    it('loses nothing: a resend from the missing number brings the rest again', async () => {
      const routing = inbox();
      await routing.apply(batch([1, fact('a')], [3, fact('c')]));
      await routing.apply(batch([4, fact('d')]));
      expect(await routing.apply(batch([2, fact('b')], [3, fact('c')], [4, fact('d')]))).toMatchObject({ applied: 3 });
      expect(await reader.traces()).toEqual(['a', 'b', 'c', 'd']);
      expect(routing.problems()).toEqual([]);
    });

    it('raises nothing when the resend stands in the same batch', async () => {
      const routing = inbox();
      const applied = await routing.apply(batch([1, fact('a')], [3, fact('c')], [2, fact('b')], [3, fact('c')]));
      expect(applied.hole).toBeUndefined();
      expect(await reader.traces()).toEqual(['a', 'b', 'c']);
    });
  });

  describe('when the connection is lost at COMMIT', () => {
    it('drops the batch when it comes again, if it had been stored', async () => {
      reader.loseNextCommit('stored');
      await expect(inbox().apply(batch([1, fact('a')]))).rejects.toThrow();
      expect(await inbox().apply(batch([1, fact('a')]))).toMatchObject({ applied: 0, dropped: 1 });
      expect(await reader.traces()).toEqual(['a']);
    });

    it('applies the batch when it comes again, if it had not been stored', async () => {
      reader.loseNextCommit('not-stored');
      await expect(inbox().apply(batch([1, fact('a')]))).rejects.toThrow();
      expect(await inbox().apply(batch([1, fact('a')]))).toMatchObject({ applied: 1 });
      expect(await reader.traces()).toEqual(['a']);
    });
  });

  describe('what cannot be applied', () => {
    it('parks its subject: what comes later for it follows, everything else goes on', async () => {
      poison('bad');
      const applied = await inbox().apply(
        batch([1, fact('good')], [2, fact('bad')], [3, fact('other', 'h2')], [4, fact('later')]),
      );
      expect(applied).toMatchObject({ applied: 2, parked: 2, position: 4 });
      await inbox().apply(batch([5, fact('later still')], [6, fact('other still', 'h2')]));
      expect(await reader.traces()).toEqual(['good', 'other', 'other still']);
      expect((await inbox().parked.list()).map(({ number, attempts }) => [number, attempts])).toEqual([
        [2, 1],
        [4, 0],
        [5, 0],
      ]);
    });

    it('leaves nothing of what the failing handler had done', async () => {
      poison('bad');
      await inbox().apply(batch([1, fact('bad')]));
      expect(await reader.traces()).toEqual([]);
    });

    it('is kept as it was read, with its error', async () => {
      poison('bad');
      const record = incoming(1, fact('bad'));
      await inbox().apply(batchOf(FRONT_DESK_TOPIC, [record]));
      expect(await inbox().parked.list()).toMatchObject([
        {
          group: 'routing',
          topic: FRONT_DESK_TOPIC,
          partition: PARTITION,
          number: 1,
          offset: '1001',
          workspace: 'toko-sinar',
          subject: 'h1',
          name: 'contact.became-reachable',
          kind: 'fact',
          key: 'h1',
          headers: record.headers,
          value: record.value,
          because: 'TypeError',
          error: 'cannot read bad',
          attempts: 1,
          resolvedAt: null,
        },
      ]);
    });

    it('is told in the same transaction, once for a subject', async () => {
      poison('bad');
      const failures: Failure[] = [];
      const telling = inbox({
        onParked: async (tx, failure) => {
          failures.push(failure);
          await reader.leave(tx, `stuck ${failure.record.subject}`);
        },
      });
      await telling.apply(batch([1, fact('bad')], [2, fact('later')]));
      expect(await reader.traces()).toEqual(['stuck h1']);
      expect(failures).toMatchObject([{ because: 'TypeError', event: { id: 'bad', number: 1 } }]);
    });

    it('is not parked if nobody can be told: the batch comes again', async () => {
      poison('bad');
      const failing = inbox({ onParked: () => Promise.reject(new Error('cannot write')) });
      await expect(failing.apply(batch([1, fact('bad')]))).rejects.toThrow('cannot write');
      expect(await inbox().parked.list()).toEqual([]);
    });

    it.each([
      ['a lost connection', Object.assign(new Error('read'), { code: 'ECONNRESET' })],
      ['a deadlock', Object.assign(new Error('deadlock detected'), { code: '40P01' })],
      ['a serialization failure', Object.assign(new Error('could not serialize access'), { code: '40001' })],
      ['a server that shuts down', Object.assign(new Error('terminating connection'), { code: '57P01' })],
      ['something that is not available now', new DirectoryNotReadYet('read the directory first')],
      [
        'a failure that another one wraps',
        new Error('query failed', { cause: new Error('Connection terminated unexpectedly') }),
      ],
    ])('is nobody’s fault after %s: nothing is parked, and the batch comes again', async (_, error) => {
      trouble.set('b', () => {
        throw error;
      });
      const both = batch([1, fact('a', 'h2')], [2, fact('b')]);
      await expect(inbox().apply(both)).rejects.toThrow(error);
      heal('b');
      expect(await inbox().apply(both)).toMatchObject({ applied: 2, parked: 0 });
      expect(await inbox().parked.list()).toEqual([]);
    });

    it('is parked too when it cannot be read', async () => {
      const broken = { ...incoming(1, fact('a')), value: '{"handoffId":' };
      const applied = await inbox().apply(
        batchOf(FRONT_DESK_TOPIC, [broken, incoming(2, fact('b')), incoming(3, fact('c', 'h2'))]),
      );
      expect(applied).toMatchObject({ parked: 2, applied: 1, position: 3 });
      expect(await inbox().parked.list()).toMatchObject([{ because: 'Unreadable', attempts: 0 }, { number: 2 }]);
    });

    it('is parked once when it has no number, and moves no position', async () => {
      const { ce_sequence: _, ...headers } = incoming(9, fact('x', 'h9')).headers;
      const lost = { ...incoming(9, fact('x', 'h9')), headers };
      const both = batchOf(FRONT_DESK_TOPIC, [lost, incoming(1, fact('a'))]);
      expect(await inbox().apply(both)).toMatchObject({ parked: 1, applied: 1, position: 1 });
      await inbox().apply(both);
      expect(await inbox().parked.list()).toMatchObject([{ number: null, subject: 'h9' }]);
    });

    it('passes when it is of a later version’s type, or ignored', async () => {
      const later = {
        ...incoming(1, fact('a')),
        headers: { ...incoming(1, fact('a')).headers, ce_type: 'sambung.handoff.sung.v1' },
      };
      const handled = { 'handoff.stuck': apply, 'site.changed': apply };
      const ignored = ([FRONT_DESK_TOPIC, DIRECTORY_TOPIC] as Topic[]).flatMap((topic) =>
        eventsOf(topic).map(({ name }) => name as EventName),
      );
      const ignoring = inbox({ handlers: handled, ignored: ignored.filter((name) => !(name in handled)) });
      expect(await ignoring.apply(batchOf(FRONT_DESK_TOPIC, [later, incoming(2, fact('b'))]))).toMatchObject({
        passed: 2,
        position: 2,
      });
    });
  });

  describe('a parked subject', () => {
    const park = async (): Promise<void> => {
      poison('bad');
      await inbox().apply(batch([1, fact('bad')], [2, fact('second')]));
    };
    const firstId = async (): Promise<number> => (await inbox().parked.list())[0]?.id ?? 0;
    const operator = { by: 'admin-1', note: 'mended' };

    it('still ends when it is over', async () => {
      await park();
      const routing = inbox({ appliesToParked: ['handoff.stuck'] });
      expect(await routing.apply(batch([3, ended('over')], [4, fact('after')]))).toMatchObject({
        applied: 1,
        parked: 1,
      });
      expect(await reader.traces()).toEqual(['over']);
    });

    it('is applied in order when somebody retries it, and goes on as before', async () => {
      await park();
      heal('bad');
      expect(await inbox().parked.retry(await firstId(), operator)).toMatchObject({
        retried: [1, 2],
        left: [],
        over: false,
      });
      await inbox().apply(batch([3, fact('third')]));
      expect(await reader.traces()).toEqual(['bad', 'second', 'third']);
    });

    it('stays parked from the first record that fails again', async () => {
      await park();
      await inbox().apply(batch([3, fact('third')]));
      heal('bad');
      poison('second');
      expect(await inbox().parked.retry(await firstId(), operator)).toMatchObject({ retried: [1], left: [2, 3] });
      expect(await reader.traces()).toEqual(['bad']);
      expect(await inbox().parked.list()).toMatchObject([
        { error: 'cannot read second', attempts: 1 },
        { attempts: 0 },
      ]);
    });

    it('is not revived by a retry once it has ended', async () => {
      await park();
      heal('bad');
      const routing = inbox({ isOver: async (_, { subject }) => subject === 'h1' });
      expect(await routing.parked.retry(await firstId(), operator)).toMatchObject({
        retried: [],
        left: [],
        over: true,
      });
      expect(await reader.traces()).toEqual([]);
      expect(await inbox().parked.list({ resolved: true })).toMatchObject([
        { resolution: 'over' },
        { resolution: 'over' },
      ]);
    });

    it('gives up one record when somebody discards it, and says who did', async () => {
      await park();
      await inbox().parked.discard(await firstId(), operator);
      expect(await inbox().parked.list()).toMatchObject([{ number: 2 }]);
      expect(await inbox().parked.list({ resolved: true })).toMatchObject([
        { number: 1, resolution: 'discarded', resolvedBy: 'admin-1', note: 'mended' },
        {},
      ]);
    });

    it('can be resolved once only', async () => {
      await park();
      const id = await firstId();
      await inbox().parked.discard(id, operator);
      await expect(inbox().parked.discard(id, operator)).rejects.toThrow('no parked record');
      await expect(inbox().parked.retry(id, operator)).rejects.toThrow('no parked record');
    });

    it('keeps its place when a retry meets a database that is away', async () => {
      await park();
      trouble.set('bad', () => {
        throw Object.assign(new Error('gone'), { code: 'ECONNRESET' });
      });
      await expect(inbox().parked.retry(await firstId(), operator)).rejects.toThrow('gone');
      expect(await inbox().parked.list()).toMatchObject([{ attempts: 1 }, { attempts: 0 }]);
    });

    it('is unparked by its next whole state', async () => {
      poison('bad');
      await inbox().apply(states([1, state('bad')], [2, state('other', 's2')]));
      expect(await inbox().apply(states([3, state('good')]))).toMatchObject({ applied: 1 });
      expect(await inbox().parked.list()).toEqual([]);
      expect(await inbox().parked.list({ resolved: true })).toMatchObject([{ resolution: 'superseded' }]);
      expect(await reader.traces()).toEqual(['other', 'good']);
    });

    it('tries each whole state, and a retry skips the bad one for a good one after it', async () => {
      poison('bad');
      poison('bad too');
      await inbox().apply(states([1, state('bad')], [2, state('bad too')]));
      heal('bad too');
      expect(await inbox().parked.retry(await firstId(), operator)).toMatchObject({ retried: [2], left: [] });
      expect(await reader.traces()).toEqual(['bad too']);
    });
  });

  it('is refused at boot when a type is neither handled nor ignored, or both, or unknown', () => {
    expect(() => inbox({ ignored: [] })).toThrow('handoff.requested is neither handled nor ignored');
    expect(() => inbox({ ignored: ['handoff.stuck'] })).toThrow('handoff.stuck is handled and ignored');
    expect(() => inbox({}, [FRONT_DESK_TOPIC])).toThrow('site.changed belongs to none of the topics');
  });
}
