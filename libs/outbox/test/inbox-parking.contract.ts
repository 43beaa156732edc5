import { DIRECTORY_TOPIC, eventsOf, FRONT_DESK_TOPIC, Unavailable, type EventName } from '@sambung/contracts';
import type { Failure } from '../src';
import { ended, fact, incoming, PARTITION } from './events';
import type { InboxHarness } from './inbox-harness';
import { batch, batchOf, InboxReader } from './inbox-reader';

class DirectoryNotReadYet extends Unavailable {
  readonly code = 'test.directory-not-read-yet';
}

const everyNameBut = (...names: string[]): EventName[] =>
  ([FRONT_DESK_TOPIC, DIRECTORY_TOPIC] as const)
    .flatMap((topic) => eventsOf(topic).map(({ name }) => name as EventName))
    .filter((name) => !names.includes(name));

/** What cannot be applied is put aside with its subject, and nothing else is. */
export function inboxParkingContract<Tx>(make: () => Promise<InboxHarness<Tx>>): void {
  let reader: InboxHarness<Tx>;
  let inbox: InboxReader<Tx>['inbox'];
  let apply: InboxReader<Tx>['apply'];
  let trouble: InboxReader<Tx>['trouble'];
  let poison: InboxReader<Tx>['poison'];
  let heal: InboxReader<Tx>['heal'];
  beforeEach(async () => {
    reader = await make();
    ({ inbox, apply, trouble, poison, heal } = new InboxReader(reader));
  });
  afterEach(() => reader.close());

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

    it('is told once, whatever else of the subject fails later', async () => {
      poison('bad');
      poison('over');
      const told: string[] = [];
      const telling = inbox({
        appliesToParked: ['handoff.stuck'],
        onParked: async (_, { event }) => void told.push(event?.id ?? ''),
      });
      await telling.apply(batch([1, fact('bad')]));
      await telling.apply(batch([2, ended('over')]));
      expect(told).toEqual(['bad']);
      expect(await inbox().parked.list()).toMatchObject([{ attempts: 1 }, { attempts: 1 }]);
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

    it('is not parked while something else in the batch is not available', async () => {
      poison('bad');
      trouble.set('b', () => {
        throw new DirectoryNotReadYet('read the directory first');
      });
      await expect(inbox().apply(batch([1, fact('bad')], [2, fact('b', 'h2')]))).rejects.toThrow(DirectoryNotReadYet);
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
      const ignoring = inbox({
        handlers: { 'handoff.stuck': apply, 'site.changed': apply },
        ignored: everyNameBut('handoff.stuck', 'site.changed'),
      });
      expect(await ignoring.apply(batchOf(FRONT_DESK_TOPIC, [later, incoming(2, fact('b'))]))).toMatchObject({
        passed: 2,
        position: 2,
      });
    });
  });
}
