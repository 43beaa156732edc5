import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runToEnd } from './sambung-process';

const NOBODY = 'postgres://somebody:their-password@127.0.0.1:1/nowhere';

/** Each says one sentence, without a stack and without the password. */
describe('who looks after a Sambung that is not there', () => {
  const data = mkdtempSync(join(tmpdir(), 'sambung-nothing-'));
  afterAll(() => {
    rmSync(data, { recursive: true });
  });

  it.each([join(data, 'missing'), data])('hears of %s that none was ever started there', async (folder) => {
    const { code, output } = await runToEnd(['doctor', '--data', folder]);
    expect([code, output]).toEqual([1, expect.stringContaining(`${folder}: no instance was ever started there.`)]);
  });

  it('hears that it was stopped, what it is, and how it was started', async () => {
    const lastStart = { at: '2026-11-20T02:00:00.000Z', demo: false, ownDatabase: false, kafka: false };
    writeFileSync(join(data, 'sambung.json'), JSON.stringify({ format: 1, lastStart }));
    const { code, output } = await runToEnd(['doctor', '--data', data]);
    expect(code).toBe(1);
    expect(output).toContain(
      'Sambung is not running on this folder: it holds a company of your own, with its databases, and was last started 2026-11-20T02:00:00.000Z.',
    );
    expect(output).toContain(`npm start -- --data ${data} --no-demo`);
  });

  it.each([
    ['parked', 'list', '--group', 'routing', '--database-url', NOBODY],
    ['parked', 'retry', '1', '--group', 'routing', '--database-url', NOBODY],
    ['resend', '--partition', '1', '--from', '1', '--database-url', NOBODY],
    ['continue-after-restore', '--service', 'routing', '--database-url', NOBODY, '--bus-database-url', NOBODY],
  ])('hears in one sentence that %s cannot reach the database', async (...args) => {
    const { code, output } = await runToEnd(args);
    expect([code, output]).toEqual([1, expect.stringMatching(/^[^\n]+cannot be opened \(.*ECONNREFUSED[^\n]+\n$/)]);
    expect(output).not.toContain('their-password');
  });

  it('hears which services there are before any database is asked', async () => {
    const { code, output } = await runToEnd(['parked', 'list', '--group', 'nobody', '--database-url', NOBODY]);
    expect([code, output]).toEqual([1, expect.stringContaining('Allowed choices are directory, front-desk, routing')]);
  });

  it.each([
    ['parked', 'list', '--group', 'routing'],
    ['resend', '--partition', '1', '--from', '1', '--service', 'routing'],
  ])('hears from %s that no database runs in the folder it named', async (...args) => {
    const { code, output } = await runToEnd([...args, '--data', data]);
    expect([code, output]).toEqual([1, expect.stringContaining(`No PostgreSQL of Sambung runs in ${data}.`)]);
  });

  it('hears in one sentence that a log which somebody has changed cannot be played', async () => {
    const file = join(data, 'changed.log');
    const decision = { version: 1, schemaVersion: 1, nowMs: 1, command: { type: 'nonsense' }, events: [] };
    const heading = { sambungLog: 1, workspace: 'maju', reasons: [], snapshot: null };
    writeFileSync(file, `${JSON.stringify(heading)}\n${JSON.stringify(decision)}\n`);
    const { code, output } = await runToEnd(['replay', '--from', file]);
    expect([code, output]).toEqual([1, expect.stringMatching(/^[^\n]+cannot be played: [^\n]+Export it anew\.\n$/)]);
  });
});
