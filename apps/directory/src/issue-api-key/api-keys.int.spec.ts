import { until } from '@sambung/testing';
import { DirectoryUnderTest, type Caller } from '../../test/directory-under-test';

describe('the key of an integration', () => {
  let directory: DirectoryUnderTest;
  let workspace: string;
  let admin: Caller;
  const issue = async (scopes: string[], more: object = {}) =>
    (await admin.post('/v1/api-keys', { name: 'PBX', scopes, ...more })).body as { apiKeyId: string; key: string };

  beforeAll(async () => {
    directory = await DirectoryUnderTest.start();
  });
  afterAll(() => directory.stop());
  beforeEach(async () => {
    workspace = directory.newWorkspace();
    admin = await directory.as(workspace, ['admin']);
  });

  it('is shown once and kept nowhere: the others learn its hash', async () => {
    const { key, apiKeyId } = await issue(['directory:read']);
    expect(key).toMatch(/^smb_[a-z0-9]{12}_[A-Za-z0-9_-]{43}$/);
    const { body } = await admin.get('/v1/api-keys');
    expect(body.apiKeys).toMatchObject([{ apiKeyId, name: 'PBX', scopes: ['directory:read'], revokedAt: null }]);
    expect(JSON.stringify([body, await directory.events(workspace)])).not.toContain(key.slice(17));
    expect(await directory.events(workspace)).toMatchObject([
      { name: 'api-key.changed', data: { apiKeyId, revoked: false, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) } },
    ]);
  });

  it('opens what its scopes name and nothing else', async () => {
    const reader = directory.withKey((await issue(['directory:read'])).key);
    expect((await reader.get('/v1/roles')).status).toBe(200);
    expect((await reader.post('/v1/employees', { name: 'X' })).body.code).toBe('access.scope-missing');
    const writer = directory.withKey((await issue(['directory:read', 'directory:write'])).key);
    expect((await writer.post('/v1/employees', { name: 'Sari' })).status).toBe(201);
    expect((await writer.post('/v1/api-keys', { name: 'more', scopes: ['directory:write'] })).body.code).toBe(
      'access.scope-missing',
    );
  });

  it('that acts for a manager sees of others what a colleague sees', async () => {
    const boss = (await admin.post('/v1/employees', { name: 'Bos', roles: ['front-office-manager'] })).body
      .employeeId as string;
    const sari = (await admin.post('/v1/employees', { name: 'Sari', managerId: boss })).body.employeeId as string;
    const forBoss = directory.withKey((await issue(['directory:read'])).key, boss);
    expect((await forBoss.get(`/v1/employees/${sari}`)).body.details).toBeUndefined();
    expect((await forBoss.get(`/v1/employees/${boss}`)).body.details).toBeDefined();
  });

  it('that is revoked opens nothing from then on', async () => {
    const { key, apiKeyId } = await issue(['directory:read']);
    expect((await admin.delete(`/v1/api-keys/${apiKeyId}`)).status).toBe(204);
    expect((await admin.delete(`/v1/api-keys/${apiKeyId}`)).status).toBe(204);
    expect((await directory.withKey(key).get('/v1/roles')).status).toBe(401);
    expect((await directory.events(workspace)).map(({ data }) => data.revoked as boolean)).toEqual([false, true]);
  });

  it('says who made it, and when it was used last', async () => {
    const { employeeId } = (await admin.post('/v1/employees', { name: 'Dewi' })).body as { employeeId: string };
    const dewi = await directory.as(workspace, ['admin'], employeeId);
    const made = await dewi.post('/v1/api-keys', { name: 'PBX', scopes: ['directory:read'] });
    const known = async (): Promise<{ usedAt: string | null }> =>
      ((await admin.get('/v1/api-keys')).body.apiKeys as [{ usedAt: string | null }])[0];
    expect(made.body).toMatchObject({ createdBy: { employeeId, name: 'Dewi' }, usedAt: null });
    expect(await known()).toMatchObject({ createdBy: { employeeId, name: 'Dewi' }, usedAt: null });
    await directory.withKey(made.body.key as string).get('/v1/roles');
    await until(async () => (await known()).usedAt !== null, 'its use is noted');
  });

  it('cannot have expired before it was issued', async () =>
    expect(
      (
        await admin.post('/v1/api-keys', {
          name: 'old',
          scopes: ['directory:read'],
          expiresAt: '2020-01-01T00:00:00.000Z',
        })
      ).body.code,
    ).toBe('api-key.already-expired'));

  it('is for administrators to issue, not for hr', async () => {
    const hr = await directory.as(workspace, ['hr']);
    expect((await hr.post('/v1/api-keys', { name: 'x', scopes: ['directory:read'] })).status).toBe(403);
    expect((await hr.get('/v1/api-keys')).status).toBe(403);
  });

  it('of another workspace is unknown here', async () => {
    const { apiKeyId } = await issue(['directory:read']);
    const stranger = await directory.as(directory.newWorkspace(), ['admin']);
    expect((await stranger.delete(`/v1/api-keys/${apiKeyId}`)).status).toBe(404);
  });
});
