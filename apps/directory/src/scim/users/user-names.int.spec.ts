import { IdentityProvider, sari } from '../../../test/identity-provider';
import { USER } from '../schemas/user-schemas';

describe('the names of people that an identity provider sends', () => {
  let provider: IdentityProvider;
  beforeAll(async () => {
    provider = await IdentityProvider.start();
  });
  afterAll(() => provider.directory.stop());
  beforeEach(() => provider.enterWorkspace());

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
  ])('%j make %s', async (names, called) => {
    const id = await provider.create({ schemas: [USER], userName: 'sari@toko.example', ...names });
    expect((await provider.client.get(`/scim/v2/Users/${id}`)).body.displayName).toBe(called);
  });

  it('of one word have a family name to show to clients that demand one', async () => {
    await provider.admin.post('/v1/employees', { name: 'Siti' });
    expect((await provider.client.get('/scim/v2/Users')).body.Resources).toMatchObject([
      { name: { givenName: 'Siti', familyName: 'Siti', formatted: 'Siti' } },
    ]);
  });

  it('that turn the text around them round, are refused', async () => {
    const { status, body } = await provider.client.post('/scim/v2/Users', sari({ displayName: 'Sari\u202eiraS' }));
    expect([status, body.scimType]).toEqual([400, 'invalidValue']);
  });
});
