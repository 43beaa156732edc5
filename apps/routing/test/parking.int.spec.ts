import { partitionOf } from '@sambung/contracts';
import { accepted, anEmployee, aReason, atWork, cancelled, COMPANY, reachable, requested, type Said } from './company';
import { BuggyBoards, type Bugs } from './buggy-boards';
import { batchOf, type Shell } from './shell';
import { eventually } from '@sambung/testing';
import { settle, ShellTest } from './shell-test';
import { incoming } from './topics';

describe('what cannot be decided', () => {
  let test: ShellTest;
  beforeEach(async () => {
    test = await ShellTest.begin();
  });
  afterEach(() => test.end());

  async function running(bugs: Bugs): Promise<Shell> {
    const { shell } = test.start({ boards: new BuggyBoards(bugs) });
    await shell.own(test.partition);
    await test.say(shell, ...COMPANY, ...atWork('budi', 'sari'));
    return shell;
  }
  const parked = () =>
    test.rows<{ subject: string; name: string; because: string; error: string; value: string }>(
      'SELECT subject, name, because, error, value FROM parked ORDER BY id',
    );

  it('is put aside alone: the handoff goes back to its sender, aloud, and all others go on', async () => {
    const shell = await running({ throwsAt: ({ type }) => type === 'accept-offer' });
    const batch = test.number(requested('h1'), accepted('h1', 'budi'), requested('h2'), requested('h3'));
    await shell.read(...batch);
    await test.topic.records.until(({ subject }) => subject === 'h3');

    const [ended] = test.topic.records.of('handoff.ended', 'h1');
    expect(ended).toMatchObject({ causedBy: batch[1]!.id, data: { end: 'returned', because: 'internal-error' } });
    expect(test.topic.records.of('offer.closed', 'h1')[0]?.data).toMatchObject({
      receiverId: 'budi',
      because: 'internal-error',
    });
    expect(test.topic.records.of('handoff.offered', 'h3')).toHaveLength(1);
    expect(await parked()).toMatchObject([{ subject: 'h1', name: 'offer.acceptance-requested', because: 'TypeError' }]);
    expect(shell.told.count('parked')).toBe(1);
    expect(shell.told.count('broken')).toBeGreaterThan(0);
  });

  it('is put aside once, when what has put it aside arrives while it is tried again', async () => {
    let tried = 0;
    const boards = new BuggyBoards({ throwsAt: ({ type }) => type === 'accept-offer' && ++tried > 0 });
    const { shell, ledger } = test.start({ boards });
    await shell.own(test.partition);
    await test.say(shell, ...COMPANY, ...atWork('budi', 'sari'), requested('h1'));
    const [acceptance] = test.number(accepted('h1', 'budi'));
    ledger.faults = ['late'];
    await expect(shell.read(acceptance!)).rejects.toThrow('late');

    const before = tried;
    const arrived: boolean[] = [];
    ledger.beforeStandings = async () => {
      if (tried > before) arrived.push(...(await ledger.commitLate()));
    };
    await shell.read(acceptance!);
    expect(arrived).toEqual([true]);
    expect(await parked()).toHaveLength(1);
    await test.say(shell, requested('h2'));
    await test.topic.records.until(({ name, subject }) => name === 'handoff.offered' && subject === 'h2');
    expect(test.topic.records.of('handoff.ended', 'h1')).toHaveLength(1);
  });

  it('leaves nothing half-done in memory: whoever was asked is free again', async () => {
    const shell = await running({ throwsAt: ({ type }) => type === 'accept-offer' });
    await test.say(shell, requested('h1'), accepted('h1', 'budi'));
    await test.say(shell, requested('h2'), requested('h3'));
    await test.topic.records.until(({ name, subject }) => name === 'handoff.offered' && subject === 'h3');
    const receivers = ['h2', 'h3'].map((id) => test.topic.records.of('handoff.offered', id)[0]?.data.receiverId);
    expect(receivers.sort()).toEqual(['budi', 'sari']);
  });

  it('does not keep its partition: other companies are decided as if nothing were', async () => {
    const shell = await running({
      throwsAt: (command) => command.type === 'request-handoff' && command.handoffId === 'bad',
    });
    await test.say(shell, requested('bad'));
    const beside = workspaceBeside('maju');
    await shell.read(...[...COMPANY, ...atWork('sari')].map((said) => test.maju.number(said, { workspace: beside })));
    await test.topic.records.until(({ workspace }) => workspace === beside);
  });

  it('ends a handoff whose very request cannot be taken, so that its sender does not wait for nobody', async () => {
    const shell = await running({
      throwsAt: (command) => command.type === 'request-handoff' && command.handoffId === 'h1',
    });
    const [request] = test.number(requested('h1'));
    await shell.read(request!);
    await test.topic.records.until(({ name, subject }) => name === 'handoff.ended' && subject === 'h1');
    expect(test.topic.records.of('handoff.ended', 'h1')).toMatchObject([
      { causedBy: request!.id, data: { end: 'returned', because: 'internal-error', byId: null } },
    ]);
  });

  it('ends a handoff whose reason was closed while it was on its way, so that its sender does not wait for nobody', async () => {
    const shell = await running({});
    const reason = aReason('buy') as Extract<Said, { name: 'reason.changed' }>;
    const closed: Said = { ...reason, data: { ...reason.data, active: false } };
    const [request] = test.number(requested('h1'));
    await test.say(shell, closed);
    await shell.read(request!);
    await test.topic.records.until(({ name, subject }) => name === 'handoff.ended' && subject === 'h1');
    expect(test.topic.records.of('command.refused', 'h1')).toMatchObject([{ data: { code: 'reason.unknown' } }]);
    expect(test.topic.records.of('handoff.ended', 'h1')).toMatchObject([
      { causedBy: request!.id, data: { end: 'returned', because: 'internal-error', byId: null } },
    ]);
  });

  it('never revives what was given back, when somebody retries the record', async () => {
    const bugs = { on: true };
    const shell = await running({ throwsAt: (command) => bugs.on && command.type === 'request-handoff' });
    await test.say(shell, requested('h1'));
    bugs.on = false;
    await test.say(shell, requested('h1'));
    await settle();
    expect(test.topic.records.namesOf('h1').filter((name) => name === 'handoff.ended')).toHaveLength(1);
    expect(test.topic.records.namesOf('h1')).not.toContain('handoff.offered');
  });

  it('includes a record that does not read: it is kept as it was, and its handoff goes back', async () => {
    const shell = await running({});
    await test.say(shell, requested('h1'));
    const [broken, next] = test.number(cancelled('h1'), requested('h2'));
    const value = '{"handoffId":"h1","byId":42}';
    await shell.partitions.read({
      ...batchOf([broken!, next!])!,
      records: [incoming({ ...broken!.record, value }), incoming(next!.record)],
    });
    await test.topic.records.until(({ name, subject }) => name === 'handoff.offered' && subject === 'h2');
    expect(test.topic.records.of('handoff.ended', 'h1')[0]?.data).toMatchObject({ because: 'internal-error' });
    expect(await parked()).toMatchObject([{ subject: 'h1', value, because: 'UnreadableRecord' }]);
  });

  it('includes what would break an invariant', async () => {
    const shell = await running({ breaksAt: ({ type }) => type === 'accept-offer' });
    await test.say(shell, requested('h1'), accepted('h1', 'budi'), requested('h2'));
    await test.topic.records.until(({ name, subject }) => name === 'handoff.offered' && subject === 'h2');
    expect(await parked()).toMatchObject([
      { name: 'offer.acceptance-requested', because: 'Error', error: 'somebody is asked twice' },
    ]);
    expect(test.topic.records.of('handoff.assigned')).toEqual([]);
  });

  it('does not include what only meets a disorder that was there before it', async () => {
    const { shell: first } = await test.running(...atWork('budi', 'sari'));
    await first.die();
    const { shell } = test.start({ boards: new BuggyBoards({ brokenFromTheStart: ['an old disorder'] }) });
    await shell.own(test.partition);
    await test.say(shell, requested('h1'), accepted('h1', 'budi'));
    await test.topic.records.until(({ name }) => name === 'handoff.assigned');
    expect(await parked()).toEqual([]);
    expect(shell.told.count('broken')).toBeGreaterThan(0);
  });

  it('includes what can be decided and never written down', async () => {
    const shell = await running({ says: { type: 'accept-offer', detail: 'x'.repeat(501) } });
    await test.say(shell, requested('h1'), accepted('h1', 'budi'), requested('h2'));
    await test.topic.records.until(({ name, subject }) => name === 'handoff.offered' && subject === 'h2');
    expect(await parked()).toMatchObject([
      { name: 'offer.acceptance-requested', because: expect.stringContaining('EventDoesNotMatchSchema') },
    ]);
  });

  it('does not keep its partition when not even the handoff can be given back', async () => {
    const shell = await running({ throwsAt: ({ type }) => type === 'accept-offer' || type === 'return-stuck' });
    await test.say(shell, requested('h1'), accepted('h1', 'budi'), requested('h2'));
    await test.topic.records.until(({ name, subject }) => name === 'handoff.offered' && subject === 'h2');
    expect(await parked()).toMatchObject([{ name: 'offer.acceptance-requested' }]);
  });

  it('of what somebody says of themself is answered, and mended by what they say next', async () => {
    const shell = await running({
      throwsAt: (command) => command.type === 'set-presence' && command.activity === 'Odd',
    });
    const [odd] = test.number({
      name: 'presence.set',
      subject: 'sari',
      data: { employeeId: 'sari', availability: 'Away', activity: 'Odd', receivedAt: new Date().toISOString() },
    });
    await shell.read(odd!);
    await test.topic.records.until(({ causedBy }) => causedBy === odd!.id);
    expect(test.topic.records.of('command.refused', 'sari')).toMatchObject([
      { data: { commandId: odd!.id, code: 'internal' } },
    ]);
    await test.say(shell, requested('h1'), requested('h2'));
    await test.topic.records.until(({ name, subject }) => name === 'handoff.offered' && subject === 'h2');
  });

  describe('of what the directory says of an employee', () => {
    const bad = (command: { type: string; employee?: { name: string } }): boolean => command.employee?.name === 'Bad';

    async function suspended(): Promise<Shell> {
      const shell = await running({ throwsAt: bad });
      await test.say(shell, anEmployee('budi', { name: 'Bad' }));
      return shell;
    }
    const receivers = () => test.topic.records.of('handoff.offered').map(({ data }) => data.receiverId);

    it('keeps them from being asked, whatever their desk says, also after a restart', async () => {
      const shell = await suspended();
      await test.say(shell, reachable('budi', false), reachable('budi'), requested('h1'), requested('h2'));
      await test.topic.records.until(({ subject }) => subject === 'h2');
      await shell.die();
      const { shell: next } = test.start();
      await next.own(test.partition);
      await test.say(next, reachable('budi'), requested('h3'));
      await test.topic.records.until(({ subject }) => subject === 'h3');
      expect(receivers()).toEqual(['sari']);
    });

    it('lets them be asked again as soon as it says something that can be applied', async () => {
      const shell = await suspended();
      await test.say(shell, anEmployee('budi', { name: 'Budi Baru' }), requested('h1'), requested('h2'));
      await test.topic.records.until(({ subject }) => subject === 'h2');
      expect(receivers().sort()).toEqual(['budi', 'sari']);
      const [row] = await test.rows<{ resolution: string }>('SELECT resolution FROM parked');
      expect(row?.resolution).toBe('superseded');
    });

    it('does not make them reachable who were not', async () => {
      const shell = await running({ throwsAt: bad });
      await test.say(shell, reachable('budi', false));
      await test.say(shell, anEmployee('budi', { name: 'Bad' }), anEmployee('budi'), requested('h1'), requested('h2'));
      await test.topic.records.until(({ subject }) => subject === 'h2');
      expect(receivers()).toEqual(['sari']);
    });

    it('keeps a reason’s last good plan', async () => {
      const shell = await running({
        throwsAt: (command) => command.type === 'set-reason' && command.reason.priority === 99,
      });
      const reason = aReason('buy');
      if (reason.name !== 'reason.changed') throw new Error('no reason');
      await test.say(shell, { ...reason, data: { ...reason.data, priority: 99 } }, requested('h1'));
      await test.topic.records.until(({ name, subject }) => name === 'handoff.offered' && subject === 'h1');
    });
  });

  it('in the timers of one company does not hold up those of its neighbours', async () => {
    const knowsH1: Bugs['throwsAt'] = ({ type }, board) => type === 'tick' && board.handoff('h1') !== undefined;
    const shell = await running({ throwsAt: knowsH1 });
    const neighbours = [...COMPANY, ...atWork('budi', 'sari'), requested('n1')];
    const beside = workspaceBeside('maju');
    await test.say(shell, requested('h1'));
    test.time.pass(1_000);
    await shell.read(...neighbours.map((said) => test.maju.number(said, { workspace: beside })));
    test.time.pass(30_000);
    await test.topic.records.until(({ name, subject }) => name === 'offer.closed' && subject === 'n1');
    expect(test.topic.records.of('offer.closed', 'h1')).toEqual([]);
  });

  it('in the timers of one company keeps its commands going', async () => {
    const shell = await running({ throwsAt: ({ type }) => type === 'tick' });
    await test.say(shell, requested('h1'));
    test.time.pass(20_000);
    await eventually(() => {
      expect(shell.told.count('broken')).toBe(1);
    });
    await test.say(shell, accepted('h1', 'budi', 1, new Date(test.time.now() - 10_000).toISOString()));
    await test.topic.records.until(({ name }) => name === 'handoff.assigned');
    // Its timers are tried again, too.
    test.time.pass(60_000);
    await eventually(() => {
      expect(shell.told.count('broken')).toBe(2);
    });
  });
});

/** Another workspace of the same partition. */
function workspaceBeside(workspace: string): string {
  for (let number = 1; ; number++) {
    if (partitionOf(`jaya-${number}`) === partitionOf(workspace)) return `jaya-${number}`;
  }
}
