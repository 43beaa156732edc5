import { DIRECTORY_TOPIC, FRONT_DESK_TOPIC } from '@sambung/contracts';
import { DirectoryBehind } from '../src/run-switchboards/shell.errors';
import { accepted, anEmployee, aReason, atWork, cancelled, COMPANY, completed, connected, requested } from './company';
import { batchOf } from './shell';
import { settle, ShellTest } from './shell-test';
import { incoming } from './topics';

const DAY_MS = 86_400_000;

describe('reading what was asked', () => {
  let test: ShellTest;
  beforeEach(async () => {
    test = await ShellTest.begin();
  });
  afterEach(() => test.end());

  it('has one effect however often a record is delivered', async () => {
    const { shell } = await test.running(...atWork('sari'));
    const [request] = test.number(requested('h1'));
    for (let times = 0; times < 3; times++) await shell.read(request!);
    await test.topic.records.until(({ name }) => name === 'handoff.offered');
    expect(test.topic.records.namesOf('h1')).toEqual(['handoff.offered']);
    expect(shell.told.count('dropped')).toBe(2);
  });

  it('drops an old batch that comes again after a takeover, and takes what is new in it', async () => {
    const { shell: old } = await test.running(...atWork('sari'));
    const [first, second] = test.number(requested('h1'), requested('h2'));
    await old.read(first!);
    const { shell: young } = test.start();
    await young.own(test.partition);
    await young.read(first!, second!);
    await test.topic.records.until(({ subject }) => subject === 'h2');
    expect(test.topic.records.of('handoff.offered', 'h1')).toHaveLength(1);
    expect(test.topic.records.namesOf('h1')).not.toContain('command.done');
  });

  it('applies nothing beyond a missing number, says so, and goes on when it was sent again', async () => {
    const { shell } = await test.running(...atWork('sari'));
    const [first, missing, third] = test.number(requested('h1'), cancelled('h1'), requested('h3'));
    await shell.read(first!, third!);
    await settle();
    expect(test.topic.records.namesOf('h3')).toEqual([]);
    expect(shell.told.of('hole')).toEqual([
      [test.partition, FRONT_DESK_TOPIC, missing!.record.number, third!.record.number],
    ]);

    await shell.read(missing!, third!);
    await test.topic.records.until(({ name, subject }) => name === 'handoff.offered' && subject === 'h3');
    expect(test.topic.records.namesOf('h1')).toContain('handoff.ended');
  });

  it('begins in the middle of the directory, which says everything again, but never of what people ask', async () => {
    const { shell } = test.start();
    await shell.own(test.partition);
    const numbered = test.number(...COMPANY, ...COMPANY, requested('h0'), requested('h1'));
    const late = numbered.slice(COMPANY.length);
    await shell.read(...late.filter(({ topic }) => topic === DIRECTORY_TOPIC));
    const [row] = await test.rows<{ directory_no: number }>(
      'SELECT directory_no FROM owner WHERE partition = $1',
      test.partition,
    );
    expect(row?.directory_no).toBe(2 * COMPANY.length);

    await shell.read(late.at(-1)!);
    expect(shell.told.of('hole')).toEqual([[test.partition, FRONT_DESK_TOPIC, 1, 2]]);
  });

  it('waits with a record until the directory is read as far as its writer had read it', async () => {
    const { shell } = await test.running(...atWork('budi'));
    const news = test.number(aReason('repair'));
    const [before, waiting, after] = test.number(
      requested('h0'),
      requested('h1', { reasonId: 'reason-repair' }),
      requested('h2'),
    );
    const early = {
      ...before!,
      record: { ...before!.record, headers: { ...before!.record.headers, ce_directorynumber: '6' } },
    };
    const batch = batchOf([early, waiting!, after!])!;

    await expect(shell.partitions.read(batch)).rejects.toBeInstanceOf(DirectoryBehind);
    expect(shell.told.of('waitsForDirectory')).toEqual([[test.partition, 7, 6]]);
    // Whatever stands before it is decided, and the directory can be read meanwhile.
    await test.topic.records.until(({ name, subject }) => name === 'handoff.offered' && subject === 'h0');
    expect(test.topic.records.namesOf('h1')).toEqual([]);

    await shell.read(...news);
    await shell.partitions.read(batch);
    await test.topic.records.until(({ subject }) => subject === 'h1');
    expect(test.topic.records.of('command.refused')).toEqual([]);
    expect(test.topic.records.of('handoff.offered', 'h0')).toHaveLength(1);
  });

  it('passes over a type of a later version', async () => {
    const { shell } = await test.running(...atWork('sari'));
    const [later, request] = test.number(requested('h1'), requested('h2'));
    const headers = { ...later!.record.headers, ce_type: 'sambung.handoff.sung.v1' };
    await shell.partitions.read({
      ...batchOf([later!, request!])!,
      records: [incoming({ ...later!.record, headers }), incoming(request!.record)],
    });
    await test.topic.records.until(({ name, subject }) => name === 'handoff.offered' && subject === 'h2');
    expect(test.topic.records.namesOf('h1')).toEqual([]);
  });

  describe('a handoff that is over', () => {
    async function over() {
      const started = await test.running(...atWork('sari'));
      const [request] = test.number(requested('h1'));
      await started.shell.read(request!);
      await test.say(started.shell, accepted('h1', 'sari'), connected('h1', 'sari'), completed('h1', 'sari'));
      await test.topic.records.until(({ name }) => name === 'handoff.ended');
      return { ...started, request: request! };
    }

    it('is not begun again by an old duplicate of its request, also after a restart', async () => {
      const { shell, request } = await over();
      await shell.read(request);
      const { shell: young } = test.start();
      await young.own(test.partition);
      await young.read(request);
      await settle();
      expect(test.topic.records.namesOf('h1').filter((name) => name === 'handoff.offered')).toHaveLength(1);
    });

    it('is not begun again by a duplicate under a new number', async () => {
      const { shell } = await over();
      await test.say(shell, requested('h1'));
      await settle();
      expect(test.topic.records.of('handoff.offered', 'h1')).toHaveLength(1);
    });

    it('is not begun again when the switchboard has long forgotten it: the rows remember', async () => {
      const { shell } = await over();
      // Days later: each day something ends, so the switchboard lets the old days go.
      for (let day = 1; day <= 12; day++) {
        test.time.pass(DAY_MS);
        await test.say(shell, requested(`d${day}`), cancelled(`d${day}`));
      }
      const [again, next] = test.number(requested('h1'), requested('h2'));
      await shell.read(again!, next!);
      await test.topic.records.until(({ subject }) => subject === 'h2');
      expect(test.topic.records.of('handoff.offered', 'h1')).toHaveLength(1);
      expect(test.topic.records.of('command.done', 'h1')).toMatchObject([{ causedBy: again!.id }]);
    });
  });

  it('keeps the rows of the directory that requests are answered from', async () => {
    const { shell } = await test.running();
    await test.say(shell, anEmployee('sari', { name: 'Sari Dewi' }));
    await test.say(shell, { name: 'employee.erased', subject: 'budi', data: { employeeId: 'budi' } });
    const people = await test.rows<{ employee_id: string; name: string }>(
      'SELECT employee_id, name FROM employee ORDER BY 1',
    );
    expect(people.map(({ employee_id }) => employee_id)).toEqual(['ani', 'maya', 'sari']);
    expect(people.at(-1)?.name).toBe('Sari Dewi');
  });

  it('says nothing when the directory repeats what is so already', async () => {
    const { shell } = await test.running(...atWork('sari'));
    const before = await test.count('decision');
    await test.say(shell, ...COMPANY);
    expect(await test.count('decision')).toBe(before);
    expect(test.topic.records.of('command.done')).toEqual([]);
  });
});
