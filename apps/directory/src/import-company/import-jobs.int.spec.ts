import { eventually } from '@sambung/testing';
import { Database } from '@sambung/platform';
import { DirectoryUnderTest, type Caller } from '../../test/directory-under-test';
import { claimJob, endJob, insertJob } from '../persistence/import/jobs';

const mapping = {
  version: 1,
  employees: {
    file: 'p.csv',
    fields: { externalId: 'id', name: 'name', manager: 'boss', email: 'mail' },
    missing: 'deactivate',
  },
};
const csv = (...rows: string[]): string => ['id,name,boss,mail', ...rows].join('\n');
const crowd = (many: number): string => csv(...Array.from({ length: many }, (_, index) => `${index},Orang ${index},,`));

describe('an import as a job', () => {
  let directory: DirectoryUnderTest;
  let database: Database;
  let workspace: string;
  let hr: Caller;
  const send = (content: string, query = '', headers = {}) =>
    hr.post(`/v1/imports${query}`, { mapping, files: { 'p.csv': content } }, headers);
  const here = async (): Promise<number> => (await hr.get('/v1/employees?limit=200')).body.employees.length as number;
  const jobs = (sql: string): Promise<unknown[]> => directory.service.dataSource.query(sql, [workspace]);

  beforeAll(async () => {
    directory = await DirectoryUnderTest.start();
    database = directory.service.app.get(Database);
  });
  afterAll(() => directory.stop());
  beforeEach(async () => {
    workspace = directory.newWorkspace();
    hr = await directory.as(workspace);
  });

  it('is taken down and answered at once where nobody waits, and comes to its end', async () => {
    const { status, body, headers } = await send(crowd(30), '', { prefer: 'wait=0' });
    expect([status, headers.get('location')]).toEqual([202, `/v1/imports/${String(body.importId)}`]);
    expect(body).toMatchObject({ progress: { rows: expect.any(Number) }, problems: [] });
    await eventually(async () =>
      expect((await hr.get(`/v1/imports/${String(body.importId)}`)).body).toMatchObject({
        status: 'done',
        employees: { created: 30 },
      }),
    );
    expect(
      await jobs(
        'select from import_jobs where workspace = $1 union all select from import_files where workspace = $1',
      ),
    ).toEqual([]);
  });

  it('of an instance that was killed in the middle is begun again by another, and done once', async () => {
    const files = new Map([['p.csv', Buffer.from(crowd(3))]]);
    const job = { workspace, id: 'killed', by: 'hr', dryRun: false, mapping, files };
    await database.asWorker(async (manager) => {
      await insertJob(manager, job);
      await manager.query(
        `update import_jobs set claim = 'dead', attempts = 1, claimed_until = now() - interval '1 second' where workspace = $1`,
        [workspace],
      );
    });
    await eventually(async () =>
      expect((await hr.get('/v1/imports/killed')).body).toMatchObject({ status: 'done', employees: { created: 3 } }),
    );
  });

  it('that ended the process three times is not begun a fourth', async () => {
    const files = new Map([['p.csv', Buffer.from(crowd(3))]]);
    await database.asWorker(async (manager) => {
      await insertJob(manager, { workspace, id: 'poison', by: 'hr', dryRun: false, mapping, files });
      await manager.query(`update import_jobs set attempts = 3 where workspace = $1`, [workspace]);
    });
    await eventually(async () =>
      expect((await hr.get('/v1/imports/poison')).body).toMatchObject({
        status: 'refused',
        problems: [{ problem: expect.stringContaining('never came to its end') }],
      }),
    );
    expect(await here()).toBe(0);
  });

  it('waits for a long change by others without using up its attempts', async () => {
    await send(crowd(1));
    const files = new Map([['p.csv', Buffer.from(crowd(3))]]);
    await directory.service.dataSource.transaction(async (others) => {
      await others.query('set local idle_in_transaction_session_timeout = 0');
      await others.query('select from workspaces where workspace = $1 for update', [workspace]);
      await database.asWorker(async (manager) => {
        await insertJob(manager, { workspace, id: 'patient', by: 'hr', dryRun: false, mapping, files });
        await manager.query('update import_jobs set attempts = 2 where workspace = $1', [workspace]);
      });
      await eventually(async () =>
        expect(await jobs('select from import_jobs where workspace = $1 and attempts = 3')).toHaveLength(1),
      );
      // Until it has given way.
      await eventually(async () =>
        expect(await jobs('select attempts, claim, claimed_until from import_jobs where workspace = $1')).toEqual([
          { attempts: 2, claim: null, claimed_until: null },
        ]),
      );
    });
    await eventually(async () => expect((await hr.get('/v1/imports/patient')).body).toMatchObject({ status: 'done' }));
  });

  it('keeps nothing of an instance that was frozen, when another has taken it over', async () => {
    const frozen = database.asWorker(async (manager) => {
      await insertJob(manager, { workspace, id: 'frozen', by: 'hr', dryRun: true, mapping, files: new Map() });
      const job = await claimJob(manager, 'frozen');
      await manager.query(`update import_jobs set claim = 'other' where workspace = $1`, [workspace]);
      await endJob(manager, job!);
    });
    await expect(frozen).rejects.toThrow('Another instance has taken over');
  });

  it('of trial shows who would be new, different in what, and gone, and keeps none of it', async () => {
    await send(csv('1,Sari,2,sari@x.example', '2,Rina,,', '3,Budi,,'));
    const { body: trial } = await send(csv('1,Sari Dewi,,sari@x.example', '2,Rina,4,', '4,Ani,,'), '?dryRun=true');
    expect(trial).toMatchObject({ status: 'done', employees: { created: 1, changed: 2, deactivated: 1 } });
    const { body } = await hr.get(`/v1/imports/${String(trial.importId)}/people`);
    expect(body).toEqual({
      people: [
        {
          externalId: '1',
          name: 'Sari Dewi',
          fate: 'changed',
          fields: { name: { from: 'Sari', to: 'Sari Dewi' }, manager: { from: '2', to: null } },
        },
        { externalId: '2', name: 'Rina', fate: 'changed', fields: { manager: { from: null, to: '4' } } },
        { externalId: '4', name: 'Ani', fate: 'created', fields: {} },
        { externalId: '3', name: 'Budi', fate: 'deactivated', fields: {} },
      ],
      next: null,
    });
    const first = await hr.get(`/v1/imports/${String(trial.importId)}/people?limit=2`);
    expect([first.body.people.length, first.body.next]).toEqual([2, 2]);
    expect(await here()).toBe(3);
  });

  it('does not empty the company when half a file is sent, unless that is said', async () => {
    await send(crowd(40));
    const { status, body } = await send(crowd(20));
    expect([status, body.report.problems]).toEqual([
      400,
      [expect.objectContaining({ column: 'employees.missing', problem: expect.stringContaining('20 of 40') })],
    ]);
    expect(await here()).toBe(40);
    const said = { ...mapping, employees: { ...mapping.employees, deactivateAtMost: 50 } };
    const sent = await hr.post('/v1/imports', { mapping: said, files: { 'p.csv': crowd(20) } });
    expect(sent.body.employees).toMatchObject({ deactivated: 20 });
  });

  it('that is wrong in many rows says all of it, page by page', async () => {
    const wrong = csv(...Array.from({ length: 150 }, (_, index) => `${index},,,`));
    const { body } = await send(wrong, '?dryRun=true');
    expect([body.status, body.problemsFound]).toEqual(['refused', 150]);
    const page = await hr.get(`/v1/imports/${String(body.importId)}/problems?after=100`);
    expect([page.body.problems.length, page.body.problems[0].line, page.body.next]).toEqual([50, 102, null]);
  });

  it('forgets whoever is erased', async () => {
    await send(csv('1,Sari,,', '2,Rina,,'));
    const { body } = await hr.get('/v1/employees?externalId=1');
    expect((await hr.delete(`/v1/employees/${String(body.employees[0].employeeId)}`)).status).toBe(204);
    const kept = await jobs('select name from import_differences where workspace = $1');
    expect(kept).toEqual([{ name: 'Rina' }]);
  });
});
