import { DirectoryUnderTest, type Caller } from '../../../test/directory-under-test';

interface Described {
  readonly id: string;
  readonly schema?: string;
  readonly schemaExtensions?: readonly { readonly schema: string }[];
}

describe('what the server says of itself', () => {
  let directory: DirectoryUnderTest;
  let hr: Caller;
  beforeAll(async () => {
    directory = await DirectoryUnderTest.start();
    hr = await directory.as(directory.newWorkspace());
  });
  afterAll(() => directory.stop());

  it('is what it does: filters, sorting, PATCH, entity tags, and no bulk', async () => {
    expect((await hr.get('/scim/v2/ServiceProviderConfig')).body).toMatchObject({
      patch: { supported: true },
      bulk: { supported: false },
      filter: { supported: true, maxResults: 200 },
      sort: { supported: true },
      etag: { supported: true },
      authenticationSchemes: [{ type: 'oauthbearertoken' }],
    });
  });

  it('names for each kind of resource schemas that can be read', async () => {
    const { body } = await hr.get('/scim/v2/ResourceTypes');
    const types = body.Resources as Described[];
    for (const { id, schema, schemaExtensions = [] } of types) {
      expect((await hr.get(`/scim/v2/ResourceTypes/${id}`)).status).toBe(200);
      for (const urn of [schema, ...schemaExtensions.map((each) => each.schema)])
        expect((await hr.get(`/scim/v2/Schemas/${urn}`)).body).toMatchObject({ id: urn });
    }
    expect((await hr.get('/scim/v2/Schemas')).body.totalResults).toBe(5);
    expect((await hr.get('/scim/v2/Schemas/urn:x')).body).toMatchObject({ status: '404' });
  });

  it('is not filtered', async () => {
    const { status, body } = await hr.get('/scim/v2/Schemas?filter=id%20pr');
    expect([status, body.status]).toEqual([403, '403']);
  });
});
