import { IdentityProvider, sari } from '../../../test/identity-provider';
import { ENTERPRISE_USER } from '../schemas/user-schemas';

describe('the entity tag of a Group', () => {
  let provider: IdentityProvider;
  let member: string;
  let group: string;
  let other: string;
  const tagOf = async (id: string): Promise<string | null> =>
    (await provider.client.get(`/scim/v2/Groups/${id}`)).headers.get('etag');
  const create = async (displayName: string, members: string[] = []): Promise<string> =>
    (await provider.client.post('/scim/v2/Groups', { displayName, members: members.map((value) => ({ value })) })).body
      .id as string;
  const employee = (body: object) => provider.admin.patch(`/v1/employees/${member}`, body);
  const user = (...Operations: object[]) => provider.client.patch(`/scim/v2/Users/${member}`, { Operations });

  beforeAll(async () => {
    provider = await IdentityProvider.start();
  });
  afterAll(() => provider.directory.stop());
  beforeEach(async () => {
    await provider.enterWorkspace();
    member = await provider.create(sari({ [ENTERPRISE_USER]: { employeeNumber: 'E-1' } }));
    group = await create('Sales', [member]);
    other = await create('Stores');
  });

  it.each([
    [
      'joins another Group',
      () =>
        provider.client.patch(`/scim/v2/Groups/${other}`, {
          Operations: [{ op: 'add', path: 'members', value: [{ value: member }] }],
        }),
    ],
    [
      'is sent with another department',
      () => user({ op: 'replace', path: `${ENTERPRISE_USER}:department`, value: 'Stores' }),
    ],
    ['is moved by HR', () => employee({ teamId: other })],
    [
      'is moved by an import',
      () =>
        provider.admin.post('/v1/imports', {
          mapping: { version: 1, employees: { file: 'p', fields: { externalId: 'id', name: 'name', team: 'team' } } },
          files: { p: 'id,name,team\nE-1,Sari Wulandari,stores\n' },
        }),
    ],
  ])('changes when a member %s, and so does that of the Group they join', async (_, move) => {
    const before = [await tagOf(group), await tagOf(other)];
    expect((await move()).status).toBeLessThan(300);
    const { body } = await provider.client.get(`/scim/v2/Groups/${other}`);
    expect(body.members).toMatchObject([{ value: member }]);
    expect([(await tagOf(group)) === before[0], (await tagOf(other)) === before[1]]).toEqual([false, false]);
  });

  it.each([
    ['is called otherwise', () => employee({ name: 'Sari Dewi' })],
    ['leaves the company', () => user({ op: 'replace', path: 'active', value: false })],
    ['is deleted by the client', () => provider.client.delete(`/scim/v2/Users/${member}`)],
    ['is erased', () => provider.admin.delete(`/v1/employees/${member}`)],
  ])('changes when a member %s', async (_, change) => {
    const before = await tagOf(group);
    expect((await change()).status).toBeLessThan(300);
    expect(await tagOf(group)).not.toBe(before);
  });

  it('changes when a member who had left already is deleted, and is shown no more', async () => {
    await user({ op: 'replace', path: 'active', value: false });
    const before = await tagOf(group);
    await provider.client.delete(`/scim/v2/Users/${member}`);
    const { body, headers } = await provider.client.get(`/scim/v2/Groups/${group}`);
    expect(body.members).toBeUndefined();
    expect(headers.get('etag')).not.toBe(before);
  });

  it('stays when nothing that the Group shows has changed', async () => {
    const before = await tagOf(group);
    expect((await employee({ wrapUpSeconds: 7 })).status).toBe(200);
    expect(await tagOf(group)).toBe(before);
  });

  it('refuses whoever writes a list of members that they read before somebody left', async () => {
    const before = await tagOf(group);
    expect((await employee({ teamId: other })).status).toBe(200);
    const body = { displayName: 'Sales', members: [{ value: member }] };
    const stale = await provider.client.put(`/scim/v2/Groups/${group}`, body, before);
    expect([stale.status, stale.headers.get('etag')]).toEqual([412, await tagOf(group)]);
    expect((await provider.client.put(`/scim/v2/Groups/${group}`, body, await tagOf(group))).status).toBe(200);
  });

  it('is not that of the team for whoever edits the team itself: who moves in and out holds nobody up', async () => {
    const before = (await provider.admin.get(`/v1/teams/${group}`)).headers.get('etag');
    expect((await employee({ teamId: other })).status).toBe(200);
    expect((await provider.admin.get(`/v1/teams/${group}`)).headers.get('etag')).toBe(before);
  });
});
