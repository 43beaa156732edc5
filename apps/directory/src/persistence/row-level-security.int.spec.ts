import { Database } from '@sambung/platform';
import type { EntityManager } from 'typeorm';
import { DirectoryUnderTest } from '../../test/directory-under-test';

const TABLES = [
  'workspaces',
  'roles',
  'skills',
  'duties',
  'sites',
  'teams',
  'employees',
  'presence',
  'reasons',
  'api_keys',
  'imports',
  'search_words',
  'name_words',
  'skill_assessments',
  'scim_users',
  'scim_emails',
  'role_profiles',
  'holiday_calendars',
  'holidays',
  'policies',
  'policy_versions',
  'policy_acknowledgements',
];

describe('the rows of a workspace', () => {
  let directory: DirectoryUnderTest;
  let database: Database;
  let mine: string;
  let theirs: string;
  const backend = async (manager: EntityManager): Promise<number> =>
    (await manager.query<{ pid: number }[]>('select pg_backend_pid() as pid'))[0]!.pid;
  const names = async (manager: EntityManager): Promise<string[]> =>
    (await manager.query<{ name: string }[]>('select name from employees order by name')).map(({ name }) => name);

  beforeAll(async () => {
    directory = await DirectoryUnderTest.start();
    database = directory.service.app.get(Database);
    [mine, theirs] = [directory.newWorkspace(), directory.newWorkspace()];
    for (const [workspace, name] of [
      [mine, 'Mine Sari'],
      [theirs, 'Theirs Sari'],
    ] as const) {
      const admin = await directory.as(workspace, ['admin']);
      const { body } = await admin.post('/v1/employees', { name });
      await admin.post(`/v1/employees/${String(body.employeeId)}/skills/patience/assessments`, {
        level: 3,
        ground: 'test',
      });
      await admin.put('/v1/roles/cashier/profile', { skills: [] }, '*');
      await admin.post('/v1/teams', { key: 'toko', name: { id: 'T', en: 'T' }, office: 'front' });
      await admin.post('/v1/sites', { key: 'jakarta', name: 'Jakarta', timeZone: 'Asia/Jakarta' });
      await admin.post('/v1/api-keys', { name: 'PBX', scopes: ['directory:read'] });
      await admin.post('/v1/imports', { mapping: { version: 1 }, files: {} });
      await admin.patch(`/scim/v2/Users/${String(body.employeeId)}`, {
        Operations: [{ op: 'add', path: 'emails', value: [{ value: 'a@x.example' }, { value: 'b@x.example' }] }],
      });
      const day = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10).replaceAll('-', '');
      const ics = `BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART;VALUE=DATE:${day}\r\nEND:VEVENT\r\nEND:VCALENDAR`;
      await admin.post('/v1/holiday-calendars', { key: 'national', name: 'Libur', timeZone: 'Asia/Jakarta', ics });
      const text = { id: 'Rapi.', en: 'Neat.' };
      const validFrom = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
      const policy = { key: 'dress', kind: 'dress-code', name: text, text, validFrom, why: 'New.' };
      const { policyId } = (await admin.post('/v1/policies', policy)).body as { policyId: string };
      const employee = await directory.as(workspace, ['front-office'], body.employeeId as string);
      expect((await employee.post(`/v1/policies/${policyId}/acknowledge`, { version: 1 })).status).toBe(200);
      await directory.service.dataSource.query(`insert into presence values ($1, $2, true, '{}')`, [
        workspace,
        body.employeeId,
      ]);
    }
  });
  afterAll(() => directory.stop());

  it.each(TABLES)('of %s are all that its requests see', async (table) => {
    const seen = await database.inWorkspace(mine, (manager) =>
      manager.query<{ workspace: string }[]>(`select distinct workspace from ${table}`),
    );
    expect(seen).toEqual([{ workspace: mine }]);
  });

  it('stay its own on a pooled connection that served another workspace just before', async () => {
    const before = await database.inWorkspace(theirs, async (manager) => ({
      pid: await backend(manager),
      names: await names(manager),
    }));
    const after = await database.inWorkspace(mine, async (manager) => ({
      pid: await backend(manager),
      names: await names(manager),
    }));
    expect(after.pid).toBe(before.pid);
    expect([before.names, after.names]).toEqual([['Theirs Sari'], ['Mine Sari']]);
  });

  it('are hidden from work that says no workspace', async () => {
    await directory.service.dataSource.transaction(async (manager) => {
      await manager.query('set local role sambung_directory_http');
      expect(await names(manager)).toEqual([]);
    });
  });

  it('can neither be written nor changed for another workspace', async () => {
    const insert = database.inWorkspace(mine, (manager) =>
      manager.query(`insert into skills (workspace, key, name) values ($1, 'x', '{}')`, [theirs]),
    );
    await expect(insert).rejects.toThrow('row-level security');
    const [, changed] = await database.inWorkspace(mine, (manager) =>
      manager.query<[unknown[], number]>(`update employees set name = 'X' where workspace = $1`, [theirs]),
    );
    expect(changed).toBe(0);
  });

  it('say nothing of their events to a request, and take none for another workspace', async () => {
    await expect(database.inWorkspace(mine, (manager) => manager.query('select * from outbox'))).rejects.toThrow(
      'permission denied',
    );
  });
});
