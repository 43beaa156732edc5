import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DirectoryUnderTest, type Answer, type Caller } from '../../test/directory-under-test';

const folder = join(__dirname, '../../../../data/oracle-hr');
const FILES = ['employees.csv', 'departments.csv', 'jobs.csv', 'locations.csv'];

describe('Oracle’s HR sample company', () => {
  let directory: DirectoryUnderTest;
  let workspace: string;
  let hr: Caller;
  let first: Answer;
  let sent: { mapping: string; files: Record<string, string> };
  const person = async (externalId: string) => {
    const { body } = await hr.get(`/v1/employees?externalId=${externalId}`);
    return (await hr.get(`/v1/employees/${String(body.employees[0].employeeId)}`)).body as Record<string, unknown>;
  };

  beforeAll(async () => {
    directory = await DirectoryUnderTest.start();
    workspace = directory.newWorkspace();
    hr = await directory.as(workspace);
    const texts = await Promise.all(FILES.map((name) => readFile(join(folder, name), 'utf8')));
    sent = {
      mapping: await readFile(join(folder, 'mapping.yaml'), 'utf8'),
      files: Object.fromEntries(FILES.map((name, index) => [name, texts[index] ?? ''])),
    };
    first = await hr.post('/v1/imports', sent);
  });
  afterAll(() => directory.stop());

  it('imports in one go, every row of it', () => {
    expect(first.body).toMatchObject({ status: 'done', problems: [] });
    expect(first.body.employees).toEqual({ created: 107, changed: 0, unchanged: 0, deactivated: 0 });
    expect(first.body).toMatchObject({ teams: { created: 27 }, sites: { created: 23 }, roles: { created: 6 } });
  });

  it('is the same company when it is imported again, and nobody is told', async () => {
    const before = await directory.events(workspace);
    expect((await hr.post('/v1/imports', sent)).body.employees).toMatchObject({ unchanged: 107 });
    expect(await directory.events(workspace)).toHaveLength(before.length);
  });

  it('becomes operational: jobs are roles and skills, departments teams, locations sites with their time zones', async () => {
    expect(await person('174')).toMatchObject({
      name: 'Ellen Abel',
      offices: ['front'],
      roles: [{ role: 'sales-representative' }],
      team: { key: 'sales' },
      site: { key: 'oxford', timeZone: 'Europe/London' },
      manager: { name: 'Eleni Zlotkey' },
      contactPoints: { phone: '+441632960029', extension: '0029', email: 'EABEL@hr.example' },
    });
    expect(await person('110')).toMatchObject({
      offices: ['back'],
      site: { timeZone: 'America/Los_Angeles' },
      contactPoints: { phone: '+15155550110' },
    });
  });

  it('keeps what is unusual in it', async () => {
    expect(await person('178')).toMatchObject({
      name: 'Kimberely Grant',
      team: null,
      site: null,
      manager: { name: 'Eleni Zlotkey' },
    });
    expect(await person('100')).toMatchObject({ name: 'Steven King', manager: null });
    expect(await person('112')).toMatchObject({
      name: 'Jose Manuel Urman',
      contactPoints: { email: 'JMURMAN@hr.example' },
    });
  });

  it('has live reasons, each of which ends with somebody', async () => {
    const { body } = await hr.get('/v1/reasons');
    expect(body.reasons).toHaveLength(17);
  });
});
