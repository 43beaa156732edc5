import type { DeviceList, NewDeviceCodeView, SignedInDeviceView } from '@sambung/contracts';
import { eventually } from '@sambung/testing';
import { DirectoryUnderTest, type Answer, type Caller } from '../../test/directory-under-test';

const PIN = '482915';
const OTHER = '739164';

describe('a phone of somebody without an account at hand', () => {
  let directory: DirectoryUnderTest;
  let workspace: string;
  let hr: Caller;
  let boss: string;
  let sari: string;

  const add = async (name: string, more: object = {}): Promise<string> =>
    (await hr.post('/v1/employees', { name, roles: ['cashier'], ...more })).body.employeeId as string;
  const codeFor = async (employeeId = sari, body: object = {}, by = hr): Promise<NewDeviceCodeView> =>
    (await by.post(`/v1/employees/${employeeId}/device-codes`, body)).body as NewDeviceCodeView;
  /** Without any credentials: a phone has none yet. */
  const give = (code: string, pin = PIN): Promise<Answer> =>
    directory.withKey('').post('/v1/devices/sign-in', { code, pin, name: 'HP Sari' });
  const signIn = async (employeeId = sari): Promise<SignedInDeviceView> =>
    (await give((await codeFor(employeeId)).code)).body as SignedInDeviceView;
  const works = async (token: string): Promise<boolean> =>
    (await directory.withKey(token).get('/v1/devices/me')).status === 200;
  const listed = async (employeeId = sari): Promise<DeviceList> =>
    (await hr.get(`/v1/employees/${employeeId}/devices`)).body as DeviceList;
  const sql = (text: string, parameters: unknown[] = []) =>
    directory.service.dataSource.query<Record<string, unknown>[]>(text, parameters);

  beforeAll(async () => {
    directory = await DirectoryUnderTest.start();
  });
  afterAll(() => directory.stop());
  beforeEach(async () => {
    workspace = directory.newWorkspace();
    hr = await directory.as(workspace, ['hr']);
    boss = await add('Ratna');
    sari = await add('Sari', { managerId: boss });
  });

  it('signs in with a code that hr made and a PIN of its owner’s choice, and is listed from then on', async () => {
    const code = await codeFor();
    expect(code).toMatchObject({ choosesPin: true, url: `/device#${code.code}` });
    expect((await listed()).openCode).toMatchObject({ madeBy: 'person:nobody-known', choosesPin: true });
    expect((await directory.withKey('').post('/v1/device-codes/look', { code: code.code })).body).toEqual({
      ...{ employee: { employeeId: sari, name: 'Sari' }, expiresAt: code.expiresAt, choosesPin: true },
    });
    const { status, body } = await give(code.code);
    expect([status, body]).toEqual([201, expect.objectContaining({ employeeId: sari, name: 'HP Sari' })]);
    expect((await directory.withKey(String(body.token)).get('/v1/devices/me')).body).toMatchObject({
      ...{ employee: { employeeId: sari, name: 'Sari' }, workspace, roles: ['front-office'] },
    });
    const { devices, openCode, pin } = await listed();
    expect([openCode, pin]).toEqual([null, 'chosen']);
    expect(devices).toMatchObject([
      { deviceId: body.deviceId, name: 'HP Sari', codeMadeBy: 'person:nobody-known', usedAt: expect.any(String) },
    ]);
  });

  it('is one of ten at most, of which one is signed out before another signs in', async () => {
    const { deviceId } = await signIn();
    await sql(
      `insert into devices select (jsonb_populate_record(d, jsonb_build_object('id', 'd' || n, 'prefix', $2 || n))).*
       from devices d, generate_series(1, 9) n where d.id = $1`,
      [deviceId, `${deviceId}-`],
    );
    const refused = await hr.post(`/v1/employees/${sari}/device-codes`, {});
    expect([refused.status, refused.body.code]).toEqual([409, 'device.too-many']);
    await hr.delete(`/v1/employees/${sari}/devices/${deviceId}`);
    expect((await give((await codeFor()).code)).status).toBe(201);
  });

  it('is asked for the PIN that was chosen before', async () => {
    await signIn();
    const { code, choosesPin } = await codeFor();
    expect(choosesPin).toBe(false);
    expect((await give(code, OTHER)).body).toMatchObject({ code: 'device-pin.wrong', status: 403 });
    expect((await give(code)).status).toBe(201);
    expect((await listed()).devices).toHaveLength(2);
  });

  it('can be signed in by one code once, also when two try at the same moment', async () => {
    await signIn();
    const { code } = await codeFor();
    const answers = await Promise.all([give(code), give(code)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 404]);
    expect((await give(code)).body.code).toBe('device-code.not-found');
  });

  it('is not signed in by a code that a newer one has replaced, or that is too old', async () => {
    const { code: first } = await codeFor();
    const { code: second } = await codeFor();
    expect((await give(first)).body.code).toBe('device-code.not-found');
    await sql('update device_codes set expires_at = now() where employee_id = $1', [sari]);
    expect((await give(second)).body.code).toBe('device-code.not-found');
    expect((await directory.withKey('').post('/v1/device-codes/look', { code: second })).status).toBe(404);
    expect((await listed()).openCode).toBeNull();
  });

  it('takes a PIN that is easy to guess for none, and counts no try for it', async () => {
    const { code } = await codeFor();
    for (let times = 0; times < 7; times++)
      expect((await give(code, '111111')).body.code).toBe('device-pin.too-simple');
    expect((await give(code)).status).toBe(201);
  });

  it('has five tries with a code, however many come at once', async () => {
    await signIn();
    const { code } = await codeFor();
    const answers = await Promise.all(Array.from({ length: 12 }, () => give(code, OTHER)));
    const codes = answers.map(({ body }) => String(body.code)).sort();
    expect(codes).toEqual([
      ...Array<string>(7).fill('device-code.not-found'),
      ...Array<string>(5).fill('device-pin.wrong'),
    ]);
    expect((await give(code)).body.code).toBe('device-code.not-found');
  });

  it('has fifteen tries over all codes, and then needs a code with which the PIN is chosen anew', async () => {
    await signIn();
    await sql('update device_pins set wrong_tries = 13 where employee_id = $1', [sari]);
    const { code } = await codeFor();
    const answers = [await give(code, OTHER), await give(code, OTHER), await give(code)];
    expect(answers.map(({ body }) => body.code as string)).toEqual([
      ...['device-pin.wrong', 'device-pin.wrong', 'device-pin.locked'],
    ]);
    expect((await listed()).pin).toBe('locked');
    const anew = await codeFor(sari, { newPin: true });
    expect((await give(anew.code, OTHER)).status).toBe(201);
    expect((await listed()).pin).toBe('chosen');
  });

  it('may count on its wrong tries being forgiven by a right one', async () => {
    await signIn();
    await sql('update device_pins set wrong_tries = 13 where employee_id = $1', [sari]);
    const { code } = await codeFor();
    await give(code, OTHER);
    expect((await give(code)).status).toBe(201);
    expect(await sql('select wrong_tries from device_pins where employee_id = $1', [sari])).toEqual([
      { wrong_tries: 0 },
    ]);
  });

  it('opens nothing from the moment it is revoked or signs out, and the other services are told', async () => {
    const [one, other] = [await signIn(), await signIn()];
    expect((await hr.delete(`/v1/employees/${sari}/devices/${one.deviceId}`)).status).toBe(204);
    expect((await hr.delete(`/v1/employees/${sari}/devices/${one.deviceId}`)).body.code).toBe('device.not-found');
    expect((await directory.withKey(other.token).delete('/v1/devices/me')).status).toBe(204);
    expect([await works(one.token), await works(other.token)]).toEqual([false, false]);
    expect((await listed()).devices).toEqual([]);
    const told = (await directory.events(workspace)).filter(({ name }) => name === 'api-key.changed');
    expect(told.map(({ subject, data }): unknown[] => [subject, data.employeeId, data.scopes, data.revoked])).toEqual([
      ...[one, other].map(({ deviceId }) => [deviceId, sari, [], false]),
      ...[one, other].map(({ deviceId }) => [deviceId, sari, [], true]),
    ]);
  });

  it('opens nothing when its weeks are over', async () => {
    const { token } = await signIn();
    await sql('update devices set expires_at = now() where employee_id = $1', [sari]);
    expect(await works(token)).toBe(false);
    expect((await listed()).devices).toEqual([]);
  });

  it('opens nothing once its owner has left, also when they come back; nor does a code that was made before', async () => {
    const { token } = await signIn();
    const { code } = await codeFor();
    await hr.post(`/v1/employees/${sari}/deactivate`);
    expect(await works(token)).toBe(false);
    expect((await give(code)).body.code).toBe('device-code.not-found');
    expect((await hr.post(`/v1/employees/${sari}/device-codes`)).body.code).toBe('employee.not-found');
    await hr.post(`/v1/employees/${sari}/reactivate`);
    expect(await works(token)).toBe(false);
    expect(await listed()).toMatchObject({ devices: [], openCode: null, pin: 'none' });
  });

  it('is forgotten with its owner', async () => {
    const { token } = await signIn();
    await codeFor();
    expect((await hr.delete(`/v1/employees/${sari}`)).status).toBe(204);
    expect(await works(token)).toBe(false);
    for (const table of ['devices', 'device_codes', 'device_pins'])
      expect(await sql(`select * from ${table} where employee_id = $1`, [sari])).toEqual([]);
    const values = await sql('select before, after from audit_values where workspace = $1', [workspace]);
    expect(JSON.stringify(values)).not.toContain('HP Sari');
  });

  it('is made a code for by themself, their managers and hr, and by nobody else', async () => {
    const status = async (caller: Caller): Promise<number> =>
      (await caller.post(`/v1/employees/${sari}/device-codes`)).status;
    const colleague = await add('Budi');
    expect(await status(await directory.as(workspace, ['front-office'], sari))).toBe(201);
    expect(await status(await directory.as(workspace, ['manager'], boss))).toBe(201);
    expect(await status(await directory.as(workspace, ['admin'], 'nobody-known'))).toBe(201);
    expect(await status(await directory.as(workspace, ['front-office'], boss))).toBe(403);
    expect(await status(await directory.as(workspace, ['manager'], colleague))).toBe(403);
    expect(await status(await directory.as(directory.newWorkspace(), ['hr']))).toBe(404);
    expect(await status(directory.withKey((await signIn()).token))).toBe(403);
    const listedBy = async (caller: Caller): Promise<number> =>
      (await caller.get(`/v1/employees/${sari}/devices`)).status;
    expect(await listedBy(await directory.as(workspace, ['manager'], boss))).toBe(200);
    expect(await listedBy(await directory.as(workspace, ['manager'], colleague))).toBe(403);
  });

  it('leaves nothing anywhere with which somebody else could sign in', async () => {
    const { code } = await codeFor();
    const { token } = (await give(code)).body as SignedInDeviceView;
    const { code: open } = await codeFor();
    const tables = await sql(
      `select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace`,
    );
    const said: string[] = [];
    for (const { name } of tables) said.push(JSON.stringify(await sql(`select * from ${String(name)}`)));
    for (const secret of [code, open, token, token.slice(17), PIN]) expect(said.join('\n')).not.toContain(secret);
  });

  it('is told of again every day, so that a service that was put back by a backup knows what was revoked', async () => {
    const [one] = [await signIn(), await signIn()];
    await hr.delete(`/v1/employees/${sari}/devices/${one.deviceId}`);
    const before = (await directory.events(workspace)).length;
    await (await directory.as(workspace, ['admin'])).post('/v1/workspace/republish', {}, { prefer: 'wait=30' });
    const devices = async (): Promise<unknown[]> =>
      (await directory.events(workspace))
        .slice(before)
        .filter(({ name }) => name === 'api-key.changed')
        .map(({ data }) => data.revoked as boolean);
    await eventually(async () => expect(await devices()).toEqual([true, false]));
  });
});
