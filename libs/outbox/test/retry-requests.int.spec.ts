import { Unavailable } from '@sambung/contracts';
import type { EntityManager } from 'typeorm';
import { PostgresRetryRequests, type Inbox, type InboxOptions, type RetryAnswer } from '../src';
import { fact } from './events';
import { eventually } from '@sambung/testing';
import { batch, InboxReader } from './inbox-reader';
import { postgresInbox } from './postgres-inbox-harness';

class NotNow extends Unavailable {
  readonly code = 'test.not-now';
}

describe('what an operator asks of a parked record', () => {
  let harness: Awaited<ReturnType<typeof postgresInbox>>;
  let reader: InboxReader<EntityManager>;
  let retries: PostgresRetryRequests;
  const started: Inbox[] = [];
  const operator = { by: 'ani', note: 'mended' };

  beforeEach(async () => {
    harness = await postgresInbox();
    reader = new InboxReader(harness);
    retries = new PostgresRetryRequests(harness.dataSource);
    reader.poison('bad');
    await reader.inbox().apply(batch([1, fact('bad')], [2, fact('second')]));
  });
  afterEach(async () => {
    await Promise.all(started.splice(0).map((inbox) => inbox.close()));
    await harness.close();
  });

  const instance = (options: Partial<InboxOptions> = {}): Inbox => reader.inbox({ retries, ...options });
  const start = (options: Partial<InboxOptions> = {}): void => {
    const inbox = instance(options);
    started.push(inbox);
    inbox.start();
  };
  const ask = async (subject = 'h1'): Promise<number> => {
    const [first] = await reader.inbox().parked.list({ subject });
    return retries.ask('routing', first?.id ?? 0, operator);
  };
  const answer = async (id: number): Promise<RetryAnswer> => {
    await eventually(async () => expect(await retries.answerTo(id)).toBeDefined());
    return (await retries.answerTo(id)) ?? { outcome: 'failed', because: 'no answer' };
  };
  const answerNow = async (inbox: Inbox): Promise<void> => {
    for (const request of await retries.open('routing')) await inbox.parked.answer(retries, request);
  };

  it('is done by the running service, in order, and it is kept who asked', async () => {
    reader.heal('bad');
    start();
    expect(await answer(await ask())).toEqual({ outcome: 'tried', applied: 2, left: 0, because: null });
    expect(await harness.traces()).toEqual(['bad', 'second']);
    expect(await reader.inbox().parked.list({ resolved: true })).toMatchObject([
      { resolution: 'retried', resolvedBy: 'ani', note: 'mended' },
      { resolution: 'retried' },
    ]);
  });

  it('waits for a service that is not running, and is done when it starts', async () => {
    reader.heal('bad');
    const id = await ask();
    expect(await retries.answerTo(id)).toBeUndefined();
    start();
    expect(await answer(id)).toMatchObject({ applied: 2 });
  });

  it('is done once when two instances come to it together', async () => {
    reader.heal('bad');
    const id = await ask();
    const instances = [instance(), instance(), instance()];
    const requests = await retries.open('routing');
    await Promise.all(instances.flatMap((each) => requests.map((request) => each.parked.answer(retries, request))));
    await answerNow(instance());
    expect(await answer(id)).toMatchObject({ applied: 2, left: 0 });
    expect(await harness.traces()).toEqual(['bad', 'second']);
  });

  it.each(['not-stored', 'stored'] as const)(
    'is done once when the service dies at its commit, and that was %s',
    async (how) => {
      reader.heal('bad');
      const id = await ask();
      harness.loseNextCommit(how);
      await expect(answerNow(instance())).rejects.toThrow();
      await answerNow(instance());
      expect(await answer(id)).toMatchObject({ applied: 2, left: 0 });
      expect(await harness.traces()).toEqual(['bad', 'second']);
    },
  );

  it('never revives what has ended', async () => {
    reader.heal('bad');
    start({ isOver: async () => true });
    expect(await answer(await ask())).toEqual({ outcome: 'over' });
    expect(await harness.traces()).toEqual([]);
  });

  it('says what fails still, in a word that holds nothing of anybody, and leaves it aside', async () => {
    start();
    expect(await answer(await ask())).toEqual({ outcome: 'tried', applied: 0, left: 2, because: 'TypeError' });
    expect(await reader.inbox().parked.list()).toHaveLength(2);
  });

  it('is told when somebody else was faster', async () => {
    const id = await ask();
    await reader.inbox().parked.discard((await reader.inbox().parked.list())[0]?.id ?? 0, operator);
    start();
    expect(await answer(id)).toEqual({ outcome: 'not-parked' });
    await expect(retries.ask('routing', 999_999, operator)).rejects.toThrow('no parked record');
    await expect(retries.ask('directory', 2, operator)).rejects.toThrow('no parked record');
  });

  it('does not wait behind one that cannot be done just now', async () => {
    reader.poison('other');
    await reader.inbox().apply(batch([3, fact('other', 'h2')]));
    reader.heal('other');
    reader.trouble.set('bad', () => {
      throw new NotNow('later');
    });
    const stuck = await ask('h1');
    start();
    expect(await answer(await ask('h2'))).toMatchObject({ applied: 1 });
    expect(await retries.answerTo(stuck)).toBeUndefined();
    reader.heal('bad');
    expect(await answer(stuck)).toMatchObject({ applied: 2 });
  });

  it('is forgotten with the record a month after that was resolved, and what is still aside never is', async () => {
    const id = await ask();
    await harness.dataSource.query(
      `UPDATE parked SET resolved_at = now() - interval '31 days', resolution = 'discarded' WHERE id = (SELECT min(id) FROM parked)`,
    );
    start();
    const left = async (): Promise<number> => (await reader.inbox().parked.list({ resolved: true })).length;
    await eventually(async () => expect(await left()).toBe(1));
    expect(await retries.answerTo(id)).toBeUndefined();
    expect(await reader.inbox().parked.list()).toMatchObject([{ number: 2 }]);
  });
});
