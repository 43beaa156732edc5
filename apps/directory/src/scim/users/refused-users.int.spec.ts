import { IdentityProvider, sari } from '../../../test/identity-provider';
import { ENTERPRISE_USER, SAMBUNG_USER, USER } from '../schemas/user-schemas';

describe('people whom an identity provider gets wrong', () => {
  let provider: IdentityProvider;
  beforeAll(async () => {
    provider = await IdentityProvider.start();
  });
  afterAll(() => provider.directory.stop());
  beforeEach(() => provider.enterWorkspace());

  it('are refused with every name that Sambung does not have, and where its names stand', async () => {
    const { status, body } = await provider.client.post(
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
    expect((await provider.client.get('/scim/v2/Users')).body.totalResults).toBe(0);
  });

  it('cannot manage each other in a circle', async () => {
    const boss = await provider.create({ schemas: [USER], userName: 'rina', displayName: 'Rina' });
    const id = await provider.create(sari({ [ENTERPRISE_USER]: { manager: { value: boss } } }));
    const { status, body } = await provider.client.put(`/scim/v2/Users/${boss}`, {
      schemas: [USER],
      userName: 'rina',
      displayName: 'Rina',
      [ENTERPRISE_USER]: { manager: { value: id } },
    });
    expect([status, body.scimType]).toEqual([400, 'invalidValue']);
    expect(body.detail).toContain('Rina → Sari Wulandari → Rina');
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
    const answer = await provider.client.post('/scim/v2/Users', body);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([400, 'application/scim+json; charset=utf-8']);
    expect(answer.body.detail).toContain(where);
  });

  it('are not read out of what is no JSON, is deep without end, or is no object', async () => {
    const send = (body: string) =>
      fetch(`${provider.directory.service.url}/scim/v2/Users`, {
        method: 'POST',
        headers: { authorization: provider.client.authorization, 'content-type': 'application/scim+json' },
        body,
      });
    const deep = `{"userName": ${'['.repeat(10_000)}${']'.repeat(10_000)}}`;
    for (const body of ['{"userName": ', '[]', 'null', '"x"', deep]) {
      const answer = await send(body);
      expect([answer.status, ((await answer.json()) as { status: string }).status]).toEqual([400, '400']);
    }
  });
});
