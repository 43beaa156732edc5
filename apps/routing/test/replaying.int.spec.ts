import {
  linesOf,
  logFrom,
  readLog,
  recordingOf,
  UnreadableHistory,
  workspacesIn,
  type Range,
} from '@sambung/decision-log';
import { decideAgain } from '@sambung/simulation';
import { lookBack } from '../src/explain-handoff/look-back';
import { snapshotWorkspace } from '../src/keep-snapshots/snapshot-workspace';
import { PostgresSnapshots } from '../src/persistence/postgres-snapshots';
import { accepted, atWork, completed, connected, declined, requested } from './company';
import { ShellTest } from './shell-test';

describe('what routing has written down', () => {
  let test: ShellTest;
  beforeEach(async () => {
    test = await ShellTest.begin();
  });
  afterEach(() => test.end());

  const log = (range?: Range) =>
    test.dataSource.transaction('REPEATABLE READ', (manager) =>
      readLog({ query: (sql, parameters) => manager.query(sql, parameters) }, 'maju', range),
    );

  async function anHour() {
    const { shell } = await test.running(...atWork('sari', 'budi'));
    await test.say(shell, requested('h1'), declined('h1', 'sari'), accepted('h1', 'budi', 2), connected('h1', 'budi'));
    await test.say(shell, requested('h2'), accepted('h2', 'sari'), connected('h2', 'sari'), completed('h2', 'sari'));
    return shell;
  }

  it('is decided again exactly as it was, also from a file', async () => {
    await anHour();
    const stored = await log();
    const recording = await recordingOf(logFrom([...linesOf(stored)].join('\n')));
    const { compared, differences } = decideAgain(recording);
    expect(differences).toEqual([]);
    expect(compared).toBe(await test.count('decision'));
    expect(stored.reasons).toContainEqual({ reasonId: 'reason-buy', key: 'buy' });
  });

  it('begins at a snapshot where what came before has been deleted', async () => {
    const shell = await anHour();
    const keepNothing = { workspace: 'maju', decisionsKeptDays: -1 };
    await snapshotWorkspace(new PostgresSnapshots(test.dataSource), keepNothing);
    await test.say(shell, requested('h3'));
    await snapshotWorkspace(new PostgresSnapshots(test.dataSource), keepNothing);
    await test.say(shell, completed('h1', 'budi'), requested('h4'));
    const stored = await log();
    expect(stored.snapshot?.version).toBeGreaterThan(5);
    expect(stored.decisions[0]?.version).toBe((stored.snapshot?.version ?? 0) + 1);
    expect(decideAgain(await recordingOf(stored)).differences).toEqual([]);
  });

  it('is read from the newest snapshot before the time that is asked for', async () => {
    const shell = await anHour();
    await snapshotWorkspace(new PostgresSnapshots(test.dataSource), { workspace: 'maju', decisionsKeptDays: 30 });
    const [{ version } = { version: 0 }] = await test.rows<{ version: number }>('SELECT version FROM snapshot');
    const [{ last } = { last: 0 }] = await test.rows<{ last: number }>('SELECT max(now_ms) AS last FROM decision');
    const since = last + 1;
    test.time.pass(5);
    await test.say(shell, requested('h3'));
    expect((await log()).snapshot).toBeUndefined();
    expect((await log({ since })).snapshot?.version).toBe(version);
    expect((await log({ until: last })).decisions).toHaveLength(version);
  });

  it('is not read with a decision missing', async () => {
    await anHour();
    await test.rows('DELETE FROM decision WHERE version = 4');
    await expect(log().then(recordingOf)).rejects.toThrow('decision 4 is missing');
  });

  it('says of each decision why it was not somebody, by how everybody stood then; of what is deleted it says nothing', async () => {
    const { shell } = await test.running(...atWork('sari', 'budi'));
    await test.say(shell, requested('h1'), declined('h1', 'budi'));
    const [{ first, last } = { first: 0, last: 0 }] = await test.rows<{ first: number; last: number }>(
      'SELECT min(now_ms)::float8 AS first, max(now_ms)::float8 AS last FROM decision',
    );
    const why = async (employeeId: string) =>
      test.dataSource.transaction('REPEATABLE READ', (manager) =>
        lookBack({ query: (sql, parameters) => manager.query(sql, parameters) }, 'maju', {
          ...{ handoffId: 'h1', employeeId, first, last },
        }),
      );
    expect((await why('budi')).map(({ whyNot }) => whyNot.code)).toEqual(['asked', 'tried']);
    expect((await why('sari')).map(({ whyNot }) => whyNot.code)).toEqual(['others-first', 'asked']);
    expect((await why('ani')).map(({ whyNot }) => whyNot.code)).toEqual(['sent-it', 'sent-it']);
    expect((await why('nobody')).map(({ whyNot }) => whyNot.code)).toEqual(['unknown', 'unknown']);
    await test.rows('DELETE FROM decision');
    await expect(why('budi')).rejects.toThrow(UnreadableHistory);
  });

  it('is found by the workspace that it is of', async () => {
    await anHour();
    const queries = { query: <Row>(sql: string, parameters: unknown[]) => test.rows<Row>(sql, ...parameters) };
    expect(await workspacesIn(queries)).toEqual(['maju']);
    await expect(readLog(queries, 'nobody')).rejects.toThrow('nothing is known of a workspace nobody');
  });
});
