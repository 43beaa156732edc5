import type { ScimRequestView, ScimState } from '@sambung/contracts';
import { until } from '@sambung/testing';
import { DirectoryUnderTest, type Caller } from '../../../test/directory-under-test';

const ROLES = 'urn:ietf:params:scim:schemas:extension:sambung:2.0:User:roles';

describe('what an identity provider sent last', () => {
  let directory: DirectoryUnderTest;
  let workspace: string;
  let hr: Caller;
  let provider: Caller;
  const state = async (): Promise<ScimState> => (await hr.get('/v1/scim-state')).body as ScimState;
  const requests = async (): Promise<ScimRequestView[]> => (await state()).requests;
  const addUser = async (userName: string, displayName: string): Promise<string> =>
    (await provider.post('/scim/v2/Users', { userName, displayName })).body.id as string;

  beforeAll(async () => {
    directory = await DirectoryUnderTest.start();
  });
  afterAll(() => directory.stop());
  beforeEach(async () => {
    workspace = directory.newWorkspace();
    hr = await directory.as(workspace);
    const admin = await directory.as(workspace, ['admin']);
    await admin.post('/v1/api-keys', { name: 'PBX', scopes: ['directory:read'] });
    const { body } = await admin.post('/v1/api-keys', { name: 'Okta', scopes: ['scim:write'] });
    provider = directory.withKey(body.key as string);
  });

  it('is nothing as long as none is connected; its keys are told without what authenticates', async () => {
    const { keys, requests: sent } = await state();
    expect(sent).toEqual([]);
    expect(keys).toMatchObject([{ name: 'Okta', usedAt: null }]);
    expect(JSON.stringify(keys)).not.toContain('sha256');
  });

  it('is told the newest first, with whom it was about as they are called now; what was only read is not', async () => {
    const id = await addUser('sari', 'Sari');
    await provider.get(`/scim/v2/Users/${id}`);
    await provider.post('/scim/v2/Users/.search', {});
    await provider.patch(`/scim/v2/Users/${id}`, {
      Operations: [{ op: 'replace', path: 'displayName', value: 'Sari Dewi' }],
    });
    const group = (await provider.post('/scim/v2/Groups', { displayName: 'Gudang' })).body.id as string;
    const done = { code: null, detail: null, key: 'Okta' };
    expect(await requests()).toMatchObject([
      { method: 'POST', resource: 'Group', resourceId: group, name: 'Gudang', ...done },
      { method: 'PATCH', resource: 'User', resourceId: id, name: 'Sari Dewi', ...done },
      { method: 'POST', resource: 'User', resourceId: id, name: 'Sari Dewi', ...done },
    ]);
    await until(async () => (await state()).keys[0]?.usedAt !== null, 'that the key was used is noted');
  });

  it('tells what was refused and why, as the provider was told', async () => {
    const refused = await provider.post('/scim/v2/Users', { userName: 'budi', [ROLES]: ['juggler'] });
    expect(refused.status).toBe(400);
    expect(await requests()).toMatchObject([
      {
        method: 'POST',
        resourceId: null,
        name: null,
        code: 'scim.value-invalid',
        detail: refused.body.detail as string,
      },
    ]);
  });

  it('tells of an address that cannot be stored that it was refused, and nothing of it', async () => {
    expect((await provider.delete('/scim/v2/Users/a%00b')).status).toBe(400);
    expect(await requests()).toMatchObject([{ method: 'DELETE', resourceId: null, code: 'request.invalid' }]);
  });

  it('goes with whoever is erased, also where a refusal of somebody else names them', async () => {
    const id = await addUser('zulaikha', 'Zulaikha Wiratmaja');
    await provider.post('/scim/v2/Users', { userName: 'x', [ROLES]: ['Zulaikha Wiratmaja'] });
    await addUser('budi', 'Budi');
    expect(JSON.stringify(await requests())).toContain('Wiratmaja');
    expect((await hr.delete(`/v1/employees/${id}`)).status).toBe(204);
    expect(await requests()).toMatchObject([{ name: 'Budi' }]);
  });

  it('is kept for 30 days and 500 requests, and forgotten with the next one', async () => {
    await addUser('lama', 'Lama');
    const sql = (text: string) => directory.service.dataSource.query<{ n: number }[]>(text, [workspace]);
    await sql(`update scim_requests set at = at - interval '31 days' where workspace = $1`);
    expect(await requests()).toEqual([]);
    await sql(
      `insert into scim_requests (workspace, at, method, resource) select $1, now(), 'PUT', 'User' from generate_series(1, 600)`,
    );
    await addUser('baru', 'Baru');
    expect((await sql(`select count(*)::int as n from scim_requests where workspace = $1`))[0]?.n).toBe(500);
    expect(await requests()).toHaveLength(100);
    expect((await requests())[0]).toMatchObject({ name: 'Baru' });
  });

  it('is for hr and administrators', async () => {
    expect((await (await directory.as(workspace, ['admin'])).get('/v1/scim-state')).status).toBe(200);
    expect((await (await directory.as(workspace, ['manager'])).get('/v1/scim-state')).status).toBe(403);
    expect((await provider.get('/v1/scim-state')).status).toBe(403);
  });
});
