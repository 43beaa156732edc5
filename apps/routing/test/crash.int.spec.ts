import { DIRECTORY_TOPIC, FRONT_DESK_TOPIC, ROUTING_TOPIC } from '@sambung/contracts';
import { PostgresOutboxTable } from '@sambung/outbox';
import { accepted, atWork, requested } from './company';
import { eventually } from '@sambung/testing';
import { settle, ShellTest } from './shell-test';

/** Whatever an instance does when it dies, the next one finds the handoff where it was, and everybody hears of it once. */
describe('dying in the middle of a decision', () => {
  let test: ShellTest;
  beforeEach(async () => {
    test = await ShellTest.begin();
  });
  afterEach(() => test.end());

  async function takeOver() {
    const { shell } = test.start();
    await shell.own(test.partition);
    return shell;
  }
  const numbersInTable = async (): Promise<number[]> =>
    (await test.rows<{ number: number }>('SELECT number FROM outbox ORDER BY number')).map(({ number }) => number);

  it('before it was written down: the next instance decides it', async () => {
    const { shell, ledger } = await test.running(...atWork('sari'));
    ledger.faults = ['lost-before'];
    const [request] = test.number(requested('h1'));
    await expect(shell.read(request!)).rejects.toThrow();
    await shell.die();

    await (await takeOver()).read(request!);
    await test.topic.records.until(({ name }) => name === 'handoff.offered');
    expect(test.topic.records.of('handoff.offered')).toHaveLength(1);
  });

  it('after it was written down and before it was published: the next instance publishes it', async () => {
    const { shell } = await test.running(...atWork('sari'));
    await settle();
    test.topic.failing = 'before';
    const [request] = test.number(requested('h1'));
    await shell.read(request!);
    await shell.die();
    expect(test.topic.records.of('handoff.offered')).toHaveLength(0);

    test.topic.failing = undefined;
    const next = await takeOver();
    await test.topic.records.until(({ name }) => name === 'handoff.offered');
    await next.read(request!);
    expect(test.topic.records.of('handoff.offered')).toHaveLength(1);
    expect(test.topic.records.of('command.done')).toHaveLength(0);
  });

  it('after it was published and before that was noted: it is sent again under the same number', async () => {
    const { shell } = await test.running(...atWork('sari'));
    await settle();
    test.topic.failing = 'after';
    const [request] = test.number(requested('h1'));
    await shell.read(request!);
    await test.topic.records.until(({ name }) => name === 'handoff.offered');
    await shell.die();

    test.topic.failing = undefined;
    const next = await takeOver();
    await next.read(request!);
    await next.read(...test.number(accepted('h1', 'sari')));
    await test.topic.records.until(({ name }) => name === 'handoff.assigned');
    expect(test.topic.records.duplicates.length).toBeGreaterThan(0);
    expect(test.topic.records.of('handoff.offered')).toHaveLength(1);
    expect(await numbersInTable()).toEqual(test.topic.records.events.map(({ number }) => number));
  });

  it('before the bus heard that the batch was dealt with: it comes again and changes nothing', async () => {
    const { shell } = await test.running(...atWork('sari'));
    const batch = test.number(requested('h1'), accepted('h1', 'sari'));
    await shell.read(...batch);
    await shell.die();

    const next = await takeOver();
    const before = await test.count('decision');
    await next.read(...batch);
    await test.topic.records.until(({ name }) => name === 'handoff.assigned');
    expect(await test.count('decision')).toBe(before);
    expect(next.told.of('dropped')).toEqual([[test.partition, FRONT_DESK_TOPIC, 2]]);
    expect(test.topic.records.namesOf('h1')).toEqual(['handoff.offered', 'handoff.assigned']);
  });

  it('publishes in the order of the numbers whatever the broker does meanwhile', async () => {
    const { shell } = await test.running(...atWork('sari', 'budi'));
    test.topic.failing = 'after';
    await test.say(shell, requested('h1'));
    await settle(150);
    test.topic.failing = 'before';
    await test.say(shell, requested('h2'), accepted('h1', 'budi'));
    await settle(150);
    test.topic.failing = undefined;
    await test.topic.records.until(({ name }) => name === 'handoff.assigned');
    const numbers = test.topic.records.events.map(({ number }) => number);
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
  });

  it('sends again from a number that an operator names, while it goes on', async () => {
    const { shell } = await test.running(...atWork('sari'));
    await test.topic.records.until(({ name }) => name === 'presence.changed');
    await settle(100);
    await new PostgresOutboxTable(test.dataSource).resend(test.partition, 1);
    await test.say(shell, requested('h1'));
    await test.topic.records.until(({ name }) => name === 'handoff.offered');
    await eventually(() => {
      expect(test.topic.records.duplicates).toContain(1);
    });
  });

  it('sends nothing into a topic that is ahead of a database that was restored from a backup', async () => {
    test.topic.ends.set(`${ROUTING_TOPIC}/${test.partition}`, 1_000);
    const { shell } = await test.running(...atWork('sari'));
    await test.say(shell, requested('h1'));
    await settle(100);
    expect(test.topic.records.events).toEqual([]);
  });

  it('numbers on behind the topic when an operator goes on after a restored backup', async () => {
    const table = new PostgresOutboxTable(test.dataSource);
    await table.continueAfter(test.partition, 40);
    const { shell } = await test.running();
    await test.say(shell, ...atWork('sari'));
    const [row] = await test.rows<{ least: number }>('SELECT min(number) AS least FROM outbox');
    expect(row?.least).toBe(41);
  });

  it('numbers on behind the topic also when its owner was not stopped for that', async () => {
    const { shell } = await test.running();
    await new PostgresOutboxTable(test.dataSource).continueAfter(test.partition, 40);
    const batch = test.number(...atWork('sari'));
    await expect(shell.read(...batch)).rejects.toThrow();
    await shell.read(...batch);
    const [row] = await test.rows<{ least: number }>('SELECT min(number) AS least FROM outbox WHERE number > 30');
    expect(row?.least).toBe(41);
  });

  it('reads the directory and front-desk by positions of its own, each in the row of the fence', async () => {
    const { shell } = await test.running(...atWork('sari'));
    await test.say(shell, requested('h1'));
    const [row] = await test.rows<object>(
      'SELECT front_desk_no, directory_no FROM owner WHERE partition = $1',
      test.partition,
    );
    expect(row).toEqual({
      front_desk_no: test.maju.numberIn(FRONT_DESK_TOPIC),
      directory_no: test.maju.numberIn(DIRECTORY_TOPIC),
    });
  });
});
