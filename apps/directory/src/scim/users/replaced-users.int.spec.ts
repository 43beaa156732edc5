import { IdentityProvider, sari } from '../../../test/identity-provider';
import { SAMBUNG_USER, USER } from '../schemas/user-schemas';

describe('people whom an identity provider replaces whole', () => {
  let provider: IdentityProvider;
  beforeAll(async () => {
    provider = await IdentityProvider.start();
  });
  afterAll(() => provider.directory.stop());
  beforeEach(() => provider.enterWorkspace());

  it('lose what the body leaves out, but not what it says nothing of: roles, and whether they are active', async () => {
    const id = await provider.create(sari({ title: 'Kasir', [SAMBUNG_USER]: { roles: ['cashier'] } }));
    const { status, body } = await provider.client.put(`/scim/v2/Users/${id}`, {
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
    const id = await provider.create(sari());
    const { body, headers } = await provider.client.put(
      `/scim/v2/Users/${id}`,
      (await provider.client.get(`/scim/v2/Users/${id}`)).body,
    );
    expect([body.meta.version, headers.get('etag')]).toEqual(['W/"1"', 'W/"1"']);
    expect(await provider.events(id)).toHaveLength(1);
  });

  it('in an older version than there is, are refused; an unchanged one is not sent again', async () => {
    const id = await provider.create(sari());
    const asCurrent = await provider.client.put(`/scim/v2/Users/${id}`, sari({ title: 'Kasir' }), 'W/"1"');
    expect([asCurrent.status, asCurrent.headers.get('etag')]).toEqual([200, 'W/"2"']);
    const stale = await provider.client.put(`/scim/v2/Users/${id}`, sari({ title: 'Manajer' }), 'W/"1"');
    expect([stale.status, stale.body.status, stale.headers.get('etag')]).toEqual([412, '412', 'W/"2"']);
    expect((await provider.client.put(`/scim/v2/Users/${id}`, sari(), null)).status).toBe(200);
  });
});
