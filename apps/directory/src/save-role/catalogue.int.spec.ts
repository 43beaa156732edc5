import { DirectoryUnderTest, type Caller } from '../../test/directory-under-test';

describe('the catalogue', () => {
  let directory: DirectoryUnderTest;
  let workspace: string;
  let hr: Caller;

  beforeAll(async () => {
    directory = await DirectoryUnderTest.start();
  });
  afterAll(() => directory.stop());
  beforeEach(async () => {
    workspace = directory.newWorkspace();
    hr = await directory.as(workspace);
    await hr.get('/v1/workspace');
  });

  it('is the seed catalogue in a workspace that has just come to life, once', async () => {
    await Promise.all([hr.get('/v1/workspace'), hr.get('/v1/workspace')]);
    expect((await hr.get('/v1/roles')).body.roles).toHaveLength(13);
    expect((await hr.get('/v1/skills')).body.skills).toHaveLength(19);
    expect((await hr.get('/v1/duties')).body.duties).toHaveLength(14);
    expect((await hr.get('/v1/roles/receptionist')).body).toMatchObject({
      office: 'front',
      name: { id: 'Resepsionis', en: 'Receptionist' },
    });
  });

  it('is empty where nobody has changed anything yet', async () => {
    const elsewhere = await directory.as(directory.newWorkspace());
    expect((await elsewhere.get('/v1/roles')).body.roles).toEqual([]);
  });

  it('tells the others of everybody who holds a role that moves to another office', async () => {
    const { body } = await hr.post('/v1/employees', { name: 'Sari', roles: ['cashier'] });
    await hr.post('/v1/employees', { name: 'Budi', roles: ['accountant'] });
    const changed = await hr.put('/v1/roles/cashier', { office: 'back', name: { id: 'Kasir', en: 'Cashier' } }, '"1"');
    expect(changed.headers.get('etag')).toBe('"2"');
    expect((await directory.events(workspace)).at(-1)).toMatchObject({
      subject: body.employeeId as string,
      data: { roles: [{ role: 'cashier', office: 'back' }] },
    });
    expect(await directory.events(workspace)).toHaveLength(3);
  });

  it.each([
    ['roles', { key: 'greeter', office: 'front', name: { id: 'Penyambut', en: 'Greeter' } }, 'greeter'],
    ['skills', { key: 'juggling', name: { id: 'Juggling', en: 'Juggling' } }, 'juggling'],
    [
      'duties',
      { key: 'watering-plants', name: { id: 'Menyiram tanaman', en: 'Watering plants' }, role: 'receptionist' },
      'watering-plants',
    ],
  ])('grows by %s, each key once, changed under its version', async (kind, body, key) => {
    expect((await hr.post(`/v1/${kind}`, body)).status).toBe(201);
    expect((await hr.post(`/v1/${kind}`, body)).body.code).toBe('catalogue.key-taken');
    const { key: _, ...values } = body;
    expect((await hr.put(`/v1/${kind}/${key}`, values, null)).status).toBe(428);
    expect((await hr.put(`/v1/${kind}/${key}`, { ...values, name: { id: 'A', en: 'B' } }, '"1"')).body).toMatchObject({
      name: { id: 'A', en: 'B' },
      version: 2,
    });
    expect((await hr.put(`/v1/${kind}/unknown`, values)).body.code).toBe('catalogue.not-found');
    expect((await hr.get(`/v1/${kind}/${key}`)).headers.get('etag')).toBe('"2"');
  });

  it.each([
    [
      'teams',
      { key: 'toko', name: { id: 'Toko', en: 'Store' }, office: 'front' },
      'team.changed',
      { name: { id: 'Gudang', en: 'Warehouse' } },
    ],
    ['sites', { key: 'jakarta', name: 'Jakarta', timeZone: 'Asia/Jakarta' }, 'site.changed', { name: 'Jakarta Barat' }],
  ])('grows by %s, which the others are told of', async (kind, body, event, change) => {
    const added = await hr.post(`/v1/${kind}`, body);
    const id = (added.body.teamId ?? added.body.siteId) as string;
    expect((await hr.post(`/v1/${kind}`, body)).body.code).toBe('catalogue.key-taken');
    expect((await hr.put(`/v1/${kind}/${id}`, { ...body, ...change }, '"1"')).headers.get('etag')).toBe('"2"');
    expect((await hr.put(`/v1/${kind}/${id}`, { ...body, ...change }, '"2"')).headers.get('etag')).toBe('"2"');
    expect(await directory.events(workspace)).toMatchObject([
      { name: event, subject: id },
      { name: event, subject: id, data: change },
    ]);
    expect((await hr.get(`/v1/${kind}`)).body[kind]).toHaveLength(1);
    expect((await hr.get(`/v1/${kind}/${id}`)).body).toMatchObject(change);
  });

  it('refuses a team whose manager does not exist, and a site in no time zone', async () => {
    expect(
      (await hr.post('/v1/teams', { key: 'a', name: { id: 'A', en: 'A' }, office: 'back', managerId: 'nobody' })).body
        .code,
    ).toBe('directory.names-unknown');
    expect((await hr.post('/v1/sites', { key: 'a', name: 'A', timeZone: 'Mars/Olympus' })).body.code).toBe(
      'directory.time-zone-unknown',
    );
  });

  it('keeps the settings of the workspace', async () => {
    expect((await hr.get('/v1/workspace')).body).toMatchObject({
      workspace,
      region: 'ID',
      timeZone: 'Asia/Jakarta',
      version: 1,
    });
    expect((await hr.put('/v1/workspace', { region: 'SG', timeZone: 'Asia/Singapore' }, '"1"')).body).toMatchObject({
      region: 'SG',
      version: 2,
    });
    expect((await hr.put('/v1/workspace', { region: 'SG', timeZone: 'Asia/Nowhere' })).body.code).toBe(
      'directory.time-zone-unknown',
    );
  });

  it('keeps whether it is learned how people work, which is not unless chosen, and tells routing', async () => {
    const place = { region: 'ID', timeZone: 'Asia/Jakarta' };
    expect((await hr.get('/v1/workspace')).body).toMatchObject({ learnedRates: false });
    expect((await hr.put('/v1/workspace', { ...place, learnedRates: true })).body).toMatchObject({
      learnedRates: true,
    });
    // Left out, it stays as it was chosen.
    expect((await hr.put('/v1/workspace', { ...place, region: 'SG' })).body).toMatchObject({ learnedRates: true });
    const told = (await directory.events(workspace)).filter(({ name }) => name === 'workspace.changed');
    expect(told).toMatchObject([{ data: { learnedRates: true } }, { data: { learnedRates: true } }]);
  });
});
