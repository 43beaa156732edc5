import { DirectoryUnderTest, type Caller } from '../../test/directory-under-test';

describe('changing the people of a company', () => {
  let directory: DirectoryUnderTest;
  let workspace: string;
  let hr: Caller;
  const add = async (name: string, more: object = {}): Promise<string> =>
    (await hr.post('/v1/employees', { name, ...more })).body.employeeId as string;
  const events = async (subject: string) =>
    (await directory.events(workspace)).filter((event) => event.subject === subject);

  beforeAll(async () => {
    directory = await DirectoryUnderTest.start();
  });
  afterAll(() => directory.stop());
  beforeEach(async () => {
    workspace = directory.newWorkspace();
    hr = await directory.as(workspace);
  });

  it('adds somebody and tells the others in the same transaction', async () => {
    const id = await add('Sari', { roles: ['cashier'], skills: [{ skill: 'patience', level: 3 }] });
    expect(await events(id)).toMatchObject([
      {
        name: 'employee.changed',
        workspace,
        data: {
          name: 'Sari',
          active: true,
          roles: [{ role: 'cashier', office: 'front' }],
          skills: [{ skill: 'patience', level: 3 }],
        },
      },
    ]);
  });

  it('keeps nothing when the event cannot be written', async () => {
    await hr.get('/v1/workspace');
    await directory.service.dataSource.query('alter table outbox rename to outbox_away');
    try {
      expect((await hr.post('/v1/employees', { name: 'Nobody' })).status).toBe(500);
    } finally {
      await directory.service.dataSource.query('alter table outbox_away rename to outbox');
    }
    expect((await hr.get('/v1/employees?q=nobody')).body.employees).toEqual([]);
  });

  it('changes what is named, and nothing else', async () => {
    const id = await add('Sari', { roles: ['cashier'], contactPoints: { extension: '11' } });
    const changed = await hr.patch(`/v1/employees/${id}`, { name: 'Sari Dewi' }, '"1"');
    expect(changed.headers.get('etag')).toBe('"2"');
    expect(changed.body).toMatchObject({ name: 'Sari Dewi', contactPoints: { extension: '11' }, offices: ['front'] });
    expect(await events(id)).toHaveLength(2);
  });

  it('keeps a telephone number as it is dialled, however it is written, and leaves what it cannot read', async () => {
    const id = await add('Sari', { contactPoints: { phone: '0812-3456-7890' } });
    const phone = async (): Promise<unknown> => (await hr.get(`/v1/employees/${id}`)).body.contactPoints;
    expect(await phone()).toEqual({ phone: '+6281234567890' });
    await hr.patch(`/v1/employees/${id}`, { contactPoints: { phone: '62 812 9999 0000', extension: '7' } });
    expect(await phone()).toEqual({ phone: '+6281299990000', extension: '7' });
    const same = await hr.patch(`/v1/employees/${id}`, { contactPoints: { phone: '081299990000', extension: '7' } });
    expect(same.headers.get('etag')).toBe('"2"');
    for (const written of ['via lobby', '0812-3456-7890 / 021 5550123', '6.28E+11']) {
      await hr.patch(`/v1/employees/${id}`, { contactPoints: { phone: written } });
      expect(await phone()).toEqual({ phone: written });
    }
  });

  it('is nothing when nothing is different: no version, no event', async () => {
    const id = await add('Sari', { languages: [{ language: 'id', level: 5 }] });
    const same = await hr.patch(`/v1/employees/${id}`, { name: 'Sari', languages: [{ language: 'id', level: 5 }] });
    expect(same.headers.get('etag')).toBe('"1"');
    expect(await events(id)).toHaveLength(1);
  });

  it('is refused to whoever has not seen the last version', async () => {
    const id = await add('Sari');
    expect((await hr.patch(`/v1/employees/${id}`, { name: 'A' }, null)).body.code).toBe('version.missing');
    await hr.patch(`/v1/employees/${id}`, { name: 'B' }, '"1"');
    const stale = await hr.patch(`/v1/employees/${id}`, { name: 'C' }, '"1"');
    expect([stale.status, stale.headers.get('etag')]).toEqual([412, '"2"']);
  });

  it('lets one of two who saw the same version win', async () => {
    const id = await add('Sari');
    const answers = await Promise.all(
      ['A', 'B', 'C', 'D'].map((name) => hr.patch(`/v1/employees/${id}`, { name }, '"1"')),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412, 412, 412]);
  });

  it('is refused when it names what does not exist, with every place', async () => {
    const { body } = await hr.post('/v1/employees', {
      name: 'Sari',
      roles: ['pirate'],
      teamId: 'nowhere',
      skills: [{ skill: 'magic', level: 1 }],
      managerId: 'nobody',
    });
    expect(body.code).toBe('directory.names-unknown');
    expect((body.errors as { path: string }[]).map(({ path }) => path)).toEqual([
      'body.roles.0',
      'body.skills.0.skill',
      'body.teamId',
      'body.managerId',
    ]);
  });

  it('is refused in a time zone that does not exist', async () => {
    const { body } = await hr.post('/v1/employees', {
      name: 'Sari',
      workingHours: { timeZone: 'Asia/Atlantis', weekly: [] },
    });
    expect(body.code).toBe('directory.time-zone-unknown');
  });

  it('is refused when deputies would stand in for each other in a circle', async () => {
    const bambang = await add('Bambang');
    const ratna = await add('Ratna', { deputyId: bambang });
    const wati = await add('Wati', { deputyId: ratna });
    expect((await hr.patch(`/v1/employees/${bambang}`, { deputyId: wati })).body).toMatchObject({
      code: 'employee.deputy-cycle',
      detail: expect.stringContaining('Bambang → Wati → Ratna → Bambang'),
    });
  });

  it('is refused when somebody would be their own manager up the line', async () => {
    const boss = await add('Bambang');
    const middle = await add('Ratna', { managerId: boss });
    const { body } = await hr.patch(`/v1/employees/${boss}`, { managerId: middle });
    expect(body).toMatchObject({
      code: 'employee.manager-cycle',
      detail: expect.stringContaining('Bambang → Ratna → Bambang'),
    });
    expect((await hr.patch(`/v1/employees/${boss}`, { managerId: boss })).body.code).toBe('employee.manager-cycle');
    expect((await hr.patch(`/v1/employees/${boss}`, { deputyId: boss })).body.code).toBe('employee.own-deputy');
  });

  it('is refused when it takes another’s external id', async () => {
    await add('Sari', { externalId: '7' });
    expect((await hr.post('/v1/employees', { name: 'Budi', externalId: '7' })).body.code).toBe(
      'employee.external-id-taken',
    );
  });

  it('deactivates and brings back', async () => {
    const id = await add('Sari', { roles: ['cashier'] });
    expect((await hr.post(`/v1/employees/${id}/deactivate`)).body.active).toBe(false);
    expect((await hr.get('/v1/employees?q=sari')).body.employees).toEqual([]);
    expect((await hr.get('/v1/employees?q=sari&status=inactive')).body.employees).toHaveLength(1);
    const sari = await directory.as(workspace, ['front-office'], id);
    expect((await sari.get('/v1/reasons')).body.code).toBe('access.employee-deactivated');
    expect((await hr.post(`/v1/employees/${id}/reactivate`)).body.active).toBe(true);
    expect((await events(id)).map(({ data }) => data.active as boolean)).toEqual([true, false, true]);
  });

  it('erases for good: reports go to the next manager, and the others are told to delete', async () => {
    const top = await add('Bambang');
    const middle = await add('Ratna', { managerId: top });
    const below = await add('Sari', { managerId: middle, deputyId: middle });
    const team = await hr.post('/v1/teams', {
      key: 'toko',
      name: { id: 'Toko', en: 'Store' },
      office: 'front',
      managerId: middle,
    });
    expect((await hr.delete(`/v1/employees/${middle}`)).status).toBe(204);
    expect((await hr.get(`/v1/employees/${middle}`)).status).toBe(404);
    expect((await hr.get(`/v1/employees/${below}`)).body).toMatchObject({ manager: { employeeId: top }, deputy: null });
    expect((await hr.get(`/v1/teams/${String(team.body.teamId)}`)).body.managerId).toBe(top);
    expect((await events(middle)).at(-1)).toMatchObject({ name: 'employee.erased', data: { employeeId: middle } });
    expect((await events(below)).at(-1)).toMatchObject({ data: { managerId: top, deputyId: null } });
    expect((await events(team.body.teamId as string)).at(-1)).toMatchObject({ data: { managerId: top } });
  });

  it('is not for colleagues, nor for a person who merely has the role integration', async () => {
    const id = await add('Sari', { roles: ['cashier'] });
    const sari = await directory.as(workspace, ['front-office', 'manager'], id);
    expect((await sari.patch(`/v1/employees/${id}`, { name: 'Queen' })).status).toBe(403);
    const integration = await directory.as(workspace, ['integration']);
    expect((await integration.post('/v1/employees', { name: 'X' })).body.code).toBe('access.role-missing');
  });
});
