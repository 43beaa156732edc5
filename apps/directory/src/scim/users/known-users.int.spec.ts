import { IdentityProvider, sari } from '../../../test/identity-provider';
import { ENTERPRISE_USER, USER } from '../schemas/user-schemas';

describe('people who are known already when an identity provider sends them', () => {
  let provider: IdentityProvider;
  beforeAll(async () => {
    provider = await IdentityProvider.start();
  });
  afterAll(() => provider.directory.stop());
  beforeEach(() => provider.enterWorkspace());

  it('have user names that nobody else has, in whatever letter case', async () => {
    await provider.create(sari());
    const { status, body } = await provider.client.post('/scim/v2/Users', sari({ userName: 'SARI@Toko.Example' }));
    expect([status, body.scimType, body.status]).toEqual([409, 'uniqueness', '409']);
    const number = { [ENTERPRISE_USER]: { employeeNumber: 'E-1' } };
    await provider.create(sari({ userName: 'a', ...number }));
    expect((await provider.client.post('/scim/v2/Users', sari({ userName: 'b', ...number }))).body.scimType).toBe(
      'uniqueness',
    );
  });

  it('are found by the address they were imported with, and claimed instead of being added twice', async () => {
    const imported = (
      await provider.admin.post('/v1/employees', { name: 'Sari', contactPoints: { email: 'Sari@toko.example' } })
    ).body.employeeId as string;
    const filter = encodeURIComponent('userName eq "sari@TOKO.example"');
    expect((await provider.client.get(`/scim/v2/Users?filter=${filter}`)).body).toMatchObject({
      totalResults: 1,
      Resources: [{ id: imported, userName: 'Sari@toko.example' }],
    });
    expect((await provider.client.post('/scim/v2/Users', sari())).status).toBe(409);
    const numbered = (
      await provider.admin.post('/v1/employees', { name: 'Budi', externalId: 'E-9', roles: ['cashier'] })
    ).body.employeeId as string;
    const budi = {
      schemas: [USER],
      userName: 'budi',
      displayName: 'Budi',
      [ENTERPRISE_USER]: { employeeNumber: 'E-9' },
    };
    expect(await provider.create(budi)).toBe(numbered);
    expect((await provider.admin.get(`/v1/employees/${numbered}`)).body.roles).toMatchObject([{ role: 'cashier' }]);
    expect((await provider.client.post('/scim/v2/Users', { ...budi, userName: 'other' })).status).toBe(409);
  });

  it('who share an address go by their ids', async () => {
    for (const name of ['Sari', 'Budi'])
      await provider.admin.post('/v1/employees', { name, contactPoints: { email: 'desk@toko.example' } });
    const { Resources } = (await provider.client.get('/scim/v2/Users')).body as {
      Resources: { id: string; userName: string }[];
    };
    expect(Resources.map(({ userName }) => userName)).toEqual(Resources.map(({ id }) => id));
  });

  it('deleted by their client are deactivated, not erased; no client sees them, and coming back they are the same people', async () => {
    const number = { [ENTERPRISE_USER]: { employeeNumber: 'E-1' } };
    const id = await provider.create(sari(number));
    expect((await provider.client.delete(`/scim/v2/Users/${id}`)).status).toBe(204);
    expect((await provider.admin.get(`/v1/employees/${id}`)).body).toMatchObject({
      active: false,
      name: 'Sari Wulandari',
    });
    for (const again of [
      await provider.client.get(`/scim/v2/Users/${id}`),
      await provider.client.delete(`/scim/v2/Users/${id}`),
    ])
      expect([again.status, again.body.status]).toEqual([404, '404']);
    expect((await provider.client.get('/scim/v2/Users')).body.totalResults).toBe(0);
    expect(await provider.create(sari())).not.toBe(id);
    expect(await provider.create(sari({ userName: 'sari.2', emails: [], ...number }))).toBe(id);
    expect((await provider.admin.get(`/v1/employees/${id}`)).body.active).toBe(true);
  });
});
