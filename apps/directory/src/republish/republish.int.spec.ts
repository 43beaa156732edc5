import { eventually } from '@sambung/testing';
import { DirectoryUnderTest, type Caller } from '../../test/directory-under-test';
import { Republish } from './republish';

describe('the daily round of every subject’s state', () => {
  let directory: DirectoryUnderTest;
  let workspace: string;
  let admin: Caller;
  let republish: Republish;
  const counted = async (): Promise<Record<string, number>> => {
    const counts: Record<string, number> = {};
    for (const { name } of await directory.events(workspace)) counts[name] = (counts[name] ?? 0) + 1;
    return counts;
  };

  beforeAll(async () => {
    directory = await DirectoryUnderTest.start();
    republish = directory.service.app.get(Republish);
  });
  afterAll(() => directory.stop());
  beforeEach(async () => {
    workspace = directory.newWorkspace();
    admin = await directory.as(workspace, ['admin']);
    const boss = (await admin.post('/v1/employees', { name: 'Bos' })).body.employeeId as string;
    const sari = (await admin.post('/v1/employees', { name: 'Sari', managerId: boss })).body.employeeId as string;
    await admin.post('/v1/teams', { key: 'toko', name: { id: 'T', en: 'T' }, office: 'front' });
    await admin.post('/v1/sites', { key: 'jakarta', name: 'Jakarta', timeZone: 'Asia/Jakarta' });
    await admin.post('/v1/api-keys', { name: 'PBX', scopes: ['directory:read'] });
    await admin.post('/v1/reasons', {
      key: 'gift',
      name: { id: 'Hadiah', en: 'Gift' },
      plan: { steps: [], lastResort: { employeeId: sari } },
    });
  });

  it('publishes each of them again when an administrator asks, and drafts not at all', async () => {
    const once = await counted();
    expect(once).toEqual({
      'employee.changed': 2,
      'team.changed': 1,
      'site.changed': 1,
      'api-key.changed': 1,
      'reason.changed': 1,
    });
    expect((await admin.post('/v1/workspace/republish')).status).toBe(202);
    const twice = Object.fromEntries(Object.entries(once).map(([name, count]) => [name, 2 * count]));
    // What the company has chosen is said for the first time now: nothing has been chosen before.
    await eventually(async () => expect(await counted()).toEqual({ ...twice, 'workspace.changed': 1 }));
    await eventually(async () =>
      expect((await admin.get('/v1/workspace')).body.republishedAt).toEqual(expect.any(String)),
    );
  });

  it('goes on where it stopped, whoever does the next piece, and ends', async () => {
    await republish.now(workspace);
    let pieces = 0;
    while (await republish.step()) pieces += 1;
    expect(pieces).toBeGreaterThanOrEqual(5);
    expect(await counted()).toMatchObject({ 'employee.changed': 4, 'api-key.changed': 2 });
    expect(await republish.step()).toBe(false);
  });

  it('is done once when two instances do it together', async () => {
    await republish.now(workspace);
    const worker = async (): Promise<void> => {
      for (let idle = 0; idle < 5;) idle = (await republish.step()) ? 0 : idle + 1;
    };
    await Promise.all([worker(), worker(), worker()]);
    expect(await counted()).toMatchObject({ 'employee.changed': 4, 'reason.changed': 2 });
  });
});
