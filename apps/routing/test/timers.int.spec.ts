import { accepted, anEmployee, atWork, cancelled, requested, type Said } from './company';
import { eventually } from '@sambung/testing';
import { settle, ShellTest } from './shell-test';

const SECOND = 1_000;
const HOUR_MS = 3_600_000;

describe('timers', () => {
  let test: ShellTest;
  beforeEach(async () => {
    test = await ShellTest.begin();
  });
  afterEach(() => test.end());

  const soon = (seconds: number): string => new Date(test.time.now() + seconds * SECOND).toISOString();
  const away = (employeeId: string, expiresAt: string): Said => ({
    name: 'presence.set',
    subject: employeeId,
    data: { employeeId, availability: 'Away', activity: 'Lunch', expiresAt, receivedAt: soon(0) },
  });

  it('end an offer that nobody answers, and offer it on', async () => {
    const { shell } = await test.running(...atWork('budi', 'sari'));
    await test.say(shell, requested('h1'));
    test.time.pass(20 * SECOND);
    const second = await test.topic.records.until(
      ({ name, data }) => name === 'handoff.offered' && data.receiverId === 'sari',
    );
    expect(second.causedBy).toBeUndefined();
    expect(test.topic.records.of('offer.closed')[0]?.data).toMatchObject({ receiverId: 'budi', because: 'expired' });
  });

  it('wait until everything that was asked before a takeover is read: an acceptance in time beats the expiry', async () => {
    const { shell: old } = await test.running(...atWork('budi', 'sari'));
    await test.say(old, requested('h1'));
    const [acceptance] = test.number(accepted('h1', 'budi', 1, soon(5)));
    await old.die();
    test.time.pass(60 * SECOND);

    const { shell: young } = test.start();
    await young.partitions.assigned([test.partition]);
    await test.say(young, anEmployee('citra'));
    test.time.pass(SECOND);
    await settle();
    expect(test.topic.records.of('offer.closed')).toEqual([]);

    await young.read(acceptance!);
    await test.topic.records.until(({ name }) => name === 'handoff.assigned');
    young.partitions.caughtUp(test.partition);
    await settle();
    expect(test.topic.records.of('handoff.assigned')[0]?.data).toMatchObject({ receiverId: 'budi' });
    expect(test.topic.records.of('offer.closed')).toEqual([]);
  });

  it('wait likewise where a claim was lost and taken back while the bus saw nothing of it', async () => {
    const { shell } = await test.running(...atWork('budi', 'sari'));
    await test.say(shell, requested('h1'));
    const [acceptance] = test.number(accepted('h1', 'budi', 1, soon(5)));
    const { ledger: other } = test.start();
    await other.claim([test.partition], 'http://127.0.0.1:2');
    await expect(shell.read(acceptance!)).rejects.toThrow();
    test.time.pass(60 * SECOND);

    test.topic.ends.set(`sambung.front-desk.v1/${test.partition}`, acceptance!.record.number);
    await shell.partitions.assigned([test.partition]);
    await test.say(shell, anEmployee('citra'));
    test.time.pass(SECOND);
    await settle();
    expect(test.topic.records.of('offer.closed')).toEqual([]);
    await shell.read(acceptance!);
    await test.topic.records.until(({ name }) => name === 'handoff.assigned');
    expect(shell.told.count('caughtUp')).toBe(2);
  });

  it('run after a takeover for a company of which nothing new is heard', async () => {
    const { shell: old } = await test.running(...atWork('budi', 'sari'));
    await test.say(old, requested('h1'));
    await old.die();
    test.time.pass(60 * SECOND);
    await test.start().shell.own(test.partition);
    await test.topic.records.until(({ name }) => name === 'offer.closed');
  });

  it('ring again only when something is due, also where a takeover found nothing to decide', async () => {
    const { shell: old } = await test.running();
    await test.say(old, requested('h1'));
    await old.die();
    const { shell: young } = test.start();
    await young.own(test.partition);
    await eventually(() => {
      expect(test.time.shortestSleep).toBe(HOUR_MS / 4);
    });
  });

  it('see no time that runs backwards, whatever the clock of the next machine says', async () => {
    const { shell: old } = await test.running(...atWork('budi', 'sari'));
    await old.die();
    test.time.pass(-2 * HOUR_MS);
    const { shell: young } = test.start();
    await young.own(test.partition);
    await test.say(young, requested('h1'), cancelled('h1'));
    // A company that the switchboards of this partition have never heard of.
    await young.read(test.maju.number(anEmployee('eka'), { workspace: 'jaya' }));
    const times = await test.rows<{ now_ms: number }>('SELECT now_ms FROM decision ORDER BY seq');
    const sorted = times.map(({ now_ms }) => now_ms).sort((a, b) => a - b);
    expect(times.map(({ now_ms }) => now_ms)).toEqual(sorted);
  });

  it('never sleep longer than an hour: a timer of the machine overflows after 24.8 days and would fire at once, for ever', async () => {
    const { shell } = await test.running(...atWork('budi'));
    await test.say(shell, away('budi', soon(60 * 24 * 3_600)));
    expect(test.time.longestSleep).toBe(HOUR_MS);
    const before = await test.count('decision');
    test.time.pass(HOUR_MS);
    await eventually(() => {
      expect(test.time.longestSleep).toBe(HOUR_MS);
    });
    expect(await test.count('decision')).toBe(before);
  });

  it('let commands pass between, however many are due at once', async () => {
    const crowd = Array.from({ length: 1_200 }, (_, index) => `p${index}`);
    const until = soon(30);
    const { shell } = await test.running(...crowd.map((id) => anEmployee(id)));
    await test.say(shell, ...crowd.map((id) => away(id, until)));

    test.time.pass(31 * SECOND);
    await test.say(shell, requested('h1'));
    const latest = () =>
      test.rows<{ type: string }>("SELECT command->>'type' AS type FROM decision ORDER BY seq DESC LIMIT 4");
    await eventually(async () => {
      test.time.pass(0);
      const types = (await latest()).map(({ type }) => type);
      expect(types.reverse()).toEqual(['tick', 'request-handoff', 'tick', 'tick']);
    });
  });
});
