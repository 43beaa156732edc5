import { get } from 'node:http';
import { DirectoryUnderTest, type Caller } from '../../../test/directory-under-test';
import { ENTERPRISE_USER, SAMBUNG_USER, USER } from '../schemas/user-schemas';

describe('somebody whom an identity provider changes or takes away', () => {
  let directory: DirectoryUnderTest;
  let workspace: string;
  let client: Caller;

  const create = async (userName: string, more: object = {}): Promise<string> =>
    (await client.post('/scim/v2/Users', { schemas: [USER], userName, displayName: userName, ...more })).body
      .id as string;
  const patch = (id: string, ...Operations: object[]) =>
    client.patch(
      `/scim/v2/Users/${id}`,
      { schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'], Operations },
      null,
    );
  const events = async (subject: string) =>
    (await directory.events(workspace)).filter((event) => event.subject === subject);
  const manager = (value: string): object => ({ [ENTERPRISE_USER]: { manager: { value } } });

  beforeAll(async () => {
    directory = await DirectoryUnderTest.start();
  });
  afterAll(() => directory.stop());
  beforeEach(async () => {
    workspace = directory.newWorkspace();
    client = await directory.as(workspace, ['admin']);
  });

  it('is changed where the operations say so, in one version and one event', async () => {
    const id = await create('sari', { [SAMBUNG_USER]: { roles: ['cashier'] } });
    const { status, body, headers } = await patch(
      id,
      { op: 'Replace', path: 'displayName', value: 'Sari Dewi' },
      { op: 'Add', path: 'phoneNumbers[type eq "mobile"].value', value: '0812-3456-7890' },
      { op: 'Add', value: { [`${SAMBUNG_USER}:skills`]: ['patience:4'] } },
    );
    expect([status, headers.get('etag')]).toEqual([200, 'W/"2"']);
    expect(body).toMatchObject({
      displayName: 'Sari Dewi',
      phoneNumbers: [{ type: 'mobile', value: '+6281234567890' }],
      [SAMBUNG_USER]: { roles: ['cashier'], skills: ['patience:4'] },
    });
    expect(await events(id)).toHaveLength(2);
  });

  it('is not changed at all when one of the operations is wrong', async () => {
    const id = await create('sari');
    const { status, body } = await patch(
      id,
      { op: 'replace', path: 'displayName', value: 'Sari Dewi' },
      { op: 'add', path: `${SAMBUNG_USER}:roles`, value: 'kashier' },
    );
    expect([status, body.scimType]).toEqual([400, 'invalidValue']);
    expect((await client.get(`/scim/v2/Users/${id}`)).body).toMatchObject({
      displayName: 'sari',
      meta: { version: 'W/"1"' },
    });
    const wrong = await patch(id, { op: 'move', path: 'displayName', value: 'x' });
    expect([wrong.status, wrong.body.status, wrong.body.detail]).toEqual([
      400,
      '400',
      expect.stringContaining('add, replace or remove'),
    ]);
  });

  it('keeps what only the client needs without a word to the other services', async () => {
    const id = await create('sari');
    expect((await patch(id, { op: 'add', path: 'title', value: 'Kasir' })).headers.get('etag')).toBe('W/"2"');
    expect(await events(id)).toHaveLength(1);
    expect((await patch(id, { op: 'add', path: 'title', value: 'Kasir' })).headers.get('etag')).toBe('W/"2"');
  });

  it('shows a telephone number that was changed elsewhere, in its place of the list', async () => {
    const id = await create('sari', {
      phoneNumbers: [
        { type: 'mobile', value: '+6281234567890' },
        { type: 'work', value: '+62215550123' },
      ],
    });
    await client.patch(`/v1/employees/${id}`, { contactPoints: { phone: '+62215550199' } });
    expect((await client.get(`/scim/v2/Users/${id}`)).body.phoneNumbers).toEqual([
      { type: 'mobile', value: '+6281234567890' },
      { type: 'work', value: '+62215550199' },
    ]);
  });

  it('is off the floor at once when they are no longer active, and back when they are again', async () => {
    const id = await create('sari');
    expect((await patch(id, { op: 'Replace', path: 'active', value: 'False' })).body.active).toBe(false);
    expect((await client.get(`/v1/employees/${id}`)).body.active).toBe(false);
    expect((await events(id)).at(-1)).toMatchObject({ name: 'employee.changed', data: { active: false } });
    expect((await client.get(`/scim/v2/Users?filter=${encodeURIComponent('userName eq "sari"')}`)).body).toMatchObject({
      totalResults: 1,
      Resources: [{ id, active: false }],
    });
    expect((await patch(id, { op: 'replace', value: { active: true } })).body.active).toBe(true);
    expect((await events(id)).at(-1)).toMatchObject({ data: { active: true } });
  });

  it('leaves, whatever else is wrong with the request', async () => {
    const [boss, id] = [await create('rina'), await create('sari')];
    await patch(boss, { op: 'add', path: `${ENTERPRISE_USER}:manager`, value: id });
    const { status, body } = await client.put(`/scim/v2/Users/${id}`, {
      schemas: [USER],
      userName: 'sari',
      displayName: 'Other',
      active: false,
      ...manager(boss),
      [SAMBUNG_USER]: { roles: ['kashier'] },
    });
    expect([status, body.active, body.displayName]).toEqual([200, false, 'sari']);
    // Who stays or comes back is held to every rule.
    expect(
      (await client.put(`/scim/v2/Users/${id}`, { userName: 'sari', active: true, ...manager(boss) })).status,
    ).toBe(400);
  });

  describe('who is the last resort of a plan', () => {
    const reason = (employeeId: string) =>
      client.post('/v1/reasons', {
        key: 'late',
        name: { id: 'Terlambat', en: 'Late' },
        plan: { steps: [], lastResort: { employeeId } },
      });
    const lastResort = async (): Promise<string> =>
      (
        (await client.get('/v1/reasons')).body.reasons as {
          key: string;
          plan: { lastResort: { employeeId: string } };
        }[]
      ).find(({ key }) => key === 'late')!.plan.lastResort.employeeId;

    it.each([
      ['deactivated', (id: string) => patch(id, { op: 'replace', path: 'active', value: false })],
      ['deleted', (id: string) => client.delete(`/scim/v2/Users/${id}`)],
    ])('and is %s, is followed by the nearest manager who can be one', async (_, takeAway) => {
      const director = await create('director');
      const boss = await create('rina', manager(director));
      const id = await create('sari', manager(boss));
      expect((await reason(id)).status).toBe(201);
      expect((await takeAway(id)).status).toBeLessThan(300);
      expect(await lastResort()).toBe(boss);
      expect((await directory.events(workspace)).filter(({ name }) => name === 'reason.changed').at(-1)).toMatchObject({
        data: { plan: { lastResort: { employeeId: boss } } },
      });
    });

    it('or everybody above them, stays when nobody could follow, and the refusal names the plan', async () => {
      const boss = await create('rina');
      const id = await create('sari', manager(boss));
      await reason(id);
      for (const leaver of [id, boss]) {
        const { status, body } = await patch(leaver, { op: 'replace', path: 'active', value: false });
        expect([status, body.status, body.detail]).toEqual([409, '409', expect.stringContaining('late')]);
      }
    });
  });

  it('in a version that has changed, is refused', async () => {
    const id = await create('sari');
    await patch(id, { op: 'add', path: 'title', value: 'Kasir' });
    const body = { Operations: [{ op: 'replace', path: 'title', value: 'Manajer' }] };
    expect((await client.patch(`/scim/v2/Users/${id}`, body, 'W/"1"')).status).toBe(412);
    expect((await client.patch(`/scim/v2/Users/${id}`, body, 'W/"1", W/"2"')).status).toBe(200);
    expect(await statusIfOtherThan('W/"3"', id)).toBe(304);
    expect(await statusIfOtherThan('W/"2"', id)).toBe(200);
  });

  /** Not by fetch, which forbids caches to answer as soon as it is told of a version. */
  const statusIfOtherThan = (version: string, id: string): Promise<number | undefined> =>
    new Promise((resolve, reject) => {
      const headers = { authorization: client.authorization, 'if-none-match': version };
      get(`${directory.service.url}/scim/v2/Users/${id}`, { headers }, (response) => {
        response.resume().once('end', () => resolve(response.statusCode));
      }).once('error', reject);
    });

  it('is called anew when the parts of the name change, and not when the display name says otherwise', async () => {
    const id = await create('sari', { displayName: undefined, name: { givenName: 'Sari', familyName: 'Dewi' } });
    const renamed = await patch(id, { op: 'replace', path: 'name.familyName', value: 'Aminah' });
    expect(renamed.body).toMatchObject({ displayName: 'Sari Aminah', name: { formatted: 'Sari Aminah' } });
    await patch(id, { op: 'replace', path: 'displayName', value: 'Bu Sari' });
    expect((await patch(id, { op: 'replace', path: 'name.familyName', value: 'Dewi' })).body).toMatchObject({
      displayName: 'Bu Sari',
      name: { givenName: 'Sari', familyName: 'Dewi' },
    });
  });
});
