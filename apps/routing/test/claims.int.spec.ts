import type { DataSource } from 'typeorm';
import { PostgresLedger } from '../src/persistence/postgres-ledger';
import { PartitionNotOurs } from '../src/run-switchboards/shell.errors';
import { accepted, atWork, COMPANY, requested } from './company';
import { FaultyLedger } from './faulty-ledger';
import { connectTo, routingDatabase } from './routing-database';
import { Shell, TestTopic } from './shell';
import { eventually } from '@sambung/testing';
import { settle } from './shell-test';
import { Writers } from './topics';

describe('who decides for a partition', () => {
  let dataSource: DataSource;
  let topic: TestTopic;
  let maju: Writers;
  const shells: Shell[] = [];

  beforeEach(async () => {
    dataSource = await connectTo(await routingDatabase());
    [topic, maju] = [new TestTopic(), new Writers('maju')];
  });
  afterEach(async () => {
    await Promise.all(shells.splice(0).map((shell) => shell.die()));
    await dataSource.destroy();
  });

  function start(ledger = new FaultyLedger(new PostgresLedger(dataSource))): { shell: Shell; ledger: FaultyLedger } {
    const shell = new Shell({ dataSource, topic, ledger });
    shells.push(shell);
    return { shell, ledger };
  }

  async function offered(): Promise<{ shell: Shell; ledger: FaultyLedger }> {
    const started = start();
    await started.shell.own(maju.partition);
    await started.shell.read(
      ...[...COMPANY, ...atWork('sari', 'budi'), requested('h1')].map((said) => maju.number(said)),
    );
    await topic.records.until(({ name }) => name === 'handoff.offered');
    return started;
  }

  const claimOf = async (): Promise<string> => {
    const [row] = await dataSource.query<{ claim: string }[]>('SELECT claim FROM owner WHERE partition = $1', [
      maju.partition,
    ]);
    return row?.claim ?? '';
  };
  const decisions = async (): Promise<number> =>
    (await dataSource.query<unknown[]>('SELECT FROM decision WHERE workspace = $1', ['maju'])).length;

  it('12 · is whoever was assigned it last: the one before decides nothing, and is silent', async () => {
    const { shell: old } = await offered();
    const { shell: young } = start();
    await young.own(maju.partition);

    const acceptance = maju.number(accepted('h1', 'budi'));
    const before = await decisions();
    await expect(old.read(acceptance)).rejects.toThrow();
    await expect(old.read(acceptance)).rejects.toBeInstanceOf(PartitionNotOurs);
    expect(await decisions()).toBe(before);
    expect(old.told.count('lost')).toBe(1);

    await young.read(acceptance);
    const assigned = await topic.records.until(({ name }) => name === 'handoff.assigned');
    expect(assigned.data).toMatchObject({ receiverId: 'budi', epoch: 1 });
  });

  it('may change also while the topic takes nothing: who waits for room does not hold up the assignment', async () => {
    const shell = new Shell({ dataSource, topic, mostUnsent: 0 });
    shells.push(shell);
    await shell.own(maju.partition);
    topic.failing = 'before';
    await shell.read(...[...COMPANY, ...atWork('sari')].map((said) => maju.number(said)));
    await settle(200);
    const waiting = shell.read(maju.number(requested('h1')));
    const refused = expect(waiting).rejects.toBeInstanceOf(PartitionNotOurs);
    await settle();
    await shell.partitions.assigned([]);
    await refused;
    expect(await decisions()).toBeGreaterThan(0);
  });

  it('is not who was overtaken between deciding and writing it down', async () => {
    const { shell: old, ledger } = await offered();
    const { shell: young } = start();
    ledger.beforeAppend = async () => {
      await young.own(maju.partition);
    };

    const acceptance = maju.number(accepted('h1', 'budi'));
    const before = await decisions();
    await expect(old.read(acceptance)).rejects.toThrow();
    expect(await decisions()).toBe(before);

    await young.read(acceptance);
    expect(await decisions()).toBe(before + 1);
  });

  it('is not who remembers an old position: a hole that is none does not let the bus go on', async () => {
    const { shell: old } = await offered();
    const { shell: young } = start();
    await young.own(maju.partition);
    const [heard, unheard] = [maju.number(accepted('h1', 'budi')), maju.number(requested('h2'))];
    await young.read(heard);
    await expect(old.read(unheard)).rejects.toBeInstanceOf(PartitionNotOurs);
    expect(old.told.count('hole')).toBe(0);
  });

  it('is still whoever it was when others come and go', async () => {
    const { shell } = await offered();
    const claim = await claimOf();
    await shell.partitions.assigned([maju.partition, (maju.partition + 1) % 12]);
    await shell.partitions.assigned([maju.partition]);
    expect(await claimOf()).toBe(claim);
    await shell.read(maju.number(accepted('h1', 'budi')));
    expect(shell.told.count('claimed')).toBe(2);
  });

  it('knows what the others decided when a partition comes back to it', async () => {
    const { shell: first } = await offered();
    const { shell: second } = start();
    await second.own(maju.partition);
    await second.read(maju.number(accepted('h1', 'budi')));
    await first.own(maju.partition);
    await first.read(maju.number(accepted('h1', 'sari')));
    const refused = await topic.records.until(({ name }) => name === 'command.refused');
    expect(refused.data).toMatchObject({ code: expect.stringMatching(/^offer\./) });
    expect(topic.records.of('handoff.assigned')).toHaveLength(1);
  });

  it('decides once although the answer of the database was lost after it had written', async () => {
    const { shell, ledger } = await offered();
    ledger.faults = ['lost-after'];
    const acceptance = maju.number(accepted('h1', 'budi'));
    await expect(shell.read(acceptance)).rejects.toThrow('lost-after');
    await shell.read(acceptance);
    await topic.records.until(({ name }) => name === 'handoff.assigned');
    expect(topic.records.of('handoff.assigned')).toHaveLength(1);
    expect(topic.records.of('command.refused')).toHaveLength(0);
    expect(shell.told.count('dropped')).toBe(1);
  });

  it('forgets what it had decided when the database never heard of it', async () => {
    const { shell, ledger } = await offered();
    ledger.faults = ['lost-before'];
    const acceptance = maju.number(accepted('h1', 'budi'));
    await expect(shell.read(acceptance)).rejects.toThrow('lost-before');
    await shell.read(acceptance);
    await topic.records.until(({ name }) => name === 'handoff.assigned');
    expect(topic.records.of('handoff.assigned')).toHaveLength(1);
  });

  it('is not undone by a commit that arrives late', async () => {
    const { shell, ledger } = await offered();
    ledger.faults = ['late'];
    const acceptance = maju.number(accepted('h1', 'budi'));
    await expect(shell.read(acceptance)).rejects.toThrow('late');
    await shell.read(acceptance);
    const before = await decisions();
    expect(await ledger.commitLate()).toEqual([false]);
    expect(await decisions()).toBe(before);
    await shell.read(maju.number(requested('h2')));
    await topic.records.until(({ name, subject }) => name === 'handoff.offered' && subject === 'h2');
  });

  it('takes over what a commit that arrived late has decided', async () => {
    const { shell, ledger } = await offered();
    ledger.faults = ['late'];
    const acceptance = maju.number(accepted('h1', 'budi'));
    await expect(shell.read(acceptance)).rejects.toThrow('late');
    // The row is looked at before the commit arrives, and what is decided then meets it.
    ledger.beforeAppend = async () => {
      ledger.beforeAppend = async () => undefined;
      expect(await ledger.commitLate()).toEqual([true]);
    };
    await expect(shell.read(acceptance)).rejects.toThrow();
    await shell.read(acceptance);
    await topic.records.until(({ name }) => name === 'handoff.assigned');
    expect(topic.records.of('handoff.assigned')).toHaveLength(1);
  });

  it('claims again when whoever took the claim has died without telling the bus', async () => {
    const { shell } = await offered();
    shell.partitions.watch({ idleMilliseconds: () => 0 });
    await new PostgresLedger(dataSource).claim([maju.partition], 'http://127.0.0.1:2');
    const acceptance = maju.number(accepted('h1', 'budi'));
    await expect(shell.read(acceptance)).rejects.toThrow();
    await eventually(() => {
      shell.time.pass(5_000);
      expect(shell.told.count('claimed')).toBe(2);
    });
    await shell.read(acceptance);
  });

  it('leaves a lost claim alone as long as it cannot know what the bus has assigned', async () => {
    const { shell } = await offered();
    shell.partitions.watch({ idleMilliseconds: () => 60_000 });
    await new PostgresLedger(dataSource).claim([maju.partition], 'http://127.0.0.1:2');
    await expect(shell.read(maju.number(accepted('h1', 'budi')))).rejects.toThrow();
    for (let seconds = 0; seconds <= 60; seconds += 5) {
      shell.time.pass(5_000);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    expect(shell.told.count('claimed')).toBe(1);
  });
});
