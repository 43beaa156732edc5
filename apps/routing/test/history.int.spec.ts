import { digestOf } from '@sambung/decision-log';
import { snapshotWorkspace } from '../src/keep-snapshots/snapshot-workspace';
import { PostgresSnapshots } from '../src/persistence/postgres-snapshots';
import { PartitionGivenUp, PartitionNotOurs } from '../src/run-switchboards/shell.errors';
import { accepted, atWork, completed, connected, requested } from './company';
import { settle, ShellTest } from './shell-test';

describe('what a switchboard is rebuilt from', () => {
  let test: ShellTest;
  beforeEach(async () => {
    test = await ShellTest.begin();
  });
  afterEach(() => test.end());

  const snapshot = (decisionsKeptDays = 0) =>
    snapshotWorkspace(new PostgresSnapshots(test.dataSource), { workspace: 'maju', decisionsKeptDays });
  const versions = async (table: 'decision' | 'snapshot'): Promise<number[]> =>
    (await test.rows<{ version: number }>(`SELECT version FROM ${table} ORDER BY version`)).map(
      ({ version }) => version,
    );
  async function restarted() {
    const { shell } = test.start();
    await shell.own(test.partition);
    return shell;
  }

  /** A handoff is offered; then time passes, so that decisions can be old enough to be deleted. */
  async function offered() {
    const started = await test.running(...atWork('sari'));
    const [request] = test.number(requested('h1'));
    await started.shell.read(request!);
    await new Promise((resolve) => setTimeout(resolve, 5));
    return { ...started, request: request! };
  }

  /** Two snapshots, a request between them. */
  async function snapshottedTwice() {
    const { shell } = await offered();
    await snapshot();
    await test.say(shell, requested('h2'));
    await snapshot();
    const [older, newest] = await versions('snapshot');
    return { shell, older: older!, newest: newest! };
  }

  const damage = (version: number) =>
    test.rows('UPDATE snapshot_part SET body = replace(body, $2, $3) WHERE version = $1', version, 'sari', 'siti');

  it('is the snapshot and the decisions after it', async () => {
    const { shell } = await offered();
    await snapshot();
    await test.say(shell, requested('h2'));
    await shell.die();
    const next = await restarted();
    await test.say(next, accepted('h1', 'sari'), connected('h1', 'sari'), completed('h1', 'sari'));
    await test.topic.records.until(({ name, subject }) => name === 'handoff.offered' && subject === 'h2');
    expect(test.topic.records.of('command.refused')).toEqual([]);
  });

  it('loses decisions only behind two verified snapshots', async () => {
    const { shell } = await offered();
    const all = await versions('decision');
    await snapshot();
    expect(await versions('decision')).toEqual(all);

    await test.say(shell, requested('h2'));
    await snapshot();
    const [first, second] = await versions('snapshot');
    expect(await versions('decision')).toEqual([second]);
    expect(first).toBe(all.at(-1));
  });

  it('keeps no more than two snapshots', async () => {
    const { shell } = await offered();
    for (let number = 2; number <= 5; number++) {
      await test.say(shell, requested(`h${number}`));
      await snapshot();
    }
    expect(await versions('snapshot')).toHaveLength(2);
  });

  it('keeps decisions for as many days as an operator wants', async () => {
    const { shell } = await offered();
    const all = await versions('decision');
    await snapshot(30);
    await test.say(shell, requested('h2'));
    await snapshot(30);
    expect(await versions('decision')).toEqual([...all, all.length + 1]);
  });

  it('is never a snapshot of what was not committed', async () => {
    const { shell, ledger } = await offered();
    const before = await versions('decision');
    ledger.faults = ['late'];
    await expect(test.say(shell, requested('h2'))).rejects.toThrow();
    await snapshot();
    expect(await versions('snapshot')).toEqual([before.at(-1)]);
  });

  it('is never a snapshot that was not verified', async () => {
    const { shell } = await offered();
    await snapshot();
    // Whole, but of another board: what a bug in writing it would leave behind.
    const parts = await test.rows<{ part: number; body: string }>('SELECT part, body FROM snapshot_part ORDER BY part');
    const wrong = parts.map(({ body }) => body.replaceAll('sari', 'siti'));
    for (const { part } of parts)
      await test.rows('UPDATE snapshot_part SET body = $2 WHERE part = $1', part, wrong[part - 1]);
    await test.rows('UPDATE snapshot SET verified_at = NULL, sha256 = $1', digestOf(wrong));
    await shell.die();
    const next = await restarted();
    await test.say(next, accepted('h1', 'sari'));
    await test.topic.records.until(({ name }) => name === 'handoff.assigned');
  });

  it('is the older snapshot when the newest is damaged', async () => {
    const { shell, newest } = await snapshottedTwice();
    await damage(newest);
    await shell.die();
    const next = await restarted();
    await test.say(next, accepted('h1', 'sari'));
    await test.topic.records.until(({ name }) => name === 'handoff.assigned');
  });

  it('is the older snapshot, too, when somebody does away with the damaged one between one look and the next', async () => {
    const { shell, newest } = await snapshottedTwice();
    await damage(newest);
    await shell.die();
    const { shell: next, ledger } = test.start();
    let looks = 0;
    ledger.beforeHistory = async () => {
      looks += 1;
      if (looks === 2) await new PostgresSnapshots(test.dataSource).discard('maju', newest);
    };
    await next.own(test.partition);
    await test.say(next, accepted('h1', 'sari'));
    await test.topic.records.until(({ name }) => name === 'handoff.assigned');
    expect(looks).toBe(2);
  });

  it('goes on being written down when the newest snapshot is damaged, and then stands on two that can be read', async () => {
    const { shell, older, newest: damaged } = await snapshottedTwice();
    await damage(damaged);
    await test.say(shell, requested('h3'));
    await snapshot();
    const [first, newest, ...more] = await versions('snapshot');
    expect([first, more]).toEqual([older, []]);

    // Whatever happens to the newest: the one before it, and what was decided since, are there.
    await damage(newest!);
    await shell.die();
    const next = await restarted();
    await test.say(next, accepted('h1', 'sari'));
    await test.topic.records.until(({ name }) => name === 'handoff.assigned');
  });

  it('does not bring a finished handoff back, when an old duplicate comes after snapshots, pruning and a restart', async () => {
    const { shell, request } = await offered();
    await test.say(shell, accepted('h1', 'sari'), connected('h1', 'sari'), completed('h1', 'sari'));
    await snapshot();
    await test.say(shell, requested('h2'));
    await new Promise((resolve) => setTimeout(resolve, 5));
    await snapshot();
    await shell.die();

    const next = await restarted();
    await next.read(request);
    await test.say(next, requested('h1'), requested('h3'));
    await test.topic.records.until(({ name, subject }) => name === 'command.done' && subject === 'h1');
    expect(test.topic.records.of('handoff.offered', 'h1')).toHaveLength(1);
  });

  it('makes an instance give up a partition that a later version has decided for, rather than go another way', async () => {
    const { shell } = await offered();
    await shell.die();
    await test.rows(
      `UPDATE decision SET events = '[{"type":"handoff-sung","at":1}]' WHERE version = (SELECT max(version) FROM decision)`,
    );
    const next = await restarted();
    const before = await test.count('decision');
    const [acceptance] = test.number(accepted('h1', 'sari'));
    await expect(next.read(acceptance!)).rejects.toBeInstanceOf(PartitionGivenUp);
    await expect(next.read(acceptance!)).rejects.toBeInstanceOf(PartitionGivenUp);
    expect(await test.count('decision')).toBe(before);
    expect(next.partitions.problems()[0]).toContain('handoff-sung');
    expect(next.told.count('gaveUp')).toBe(1);
  });

  it('makes an instance give up a partition with a decision in a schema of a later version', async () => {
    const { shell } = await offered();
    await shell.die();
    await test.rows('UPDATE decision SET schema_version = 2 WHERE version = (SELECT max(version) FROM decision)');
    const next = await restarted();
    await expect(test.say(next, accepted('h1', 'sari'))).rejects.toBeInstanceOf(PartitionGivenUp);
  });

  it('is never read with a decision missing', async () => {
    const { shell } = await offered();
    await shell.die();
    await test.rows('DELETE FROM decision WHERE version = 3');
    const next = await restarted();
    await expect(test.say(next, accepted('h1', 'sari'))).rejects.toBeInstanceOf(PartitionGivenUp);
  });

  it('is no longer there for an owner that thaws after others have pruned it: it is silent and decides nothing', async () => {
    const { shell: frozen, ledger } = await offered();
    // It loses its memory, and while it reads the log again it is frozen.
    ledger.faults = ['lost-before'];
    const [acceptance] = test.number(accepted('h1', 'sari'));
    await expect(frozen.read(acceptance!)).rejects.toThrow();
    let thaw: () => void = () => undefined;
    const thawed = new Promise<void>((resolve) => (thaw = resolve));
    ledger.beforeHistory = () => thawed;
    const late = frozen.read(acceptance!);

    const successor = await restarted();
    await successor.read(acceptance!);
    for (const id of ['h2', 'h3']) {
      await test.say(successor, requested(id));
      await new Promise((resolve) => setTimeout(resolve, 5));
      await snapshot();
    }
    await test.rows('DELETE FROM snapshot');
    const before = await test.count('decision');
    thaw();
    await expect(late).rejects.toBeInstanceOf(PartitionNotOurs);
    expect(frozen.told.count('gaveUp')).toBe(0);
    await settle();
    expect(await test.count('decision')).toBe(before);
  });
});
