import { DirectoryUnderTest, type Caller } from '../../../test/directory-under-test';
import { ENTERPRISE_USER, SAMBUNG_USER, USER } from '../schemas/user-schemas';

describe('people that an identity provider sends', () => {
  let directory: DirectoryUnderTest;
  let workspace: string;
  let admin: Caller;
  let client: Caller;

  const sari = (more: object = {}): object => ({
    schemas: [USER],
    userName: 'sari@toko.example',
    name: { givenName: 'Sari', familyName: 'Wulandari' },
    emails: [{ value: 'sari@toko.example', type: 'work', primary: true }],
    ...more,
  });
  const create = async (body: object): Promise<string> => {
    const answer = await client.post('/scim/v2/Users', body);
    expect([answer.status, answer.body.detail]).toEqual([201, undefined]);
    return answer.body.id as string;
  };
  const events = async (subject: string) =>
    (await directory.events(workspace)).filter((event) => event.subject === subject);

  beforeAll(async () => {
    directory = await DirectoryUnderTest.start();
  });
  afterAll(() => directory.stop());
  beforeEach(async () => {
    workspace = directory.newWorkspace();
    admin = await directory.as(workspace, ['admin']);
    const { body } = await admin.post('/v1/api-keys', { name: 'Okta', scopes: ['scim:write'] });
    client = directory.withKey(body.key as string);
  });

  it('are employees like all others, and every service learns of them in the same transaction', async () => {
    const answer = await client.post('/scim/v2/Users', sari({ externalId: '00u1' }));
    const id = answer.body.id as string;
    expect([answer.status, answer.headers.get('content-type'), answer.headers.get('location')]).toEqual([
      201,
      'application/scim+json; charset=utf-8',
      `/scim/v2/Users/${id}`,
    ]);
    expect(answer.body).toMatchObject({
      schemas: [USER, SAMBUNG_USER].slice(0, 1),
      userName: 'sari@toko.example',
      externalId: '00u1',
      name: { givenName: 'Sari', familyName: 'Wulandari', formatted: 'Sari Wulandari' },
      displayName: 'Sari Wulandari',
      active: true,
      emails: [{ value: 'sari@toko.example', type: 'work', primary: true }],
      meta: { resourceType: 'User', location: `/scim/v2/Users/${id}`, version: 'W/"1"' },
    });
    expect((await admin.get(`/v1/employees/${id}`)).body).toMatchObject({
      name: 'Sari Wulandari',
      contactPoints: { email: 'sari@toko.example' },
    });
    expect(await events(id)).toMatchObject([
      { name: 'employee.changed', data: { name: 'Sari Wulandari', active: true } },
    ]);
  });

  it('have their team, manager, number, roles, levels and ways to reach them said in extensions', async () => {
    await admin.post('/v1/teams', { key: 'sales', name: { id: 'Penjualan', en: 'Sales' }, office: 'front' });
    await admin.post('/v1/sites', { key: 'jakarta', name: 'Jakarta', timeZone: 'Asia/Jakarta' });
    const boss = await create({ schemas: [USER], userName: 'rina', displayName: 'Rina' });
    const id = await create(
      sari({
        phoneNumbers: [{ value: '0812 3456 7890', type: 'mobile' }],
        [ENTERPRISE_USER]: {
          employeeNumber: 'E-17',
          department: 'penjualan',
          costCenter: 'C1',
          manager: { value: 'RINA' },
        },
        [SAMBUNG_USER]: {
          roles: ['cashier', 'Receptionist'],
          skills: ['friendliness:4', 'patience'],
          languages: 'id:5, en:3',
          site: 'Jakarta',
          sipAddress: 'sip:204@pbx.example',
          extension: '204',
          counter: 'Loket 3',
        },
      }),
    );
    const { body } = await client.get(`/scim/v2/Users/${id}`);
    expect(body).toMatchObject({
      phoneNumbers: [{ value: '+6281234567890', type: 'mobile' }],
      groups: [{ display: 'Sales', type: 'direct' }],
      [ENTERPRISE_USER]: {
        employeeNumber: 'E-17',
        department: 'penjualan',
        costCenter: 'C1',
        manager: { value: boss, displayName: 'Rina', $ref: `/scim/v2/Users/${boss}` },
      },
      [SAMBUNG_USER]: {
        roles: ['cashier', 'receptionist'],
        offices: ['front'],
        skills: ['friendliness:4', 'patience:3'],
        languages: ['en:3', 'id:5'],
        site: 'jakarta',
        sipAddress: 'sip:204@pbx.example',
        extension: '204',
        counter: 'Loket 3',
      },
    });
    expect((await admin.get(`/v1/employees/${id}`)).body).toMatchObject({
      team: { key: 'sales' },
      manager: { employeeId: boss },
      contactPoints: { phone: '+6281234567890', sip: 'sip:204@pbx.example', extension: '204', counter: 'Loket 3' },
      details: { externalId: 'E-17', skillLevels: expect.arrayContaining([{ skill: 'patience', level: 3 }]) },
    });
  });

  it('are refused with every name that Sambung does not have, and where its names stand', async () => {
    const { status, body } = await client.post(
      '/scim/v2/Users',
      sari({
        [SAMBUNG_USER]: {
          roles: ['kashier'],
          skills: ['frendliness:4', 'patience:9'],
          site: 'Bulan',
          languages: ['Indonesian!'],
        },
      }),
    );
    expect([status, body.schemas, body.status, body.scimType]).toEqual([
      400,
      ['urn:ietf:params:scim:api:messages:2.0:Error'],
      '400',
      'invalidValue',
    ]);
    for (const said of ['kashier', 'GET /v1/roles', 'frendliness', 'patience:9', 'Bulan', 'Indonesian!'])
      expect(body.detail).toContain(said);
    expect((await client.get('/scim/v2/Users')).body.totalResults).toBe(0);
  });

  it('are not held up by a department that has no team: it is told, and found', async () => {
    const id = await create(sari({ [ENTERPRISE_USER]: { department: 'Treasury' } }));
    const { body } = await client.get(`/scim/v2/Users/${id}`);
    expect(body[ENTERPRISE_USER].department).toBe('Treasury');
    expect(body[SAMBUNG_USER].unmatched).toEqual([expect.stringContaining('department “Treasury”: there is no team')]);
    const found = await client.get(`/scim/v2/Users?filter=${encodeURIComponent(`${SAMBUNG_USER}:unmatched pr`)}`);
    expect(found.body.Resources).toMatchObject([{ id }]);
  });

  it('report to a manager who comes later, as soon as they are here', async () => {
    const id = await create(sari({ [ENTERPRISE_USER]: { manager: { value: 'rina@toko.example' } } }));
    expect((await client.get(`/scim/v2/Users/${id}`)).body[SAMBUNG_USER].unmatched).toHaveLength(1);
    const boss = await create({ schemas: [USER], userName: 'rina@toko.example', displayName: 'Rina' });
    const { body } = await client.get(`/scim/v2/Users/${id}`);
    expect([body[ENTERPRISE_USER].manager.value, body[SAMBUNG_USER]]).toEqual([boss, undefined]);
    expect((await events(id)).at(-1)).toMatchObject({ data: { managerId: boss } });
  });

  it('cannot manage each other in a circle', async () => {
    const boss = await create({ schemas: [USER], userName: 'rina', displayName: 'Rina' });
    const id = await create(sari({ [ENTERPRISE_USER]: { manager: { value: boss } } }));
    const { status, body } = await client.put(`/scim/v2/Users/${boss}`, {
      schemas: [USER],
      userName: 'rina',
      displayName: 'Rina',
      [ENTERPRISE_USER]: { manager: { value: id } },
    });
    expect([status, body.scimType]).toEqual([400, 'invalidValue']);
    expect(body.detail).toContain('Rina → Sari Wulandari → Rina');
  });

  it('have user names that nobody else has, in whatever letter case', async () => {
    await create(sari());
    const { status, body } = await client.post('/scim/v2/Users', sari({ userName: 'SARI@Toko.Example' }));
    expect([status, body.scimType, body.status]).toEqual([409, 'uniqueness', '409']);
    const number = { [ENTERPRISE_USER]: { employeeNumber: 'E-1' } };
    await create(sari({ userName: 'a', ...number }));
    expect((await client.post('/scim/v2/Users', sari({ userName: 'b', ...number }))).body.scimType).toBe('uniqueness');
  });

  it('are found by the address they were imported with, and claimed instead of being added twice', async () => {
    const imported = (
      await admin.post('/v1/employees', { name: 'Sari', contactPoints: { email: 'Sari@toko.example' } })
    ).body.employeeId as string;
    const filter = encodeURIComponent('userName eq "sari@TOKO.example"');
    expect((await client.get(`/scim/v2/Users?filter=${filter}`)).body).toMatchObject({
      totalResults: 1,
      Resources: [{ id: imported, userName: 'Sari@toko.example' }],
    });
    expect((await client.post('/scim/v2/Users', sari())).status).toBe(409);
    const numbered = (await admin.post('/v1/employees', { name: 'Budi', externalId: 'E-9', roles: ['cashier'] })).body
      .employeeId as string;
    const budi = {
      schemas: [USER],
      userName: 'budi',
      displayName: 'Budi',
      [ENTERPRISE_USER]: { employeeNumber: 'E-9' },
    };
    expect(await create(budi)).toBe(numbered);
    expect((await admin.get(`/v1/employees/${numbered}`)).body.roles).toMatchObject([{ role: 'cashier' }]);
    expect((await client.post('/scim/v2/Users', { ...budi, userName: 'other' })).status).toBe(409);
  });

  it('who share an address go by their ids', async () => {
    for (const name of ['Sari', 'Budi'])
      await admin.post('/v1/employees', { name, contactPoints: { email: 'desk@toko.example' } });
    const { Resources } = (await client.get('/scim/v2/Users')).body as {
      Resources: { id: string; userName: string }[];
    };
    expect(Resources.map(({ userName }) => userName)).toEqual(Resources.map(({ id }) => id));
  });

  describe('replaced whole', () => {
    it('lose what the body leaves out, but not what it says nothing of: roles, and whether they are active', async () => {
      const id = await create(sari({ title: 'Kasir', [SAMBUNG_USER]: { roles: ['cashier'] } }));
      const { status, body } = await client.put(`/scim/v2/Users/${id}`, {
        schemas: [USER],
        userName: 'sari@toko.example',
        name: { givenName: 'Sari', familyName: 'Dewi' },
      });
      expect([status, body.displayName, body.title, body.emails, body.active]).toEqual([
        200,
        'Sari Dewi',
        undefined,
        undefined,
        true,
      ]);
      expect(body[SAMBUNG_USER].roles).toEqual(['cashier']);
    });

    it('by what they are already, are nothing new: no version, no event', async () => {
      const id = await create(sari());
      const { body, headers } = await client.put(
        `/scim/v2/Users/${id}`,
        (await client.get(`/scim/v2/Users/${id}`)).body,
      );
      expect([body.meta.version, headers.get('etag')]).toEqual(['W/"1"', 'W/"1"']);
      expect(await events(id)).toHaveLength(1);
    });

    it('in an older version than there is, are refused; an unchanged one is not sent again', async () => {
      const id = await create(sari());
      const asCurrent = await client.put(`/scim/v2/Users/${id}`, sari({ title: 'Kasir' }), 'W/"1"');
      expect([asCurrent.status, asCurrent.headers.get('etag')]).toEqual([200, 'W/"2"']);
      const stale = await client.put(`/scim/v2/Users/${id}`, sari({ title: 'Manajer' }), 'W/"1"');
      expect([stale.status, stale.body.status, stale.headers.get('etag')]).toEqual([412, '412', 'W/"2"']);
      expect((await client.put(`/scim/v2/Users/${id}`, sari(), null)).status).toBe(200);
    });
  });

  describe('with names', () => {
    it.each([
      [{ name: { givenName: 'Siti' } }, 'Siti'],
      [{ name: { givenName: 'Siti', familyName: '-' } }, 'Siti'],
      [{ name: { givenName: 'Siti', familyName: 'Siti' } }, 'Siti'],
      [{ name: { familyName: 'Sukarno' } }, 'Sukarno'],
      [{ name: { formatted: 'Imam Syafi’i bin Idris', givenName: 'Imam' } }, 'Imam Syafi’i bin Idris'],
      [{ displayName: 'Ibu Sari', name: { givenName: 'Sari', familyName: 'Dewi' } }, 'Ibu Sari'],
      [{ displayName: 'محمد بن سلمان' }, 'محمد بن سلمان'],
      [{ displayName: 'Andre\u0301' }, 'Andr\u00e9'],
      [{}, 'sari@toko.example'],
    ])('%j is called %s', async (names, called) => {
      const id = await create({ schemas: [USER], userName: 'sari@toko.example', ...names });
      expect((await client.get(`/scim/v2/Users/${id}`)).body.displayName).toBe(called);
    });

    it('of one word have a family name to show to clients that demand one', async () => {
      await admin.post('/v1/employees', { name: 'Siti' });
      expect((await client.get('/scim/v2/Users')).body.Resources).toMatchObject([
        { name: { givenName: 'Siti', familyName: 'Siti', formatted: 'Siti' } },
      ]);
    });

    it('that turn the text around them round, are refused', async () => {
      const { status, body } = await client.post('/scim/v2/Users', sari({ displayName: 'Sari\u202eiraS' }));
      expect([status, body.scimType]).toEqual([400, 'invalidValue']);
    });
  });

  it.each([
    ['no user name', { schemas: [USER], displayName: 'X' }, 'userName'],
    ['a list for a name', { userName: 'x', name: [{}, {}] }, 'name'],
    ['an address that is none', { userName: 'x', emails: ['nobody'] }, 'nobody'],
    ['a time zone that there is not', { userName: 'x', timezone: 'Asia/Atlantis' }, 'Asia/Atlantis'],
    ['neither true nor false', { userName: 'x', active: 'perhaps' }, 'active'],
    ['another kind of resource', { schemas: ['urn:x'], userName: 'x' }, 'schemas'],
    ['a number that was rounded', { userName: 'x', phoneNumbers: [{ value: '6.28E+11' }] }, '6.28E+11'],
    ['text without end', { userName: 'x'.repeat(501) }, '500'],
  ])('with %s are refused in words that say where', async (_, body, where) => {
    const answer = await client.post('/scim/v2/Users', body);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([400, 'application/scim+json; charset=utf-8']);
    expect(answer.body.detail).toContain(where);
  });

  it('are not read out of what is no JSON, is deep without end, or is no object', async () => {
    const send = (body: string) =>
      fetch(`${directory.service.url}/scim/v2/Users`, {
        method: 'POST',
        headers: { authorization: client.authorization, 'content-type': 'application/scim+json' },
        body,
      });
    const deep = `{"userName": ${'['.repeat(10_000)}${']'.repeat(10_000)}}`;
    for (const body of ['{"userName": ', '[]', 'null', '"x"', deep]) {
      const answer = await send(body);
      expect([answer.status, ((await answer.json()) as { status: string }).status]).toEqual([400, '400']);
    }
  });

  it('deleted by their client are deactivated, not erased; no client sees them, and coming back they are the same people', async () => {
    const number = { [ENTERPRISE_USER]: { employeeNumber: 'E-1' } };
    const id = await create(sari(number));
    expect((await client.delete(`/scim/v2/Users/${id}`)).status).toBe(204);
    expect((await admin.get(`/v1/employees/${id}`)).body).toMatchObject({ active: false, name: 'Sari Wulandari' });
    for (const again of [await client.get(`/scim/v2/Users/${id}`), await client.delete(`/scim/v2/Users/${id}`)])
      expect([again.status, again.body.status]).toEqual([404, '404']);
    expect((await client.get('/scim/v2/Users')).body.totalResults).toBe(0);
    expect(await create(sari())).not.toBe(id);
    expect(await create(sari({ userName: 'sari.2', emails: [], ...number }))).toBe(id);
    expect((await admin.get(`/v1/employees/${id}`)).body.active).toBe(true);
  });

  it('of another workspace are not there', async () => {
    const id = await create(sari());
    const foreign = await directory.as(directory.newWorkspace(), ['admin']);
    for (const answer of [
      await foreign.get(`/scim/v2/Users/${id}`),
      await foreign.put(`/scim/v2/Users/${id}`, sari()),
      await foreign.delete(`/scim/v2/Users/${id}`),
    ])
      expect([answer.status, answer.body.schemas]).toEqual([404, ['urn:ietf:params:scim:api:messages:2.0:Error']]);
  });

  it('are for keys with the scope, and strangers get SCIM’s own refusals', async () => {
    const { body } = await admin.post('/v1/api-keys', { name: 'other', scopes: ['directory:write'] });
    const [other, stranger] = [directory.withKey(body.key as string), directory.withKey('nonsense')];
    expect((await other.get('/scim/v2/Users')).body).toMatchObject({ status: '403' });
    expect((await stranger.get('/scim/v2/Users')).body).toMatchObject({ status: '401' });
    expect((await client.get('/v1/employees')).status).toBe(403);
    expect((await client.get('/scim/v2/Nothing')).body).toMatchObject({ status: '404', schemas: [expect.any(String)] });
  });
});
