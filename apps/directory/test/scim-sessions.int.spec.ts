import { DirectoryUnderTest, type Answer, type Caller } from './directory-under-test';

const ENTERPRISE = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
const PATCH_OP = 'urn:ietf:params:scim:api:messages:2.0:PatchOp';

/** Requests in the order and the form in which the documentation of each identity provider shows them. */
describe('a session of an identity provider', () => {
  let directory: DirectoryUnderTest;
  let admin: Caller;
  let client: Caller;

  beforeAll(async () => {
    directory = await DirectoryUnderTest.start();
  });
  afterAll(() => directory.stop());
  beforeEach(async () => {
    admin = await directory.as(directory.newWorkspace(), ['admin']);
    const { body } = await admin.post('/v1/api-keys', { name: 'Identity provider', scopes: ['scim:write'] });
    client = directory.withKey(body.key as string);
  });

  const list = (path: string, filter?: string): Promise<Answer> =>
    client.get(
      filter === undefined ? path : `${path}${path.includes('?') ? '&' : '?'}filter=${encodeURIComponent(filter)}`,
    );
  const patch = (path: string, ...Operations: object[]): Promise<Answer> =>
    client.patch(path, { schemas: [PATCH_OP], Operations }, null);

  it('of Okta goes from the test of the connection to a leaver, and pushes a group', async () => {
    expect((await list('/scim/v2/Users?startIndex=1&count=2')).body).toMatchObject({
      schemas: ['urn:ietf:params:scim:api:messages:2.0:ListResponse'],
      totalResults: 0,
      startIndex: 1,
      itemsPerPage: 0,
      Resources: [],
    });
    expect((await list('/scim/v2/Groups?startIndex=1&count=100')).status).toBe(200);

    expect(
      (await list('/scim/v2/Users?startIndex=1&count=100', 'userName eq "test.user@okta.local"')).body.totalResults,
    ).toBe(0);
    const user = {
      schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'],
      userName: 'test.user@okta.local',
      name: { givenName: 'Test', familyName: 'User' },
      emails: [{ primary: true, value: 'test.user@okta.local', type: 'work' }],
      displayName: 'Test User',
      locale: 'en-US',
      externalId: '00ujl29u0le5T6Aj10h7',
      groups: [],
      password: '1mz050nq',
      active: true,
    };
    const created = await client.post('/scim/v2/Users', user);
    expect(created.status).toBe(201);
    const { groups: _, password, ...kept } = user;
    expect(created.body).toMatchObject(kept);
    expect(JSON.stringify(created.body)).not.toContain(password);
    const id = created.body.id as string;
    expect((await client.get(`/scim/v2/Users/${id}`)).body).toEqual(created.body);
    expect((await client.post('/scim/v2/Users', user)).body).toMatchObject({ status: '409', scimType: 'uniqueness' });

    // A profile that was changed is sent back whole, with what was read.
    const read = (await client.get(`/scim/v2/Users/${id}`)).body as object;
    const replaced = await client.put(
      `/scim/v2/Users/${id}`,
      { ...read, name: { givenName: 'Another', middleName: 'Test', familyName: 'User' }, displayName: 'Another User' },
      null,
    );
    expect([replaced.status, replaced.body.displayName, replaced.body.name.middleName]).toEqual([
      200,
      'Another User',
      'Test',
    ]);

    const group = await client.post('/scim/v2/Groups', {
      schemas: ['urn:ietf:params:scim:schemas:core:2.0:Group'],
      displayName: 'Test SCIMv2',
      members: [],
    });
    expect([group.status, group.body.displayName]).toEqual([201, 'Test SCIMv2']);
    const groupPath = `/scim/v2/Groups/${String(group.body.id)}`;
    expect(
      (
        await patch(groupPath, {
          op: 'replace',
          value: { id: group.body.id as string, displayName: 'Test SCIMv2 renamed' },
        })
      ).body.displayName,
    ).toBe('Test SCIMv2 renamed');
    const member = { value: id, display: 'test.user@okta.local' };
    expect((await patch(groupPath, { op: 'add', path: 'members', value: [member] })).body.members).toMatchObject([
      { value: id, type: 'User' },
    ]);
    expect((await admin.get(`/v1/employees/${id}`)).body.team).toMatchObject({
      key: 'test-scimv2',
      name: { en: 'Test SCIMv2 renamed' },
    });
    expect((await patch(groupPath, { op: 'remove', path: `members[value eq "${id}"]` })).body.members).toBeUndefined();
    expect((await patch(groupPath, { op: 'replace', path: 'members', value: [member] })).body.members).toHaveLength(1);

    expect((await patch(`/scim/v2/Users/${id}`, { op: 'replace', value: { active: false } })).body.active).toBe(false);
    expect((await list('/scim/v2/Users', 'userName eq "test.user@okta.local"')).body.Resources).toMatchObject([
      { id, active: false },
    ]);
    expect((await patch(`/scim/v2/Users/${id}`, { op: 'replace', value: { active: true } })).body.active).toBe(true);
    expect((await client.delete(groupPath)).status).toBe(204);
    expect((await client.get(groupPath)).body.status).toBe('404');
  });

  it('of Entra ID goes from the test of the connection to a user deleted for good', async () => {
    const none = await list('/scim/v2/Users', 'userName eq "0a21f0f2-8d2a-4f8e-bf98-7363c4aed4ef"');
    expect([none.status, none.body.totalResults, none.body.Resources]).toEqual([200, 0, []]);

    const created = await client.post('/scim/v2/Users', {
      schemas: ['urn:ietf:params:scim:schemas:core:2.0:User', ENTERPRISE],
      externalId: '0a21f0f2-8d2a-4f8e-bf98-7363c4aed4ef',
      userName: 'Test_User_ab6490ee-1e48-479e-a20b-2d77186b5dd1',
      active: true,
      emails: [{ primary: true, type: 'work', value: 'Test_User_fd0ea19b@testuser.com' }],
      meta: { resourceType: 'User' },
      name: { formatted: 'givenName familyName', familyName: 'familyName', givenName: 'givenName' },
      roles: [],
    });
    expect(created.status).toBe(201);
    const path = `/scim/v2/Users/${String(created.body.id)}`;
    expect(
      (await list('/scim/v2/Users', 'externalId eq "0a21f0f2-8d2a-4f8e-bf98-7363c4aed4ef"')).body.totalResults,
    ).toBe(1);
    expect(
      (await list('/scim/v2/Users', 'emails[type eq "work"].value eq "test_user_fd0ea19b@testuser.com"')).body
        .totalResults,
    ).toBe(1);
    expect((await client.get('/scim/v2/Users/5171a35d82074e068ce2')).body).toMatchObject({
      schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'],
      status: '404',
    });

    const changed = await patch(
      path,
      { op: 'Replace', path: 'emails[type eq "work"].value', value: 'updatedEmail@microsoft.com' },
      { op: 'Replace', path: 'name.familyName', value: 'updatedFamilyName' },
      { op: 'Add', path: 'phoneNumbers[type eq "mobile"].value', value: '+6281234567890' },
      { op: 'Add', path: `${ENTERPRISE}:department`, value: 'Sales' },
      {
        op: 'Add',
        value: { 'name.honorificPrefix': 'Dr', [`${ENTERPRISE}:division`]: 'Retail', preferredLanguage: 'id' },
      },
    );
    expect(changed.body).toMatchObject({
      emails: [{ value: 'updatedEmail@microsoft.com', type: 'work', primary: true }],
      name: { familyName: 'updatedFamilyName', honorificPrefix: 'Dr' },
      displayName: 'givenName updatedFamilyName',
      phoneNumbers: [{ type: 'mobile', value: '+6281234567890' }],
      preferredLanguage: 'id',
      [ENTERPRISE]: { department: 'Sales', division: 'Retail' },
    });

    const boss = (await client.post('/scim/v2/Users', { userName: 'boss', displayName: 'Boss' })).body.id as string;
    for (const value of [boss, { value: boss }, [{ $ref: `https://x/scim/v2/Users/${boss}`, value: boss }]])
      expect(
        (await patch(path, { op: 'Add', path: `${ENTERPRISE}:manager`, value })).body[ENTERPRISE].manager.value,
      ).toBe(boss);
    // “Query for reference attributes”, without the name of the extension.
    const { id } = (await client.get(path)).body as { id: string };
    const asked = (whom: string): Promise<Answer> =>
      list('/scim/v2/Users?attributes=id', `id eq "${id}" and manager eq "${whom}"`);
    expect((await asked(boss)).body).toMatchObject({ totalResults: 1, Resources: [{ id }] });
    expect((await asked(id)).body.totalResults).toBe(0);
    expect(
      (await patch(path, { op: 'Remove', path: `${ENTERPRISE}:manager` })).body[ENTERPRISE].manager,
    ).toBeUndefined();

    const group = await client.post('/scim/v2/Groups', {
      schemas: [
        'urn:ietf:params:scim:schemas:core:2.0:Group',
        'http://schemas.microsoft.com/2006/11/ResourceManagement/ADSCIM/2.0/Group',
      ],
      externalId: '8aa1a0c0-c4c3-4bc0-b4a5-2ef676900159',
      displayName: 'Penjualan',
      meta: { resourceType: 'Group' },
    });
    expect([group.status, group.body.externalId]).toEqual([201, '8aa1a0c0-c4c3-4bc0-b4a5-2ef676900159']);
    const groupPath = `/scim/v2/Groups/${String(group.body.id)}`;
    expect(
      (await list('/scim/v2/Groups?excludedAttributes=members', 'displayName eq "PENJUALAN"')).body.Resources,
    ).toMatchObject([{ id: group.body.id as string }]);
    const members = [{ $ref: null, value: created.body.id as string }];
    expect((await patch(groupPath, { op: 'Add', path: 'members', value: members })).body.members).toHaveLength(1);
    expect((await client.get(`${groupPath}?excludedAttributes=members`)).body.members).toBeUndefined();
    expect(
      (await patch(groupPath, { op: 'Replace', path: 'displayName', value: 'Penjualan Toko' })).body.displayName,
    ).toBe('Penjualan Toko');
    expect((await patch(groupPath, { op: 'Remove', path: 'members', value: members })).body.members).toBeUndefined();
    expect((await client.delete(groupPath)).status).toBe(204);

    expect((await patch(path, { op: 'Replace', path: 'active', value: 'False' })).body.active).toBe(false);
    expect((await client.delete(path)).status).toBe(204);
    expect((await client.get(path)).status).toBe(404);
  });

  describe('that sends teams', () => {
    const group = async (displayName: string, more: object = {}): Promise<Answer> =>
      client.post('/scim/v2/Groups', { displayName, ...more });
    const person = async (userName: string): Promise<string> =>
      (await client.post('/scim/v2/Users', { userName, displayName: userName })).body.id as string;
    const SAMBUNG_GROUP = 'urn:ietf:params:scim:schemas:extension:sambung:2.0:Group';

    it('moves whoever joins a team out of the one they were in, and tells it', async () => {
      const [sari, budi] = [await person('sari'), await person('budi')];
      const sales = await group('Sales', { members: [{ value: sari }, { value: budi }] });
      const stores = await group('Stores', {
        members: [{ value: sari }],
        [SAMBUNG_GROUP]: { office: 'front', manager: 'budi' },
      });
      expect((await client.get(`/scim/v2/Groups/${String(sales.body.id)}`)).body.members).toMatchObject([
        { value: budi },
      ]);
      expect(stores.body).toMatchObject({
        members: [{ value: sari }],
        [SAMBUNG_GROUP]: { office: 'front', manager: budi, key: 'stores' },
      });
      expect((await client.get(`/scim/v2/Users/${sari}`)).body.groups).toMatchObject([{ display: 'Stores' }]);
      const left = await client.put(`/scim/v2/Groups/${String(stores.body.id)}`, {
        displayName: 'Stores',
        members: [],
      });
      expect([left.body.members, left.body[SAMBUNG_GROUP].manager]).toEqual([undefined, budi]);
    });

    it('is refused a name that is taken, a member who is not there, and an office that there is not', async () => {
      await group('Sales');
      expect((await group('SALES')).body).toMatchObject({ status: '409', scimType: 'uniqueness' });
      expect((await group('Stores', { members: [{ value: 'nobody' }] })).body).toMatchObject({
        status: '400',
        scimType: 'invalidValue',
      });
      expect((await group('Stores', { [SAMBUNG_GROUP]: { office: 'side' } })).body.scimType).toBe('invalidValue');
      expect((await group('Stores', { [SAMBUNG_GROUP]: { manager: 'nobody' } })).body.scimType).toBe('invalidValue');
      expect((await list('/scim/v2/Groups')).body.totalResults).toBe(1);
    });

    it('meets the teams that were here before, by either key or name in a department', async () => {
      await admin.post('/v1/teams', { key: 'sales', name: { id: 'Penjualan', en: 'Sales' }, office: 'front' });
      expect((await list('/scim/v2/Groups', 'displayName sw "sal"')).body.Resources).toMatchObject([
        { displayName: 'Sales' },
      ]);
      expect((await group('Penjualan')).body.scimType).toBe('uniqueness');
    });
  });
});
