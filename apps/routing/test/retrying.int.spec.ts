import { PostgresRetryRequests, type RetryAnswer } from '@sambung/outbox';
import { deleteOldHandoffs } from '../src/persistence/delete-old-handoffs';
import { BuggyBoards, type Bugs } from './buggy-boards';
import { accepted, anEmployee, aReason, atWork, COMPANY, requested, type Said } from './company';
import type { Shell } from './shell';
import { ShellTest } from './shell-test';

type Reason = Extract<Said, { name: 'reason.changed' }>;

describe('a record that was put aside, when an operator asks for it again', () => {
  let test: ShellTest;
  let requests: PostgresRetryRequests;
  const bugs: { on: boolean; at: NonNullable<Bugs['throwsAt']> } = { on: true, at: () => false };
  beforeEach(async () => {
    test = await ShellTest.begin();
    requests = new PostgresRetryRequests(test.dataSource);
    bugs.on = true;
  });
  afterEach(() => test.end());

  const boards = new BuggyBoards({ throwsAt: (command, board) => bugs.on && bugs.at(command, board) });
  async function running(at: NonNullable<Bugs['throwsAt']>) {
    bugs.at = at;
    const started = test.start({ boards });
    await started.shell.own(test.partition);
    await test.say(started.shell, ...COMPANY, ...atWork('budi', 'sari'));
    return started;
  }
  const parked = () =>
    test.rows<{ id: number; resolution: string | null; attempts: number; resolved_by: string | null }>(
      'SELECT id, resolution, attempts, resolved_by FROM parked ORDER BY id',
    );
  async function ask(): Promise<number> {
    const [first] = await test.rows<{ id: number }>('SELECT min(id) AS id FROM parked WHERE resolved_at IS NULL');
    return requests.ask('routing', first?.id ?? 0, { by: 'ani' });
  }
  async function answerAll(...shells: Shell[]): Promise<void> {
    const open = await requests.open('routing');
    await Promise.allSettled(shells.flatMap((shell) => open.map((request) => shell.partitions.retry(request))));
  }
  async function retry(...shells: Shell[]): Promise<RetryAnswer | undefined> {
    const request = await ask();
    await answerAll(...shells);
    return requests.answerTo(request);
  }

  const named = (name: string): Said => anEmployee('budi', { name });
  const bad: Bugs['throwsAt'] = (command) => command.type === 'set-employee' && command.employee.name.startsWith('Bad');
  const receivers = () => test.topic.records.of('handoff.offered').map(({ data }) => data.receiverId);

  describe('and it is what the directory says of an employee', () => {
    it('is decided anew, and they are asked again', async () => {
      const { shell } = await running(bad);
      await test.say(shell, named('Bad'));
      bugs.on = false;
      expect(await retry(shell)).toEqual({ outcome: 'tried', applied: 1, left: 0, because: null });
      await test.say(shell, requested('h1'), requested('h2'));
      await test.topic.records.until(({ name, subject }) => name === 'handoff.offered' && subject === 'h2');
      expect(receivers().sort()).toEqual(['budi', 'sari']);
      expect(await parked()).toMatchObject([{ resolution: 'retried', resolved_by: 'ani' }]);
    });

    it('stays aside while it still fails, and they are not asked', async () => {
      const { shell } = await running(bad);
      await test.say(shell, named('Bad'));
      expect(await retry(shell)).toEqual({ outcome: 'tried', applied: 0, left: 1, because: 'TypeError' });
      expect(await parked()).toMatchObject([{ resolution: null, attempts: 2 }]);
      await test.say(shell, requested('h1'), requested('h2'));
      await test.topic.records.until(({ subject }) => subject === 'h2');
      expect(receivers()).toEqual(['sari']);
    });

    it('counts by the newest state alone: the older one is overtaken', async () => {
      const { shell } = await running(bad);
      await test.say(shell, named('Bad'), named('Bad, newer'));
      bugs.on = false;
      expect(await retry(shell)).toMatchObject({ applied: 1, left: 0 });
      expect(await parked()).toMatchObject([{ resolution: 'superseded' }, { resolution: 'retried' }]);
      const [row] = await test.rows<{ name: string }>("SELECT name FROM employee WHERE employee_id = 'budi'");
      expect(row?.name).toBe('Bad, newer');
    });

    it('puts nobody back to work by an older state while the newest fails', async () => {
      const { shell } = await running(bad);
      await test.say(shell, named('Bad'), named('Bad, newer'));
      bugs.at = (command) => command.type === 'set-employee' && command.employee.name === 'Bad, newer';
      expect(await retry(shell)).toMatchObject({ applied: 0, left: 2 });
      expect(await parked()).toMatchObject([{ resolution: null }, { resolution: null }]);
    });
  });

  it('is overtaken by a later whole state that could be applied, of whatever subject', async () => {
    const site = (name: string): Said => ({
      ...{ name: 'site.changed', subject: 'site-1' },
      data: { siteId: 'site-1', key: 'pusat', name, timeZone: 'Asia/Jakarta', fallbackNumber: null, active: true },
    });
    const team = (managerId: string | null): Said => ({
      ...{ name: 'team.changed', subject: 'team-1' },
      data: {
        teamId: 'team-1',
        key: 'toko',
        name: { id: 'T', en: 'T' },
        office: 'front',
        managerId,
        openingHours: null,
        active: true,
      },
    });
    const reason = (priority: number): Said => {
      const buy = aReason('buy') as Reason;
      return { ...buy, data: { ...buy.data, priority } };
    };
    const { shell, ledger } = await running(() => false);
    bugs.at = ({ type }) => type === 'set-site' || type === 'set-team' || type === 'set-reason';
    await test.say(shell, site('Bad'), team('maya'), reason(7));
    bugs.on = false;
    // The memory that knew of them is gone, too.
    const mended = test.number(site('Pusat'), team(null), reason(8));
    ledger.faults = ['lost-before'];
    await expect(shell.read(...mended)).rejects.toThrow();
    await shell.read(...mended);
    expect(await parked()).toMatchObject([
      { resolution: 'superseded' },
      { resolution: 'superseded' },
      { resolution: 'superseded' },
    ]);
  });

  it('never revives a handoff that was given back, however long ago', async () => {
    const { shell } = await running(({ type }) => type === 'request-handoff');
    await test.say(shell, requested('h1'));
    bugs.on = false;
    await deleteOldHandoffs(test.dataSource, Date.now() + 1_000);
    expect(await retry(shell)).toEqual({ outcome: 'over' });
    expect(test.topic.records.namesOf('h1')).not.toContain('handoff.offered');
    expect(await parked()).toMatchObject([{ resolution: 'over' }]);
    await deleteOldHandoffs(test.dataSource, Date.now() + 1_000);
    expect(await test.count('handoff')).toBe(0);
  });

  it('is decided late where the handoff could not even be given back', async () => {
    const { shell } = await running(({ type }) => type === 'accept-offer' || type === 'return-stuck');
    await test.say(shell, requested('h1'), accepted('h1', 'budi'));
    bugs.on = false;
    expect(await retry(shell)).toMatchObject({ applied: 1, left: 0 });
    await test.topic.records.until(({ name }) => name === 'handoff.assigned');
  });

  it('of what somebody said of themself was answered, and is not done behind their back', async () => {
    const { shell } = await running(({ type }) => type === 'set-presence');
    await test.say(shell, {
      ...{ name: 'presence.set', subject: 'sari' },
      data: { employeeId: 'sari', availability: 'Away', activity: 'Away', receivedAt: new Date().toISOString() },
    });
    bugs.on = false;
    expect(await retry(shell)).toEqual({ outcome: 'over' });
  });

  it('is decided once by two instances, whichever of them has the partition', async () => {
    const { shell } = await running(bad);
    await test.say(shell, named('Bad'));
    bugs.on = false;
    const { shell: other } = test.start({ boards });
    await other.own(test.partition); // The first has lost its claim, and does not know.
    expect(await retry(shell, other, shell, other)).toMatchObject({ applied: 1, left: 0 });
    expect(await parked()).toMatchObject([{ resolution: 'retried', attempts: 2 }]);
  });

  it.each(['lost-before', 'lost-after'] as const)('is decided once when its append is %s', async (fault) => {
    const { shell, ledger } = await running(bad);
    await test.say(shell, named('Bad'));
    bugs.on = false;
    const before = await test.count('decision');
    ledger.faults = [fault];
    const request = await ask();
    await answerAll(shell);
    await answerAll(shell);
    expect(await requests.answerTo(request)).toMatchObject({ outcome: 'tried', applied: 1, left: 0 });
    expect(await parked()).toMatchObject([{ resolution: 'retried', attempts: 2 }]);
    await test.say(shell, requested('h1'), requested('h2'));
    await test.topic.records.until(({ subject }) => subject === 'h2');
    expect(receivers().sort()).toEqual(['budi', 'sari']);
    // That they are reachable again, and two handoffs.
    expect(await test.count('decision')).toBe(before + 3);
  });

  it('tells an operator who comes too late that it is done', async () => {
    const { shell } = await running(bad);
    await test.say(shell, named('Bad'));
    bugs.on = false;
    const [first, second] = [await ask(), await ask()];
    await answerAll(shell);
    expect(await requests.answerTo(first)).toMatchObject({ applied: 1 });
    expect(await requests.answerTo(second)).toEqual({ outcome: 'not-parked' });
  });
});
