import { IdentityProvider, sari } from '../../../test/identity-provider';
import { ENTERPRISE_USER, SAMBUNG_USER, USER } from '../schemas/user-schemas';

describe('people that an identity provider sends', () => {
  let provider: IdentityProvider;
  beforeAll(async () => {
    provider = await IdentityProvider.start();
  });
  afterAll(() => provider.directory.stop());
  beforeEach(() => provider.enterWorkspace());

  it('are employees like all others, and every service learns of them in the same transaction', async () => {
    const answer = await provider.client.post('/scim/v2/Users', sari({ externalId: '00u1' }));
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
    expect((await provider.admin.get(`/v1/employees/${id}`)).body).toMatchObject({
      name: 'Sari Wulandari',
      contactPoints: { email: 'sari@toko.example' },
    });
    expect(await provider.events(id)).toMatchObject([
      { name: 'employee.changed', data: { name: 'Sari Wulandari', active: true } },
    ]);
  });

  it('have their team, manager, number, roles, levels and ways to reach them said in extensions', async () => {
    await provider.admin.post('/v1/teams', { key: 'sales', name: { id: 'Penjualan', en: 'Sales' }, office: 'front' });
    await provider.admin.post('/v1/sites', { key: 'jakarta', name: 'Jakarta', timeZone: 'Asia/Jakarta' });
    const boss = await provider.create({ schemas: [USER], userName: 'rina', displayName: 'Rina' });
    const id = await provider.create(
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
    const { body } = await provider.client.get(`/scim/v2/Users/${id}`);
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
    expect((await provider.admin.get(`/v1/employees/${id}`)).body).toMatchObject({
      team: { key: 'sales' },
      manager: { employeeId: boss },
      contactPoints: { phone: '+6281234567890', sip: 'sip:204@pbx.example', extension: '204', counter: 'Loket 3' },
      details: { externalId: 'E-17', skillLevels: expect.arrayContaining([{ skill: 'patience', level: 3 }]) },
    });
  });

  it('are not held up by a department that has no team: it is told, and found', async () => {
    const id = await provider.create(sari({ [ENTERPRISE_USER]: { department: 'Treasury' } }));
    const { body } = await provider.client.get(`/scim/v2/Users/${id}`);
    expect(body[ENTERPRISE_USER].department).toBe('Treasury');
    expect(body[SAMBUNG_USER].unmatched).toEqual([expect.stringContaining('department “Treasury”: there is no team')]);
    const found = await provider.client.get(
      `/scim/v2/Users?filter=${encodeURIComponent(`${SAMBUNG_USER}:unmatched pr`)}`,
    );
    expect(found.body.Resources).toMatchObject([{ id }]);
  });

  it('report to a manager who comes later, as soon as they are here', async () => {
    const id = await provider.create(sari({ [ENTERPRISE_USER]: { manager: { value: 'rina@toko.example' } } }));
    expect((await provider.client.get(`/scim/v2/Users/${id}`)).body[SAMBUNG_USER].unmatched).toHaveLength(1);
    const boss = await provider.create({ schemas: [USER], userName: 'rina@toko.example', displayName: 'Rina' });
    const { body } = await provider.client.get(`/scim/v2/Users/${id}`);
    expect([body[ENTERPRISE_USER].manager.value, body[SAMBUNG_USER]]).toEqual([boss, undefined]);
    expect((await provider.events(id)).at(-1)).toMatchObject({ data: { managerId: boss } });
  });

  it('of another workspace are not there', async () => {
    const id = await provider.create(sari());
    const foreign = await provider.directory.as(provider.directory.newWorkspace(), ['admin']);
    for (const answer of [
      await foreign.get(`/scim/v2/Users/${id}`),
      await foreign.put(`/scim/v2/Users/${id}`, sari()),
      await foreign.delete(`/scim/v2/Users/${id}`),
    ])
      expect([answer.status, answer.body.schemas]).toEqual([404, ['urn:ietf:params:scim:api:messages:2.0:Error']]);
  });

  it('are for keys with the scope, and strangers get SCIM’s own refusals', async () => {
    const { body } = await provider.admin.post('/v1/api-keys', { name: 'other', scopes: ['directory:write'] });
    const [other, stranger] = [provider.directory.withKey(body.key as string), provider.directory.withKey('nonsense')];
    expect((await other.get('/scim/v2/Users')).body).toMatchObject({ status: '403' });
    expect((await stranger.get('/scim/v2/Users')).body).toMatchObject({ status: '401' });
    expect((await provider.client.get('/v1/employees')).status).toBe(403);
    expect((await provider.client.get('/scim/v2/Nothing')).body).toMatchObject({
      status: '404',
      schemas: [expect.any(String)],
    });
  });
});
