import { eventually, until } from '@sambung/testing';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import type { ToldStory } from '../src/demo/report';
import { adminUrlOf, at } from '../src/doctor/where-to-look';
import type { ServiceName } from '../src/services';
import { runToEnd, SambungProcess } from './sambung-process';

interface Diagnosis {
  readonly code: unknown;
  readonly well: boolean;
  readonly findings: readonly { readonly where: string; readonly what: string; readonly remedy: string }[];
}

/** One instance for all of them: the commands are what is tested, and it takes seconds to come up. */
describe('who looks after a running Sambung', () => {
  const data = mkdtempSync(join(tmpdir(), 'sambung-operating-'));
  let sambung: SambungProcess;
  beforeAll(async () => {
    sambung = await SambungProcess.start(['--data', data]);
  });
  afterAll(async () => {
    await sambung.process.stop();
    rmSync(data, { recursive: true, force: true });
  });

  async function query<Row extends object>(service: ServiceName, sql: string): Promise<Row[]> {
    const client = new Client({ connectionString: at(adminUrlOf(data) ?? '', service) });
    await client.connect();
    return client
      .query<Row>(sql)
      .then(({ rows }) => rows)
      .finally(() => client.end());
  }
  const doctor = async (...more: string[]): Promise<Diagnosis> => {
    const { code, output } = await runToEnd(['doctor', '--json', '--data', data, ...more]);
    return { code, ...(JSON.parse(output) as Omit<Diagnosis, 'code'>) };
  };

  it('imports people from a folder, after a trial that keeps nothing', async () => {
    const trial = await runToEnd(['import', 'data/demo', '--url', sambung.origin, '--dry-run']);
    expect(trial).toMatchObject({ code: 0, output: expect.stringContaining('Nothing was kept: it was a trial.') });
    const real = await runToEnd(['import', 'data/demo', '--url', sambung.origin, '--yes']);
    expect(real.code).toBe(0);
    expect(real.output).toMatch(/^employees +0 new, 0 changed, \d+ as they were$/m);
    const without = await runToEnd(['import', 'docs', '--url', sambung.origin]);
    expect(without).toMatchObject({ code: 1, output: expect.stringContaining('docs holds no .csv and no .xlsx file') });
  });

  it('hears in a trial, as in the import itself, everything that is wrong with which value', async () => {
    const folder = join(data, 'wrong');
    mkdirSync(folder);
    writeFileSync(
      join(folder, 'mapping.yaml'),
      'version: 1\nemployees: { file: p.csv, fields: { externalId: id, name: name, workingHours: hours } }\n',
    );
    writeFileSync(join(folder, 'p.csv'), 'id,name,hours\n900,Sari,whenever\n');
    const trial = await runToEnd(['import', folder, '--url', sambung.origin, '--dry-run']);
    const wrong = { code: 1, output: expect.stringMatching(/^p\.csv:2:hours: .*whenever.*; .+$/m) };
    expect(trial).toEqual(wrong);
    expect(await runToEnd(['import', folder, '--url', sambung.origin, '--yes'])).toEqual(wrong);
  });

  it('has the directory say everything again', async () => {
    const count = async (): Promise<number> => {
      const [row] = await query<{ count: number }>(
        'directory',
        `SELECT count(*)::int AS count FROM outbox WHERE name = 'employee.changed' AND workspace = 'demo'`,
      );
      return row?.count ?? 0;
    };
    const before = await count();
    expect(await runToEnd(['republish', '--url', sambung.origin])).toMatchObject({ code: 0 });
    await until(async () => (await count()) >= 2 * before, 'everybody was said again');
    const refused = await runToEnd(['republish', '--url', sambung.origin, '--persona', 'accountant']);
    expect(refused.code).toBe(1);
    expect(refused.output).not.toMatch(/\n\s+at /);
  });

  it('plays the eight stories to the ends they are told for, each with its owner', async () => {
    const { code, output } = await runToEnd(['demo', '--json', '--url', sambung.origin]);
    expect(code).toBe(0);
    const { stories } = JSON.parse(output) as { stories: ToldStory[] };
    expect(stories.map(({ name, end, owner }) => ({ name, end, owner }))).toEqual([
      { name: 'accepted at once', end: 'completed', owner: FIRST },
      {
        name: 'declined, then accepted by another',
        end: 'completed',
        owner: expect.stringMatching(`${FIRST}|${SECOND}`),
      },
      { name: 'expired, then the next step', end: 'completed', owner: STOCK_CLERK },
      { name: 'a person asked for by name', end: 'completed', owner: NAMED },
      { name: 'no one free: the manager fills in', end: 'completed', owner: MANAGER },
      { name: 'nobody at all: a callback with an owner, kept', end: 'promise-kept', owner: LAST_RESORT },
      { name: 'the contact leaves', end: 'cancelled', owner: ACCOUNTANT },
      { name: 'accepted but cut off: a callback by the accepter, kept', end: 'promise-kept', owner: FIRST },
    ]);
    const asking = stories[3]?.steps.map(({ what }) => what.split(':')[0]);
    expect(asking).toEqual(
      expect.arrayContaining(['assist.opened', 'assist.offered', 'assist.accepted', 'assist.ended']),
    );
    for (const { steps } of stories) {
      const times = steps.map(({ at_ms }) => at_ms);
      expect(times.length).toBeGreaterThan(1);
      expect(times).toEqual([...times].sort((a, b) => a - b));
    }
  });

  describe('and asks how it is', () => {
    it('hears that all is well', async () => {
      await eventually(async () => expect(await doctor()).toEqual({ code: 0, well: true, findings: [] }));
    });

    it('hears of a process that does not answer', async () => {
      await eventually(async () => {
        const { code, findings } = await doctor('--routing', 'http://127.0.0.1:1');
        expect(code).toBe(1);
        expect(findings).toEqual([
          {
            where: 'routing at http://127.0.0.1:1',
            what: expect.stringContaining('does not answer'),
            remedy: expect.stringContaining('Start it'),
          },
        ]);
      });
    });

    it('hears of what was put aside', async () => {
      await query(
        'front-desk',
        `INSERT INTO parked (consumer_group, topic, partition, number, bus_offset, subject, name, kind, key, headers, value, because, error, attempts)
         VALUES ('front-desk', 'sambung.routing.v1', 1, 1, '1', 'h', 'handoff.offered', 'fact', 'h', '{}', '{}', 'TypeError', 'x', 1)`,
      );
      await eventually(async () => {
        const { code, findings } = await doctor();
        expect(code).toBe(1);
        expect(findings).toEqual([
          {
            where: 'front-desk',
            what: expect.stringMatching(/^records that could not be applied were put aside: 1, the first at 20/),
            remedy: expect.stringContaining('sambung parked list --group front-desk'),
          },
        ]);
      });
    });

    it.each([
      ['front-desk', 'sambung.routing.v1'],
      ['directory', 'sambung.routing.v1'],
      ['routing', 'sambung.directory.v1'],
    ] as const)('has %s try again what it put aside, and gives it up when that fails', async (service, topic) => {
      const [row] = await query<{ id: string }>(
        service,
        `INSERT INTO parked (consumer_group, topic, partition, number, bus_offset, workspace, subject, name, kind, key, headers, value, because, error, attempts)
         VALUES ('${service}', '${topic}', 2, 1, '1', 'w', 'broken', 'x', 'fact', 'broken', '{}', '{}', 'TypeError', 'x', 1) RETURNING id`,
      );
      const parked = async (command: string) => {
        const url = at(adminUrlOf(data) ?? '', service);
        return runToEnd(['parked', command, String(row?.id), '--database-url', url, '--group', service]);
      };
      const { code, output } = await parked('retry');
      expect(output).toMatch(/^0 applied\. 1 left aside: the first of them still cannot be applied \(Unreadable/);
      expect(code).toBe(1);
      expect(await parked('discard')).toMatchObject({ code: 0 });
    });

    it('hears in plain words when the database is away', async () => {
      const { code, output } = await runToEnd(['doctor', '--admin-url', 'postgres://x:y@127.0.0.1:1/postgres']);
      expect(code).toBe(1);
      expect(output).toMatch(/^✗ directory: the database cannot be read \(/m);
      expect(output).toMatch(/^✗ what carries the events: does not answer \(/m);
    });
  });
});

/** People of data/oracle-hr, by what they do in the stories. */
const [ACCOUNTANT, FIRST, SECOND] = ['John Chen', 'Sean Tucker', 'David Bernstein'];
const [NAMED, STOCK_CLERK, MANAGER, LAST_RESORT] = ['Tayler Fox', 'Julia Nayer', 'Adam Fripp', 'John Singh'];
