import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { TestIssuer, type TestToken } from '@sambung/testing';
import { RunningSample } from '../../test/running-sample';
import { known } from '../../test/sample-service';
import { mintApiKey, mintDeviceToken } from './api-key';
import { Role } from './principal';
import { listRoutes } from './route-table';

describe('access', () => {
  let sample: RunningSample;
  beforeAll(async () => {
    known.employees.set('toko/sari', { active: true, offices: new Set(['back']) });
    known.employees.set('toko/gone', { active: false, offices: new Set(['back']) });
    sample = await RunningSample.start();
  });
  afterAll(() => sample.close());
  const who = (headers: Record<string, string>) => sample.call('/v1/notes/who', { headers });
  const token = (claims: object) => sample.issuer.bearer({ workspace: 'toko', sub: 'sari', roles: ['hr'], ...claims });

  it('knows a person by their token alone', async () => {
    expect((await who(await token({ roles: ['back-office', 'manager', 'unheard-of'] }))).body).toEqual({
      workspace: 'toko',
      name: 'person:sari',
      employeeId: 'sari',
      roles: ['back-office', 'manager'],
    });
  });

  it.each([
    ['no credentials', async () => ({})],
    ['another scheme', async () => ({ authorization: 'Basic c2FyaTpzYXJp' })],
    ['no token', async () => ({ authorization: 'Bearer nonsense' })],
    ['an expired token', () => token({ expiresIn: -60 })],
    [
      'a token for another audience',
      () => token({ claims: { aud: 'payroll' } }).then(() => signed({ audience: 'payroll' })),
    ],
    ['a token of another issuer', () => signed({ issuer: 'https://evil.test' })],
    ['a token with a shared secret', () => signed({ secret: true })],
    ['a token signed by a stranger', () => signed({})],
    ['a token without an algorithm', async () => ({ authorization: `Bearer ${unsigned()}` })],
    ['a token without a workspace', () => token({ claims: { workspace: undefined } })],
    ['a token with a workspace that is none', () => token({ workspace: 'toko; drop' })],
    ['a deactivated employee', () => token({ sub: 'gone' })],
    ['an unknown key', async () => ({ authorization: `Bearer ${mintApiKey().key}` })],
  ])('refuses %s, and says how to come in', async (_, credentials) => {
    const { status, headers, body } = await who(await credentials());
    expect(status).toBe(401);
    expect(headers.get('www-authenticate')).toMatch(/^Bearer realm="sambung"/);
    expect(body.code).toMatch(/^access\./);
  });

  it('gives somebody who is no employee here no office role', async () => {
    const stranger = await token({ sub: 'new', roles: ['front-office', 'manager', 'admin'] });
    expect((await who(stranger)).body).toEqual({ workspace: 'toko', name: 'person:new', roles: ['admin'] });
    expect((await sample.call('/v1/notes', { headers: stranger })).body.code).toBe('access.role-missing');
  });

  it('takes the workspace from nowhere but the token', async () => {
    const headers = {
      ...(await token({ roles: ['back-office'] })),
      'sambung-workspace': 'lain',
      'x-workspace': 'lain',
    };
    expect((await sample.call('/v1/notes/who?workspace=lain', { headers })).body.workspace).toBe('toko');
  });

  it('lets in on each route whom the table names, and nobody else', async () => {
    const routes = listRoutes(sample.service.app).filter(
      ({ path }) => path.startsWith('/v1/') && !/\/(stray|held)$/.test(path),
    );
    expect(routes).toHaveLength(9);
    for (const { method, path, access } of routes) {
      if (access === undefined || access === 'public') throw new Error(`${path} is open`);
      for (const role of Role.options) {
        const answer = await fetch(`${sample.service.url}${path.replace(':id', 'x')}`, {
          method,
          headers: await token({ roles: [role] }),
        });
        await answer.body?.cancel();
        expect([path, role, answer.status === 403]).toEqual([path, role, !access.roles.includes(role)]);
      }
    }
  });

  describe('with an API key', () => {
    const { key, prefix, sha256 } = mintApiKey();
    const record = {
      workspace: 'toko',
      apiKeyId: 'k1',
      sha256,
      scopes: ['directory:read', 'handoffs:read'],
      expiresAt: null,
      revoked: false,
      employeeId: null,
    };
    const bearer = { authorization: `Bearer ${key}` };
    beforeEach(() => known.keys.set(prefix, record));

    it('is an integration', async () => {
      expect((await who(bearer)).body).toEqual({ workspace: 'toko', name: 'api-key:k1', roles: ['integration'] });
    });

    it('is told to name an employee where only employees are let in, and not to look for a role', async () => {
      expect((await sample.call('/v1/notes', { headers: bearer })).body).toMatchObject({
        status: 403,
        code: 'employee.missing',
        detail: expect.stringContaining('Sambung-Employee'),
      });
    });

    it('acts for an employee with that employee’s office rights, within the key’s scopes', async () => {
      const answer = await who({ ...bearer, 'sambung-employee': 'sari' });
      expect(answer.body).toEqual({
        workspace: 'toko',
        name: 'api-key:k1:for:sari',
        employeeId: 'sari',
        roles: ['back-office'],
      });
      expect((await sample.call('/v1/notes', { headers: { ...bearer, 'sambung-employee': 'sari' } })).status).toBe(200);
      const write = await sample.send('POST', '/v1/notes', { ...bearer, 'sambung-employee': 'sari' }, {});
      expect(write.body).toMatchObject({ status: 403, code: 'access.scope-missing' });
    });

    it.each(['gone', 'nobody', ''])('never acts for somebody who is not active (“%s”)', async (employee) => {
      expect((await who({ ...bearer, 'sambung-employee': employee })).body.code).toBe('access.acting-for-unknown');
    });

    it('is not let in where no scope is named, whatever it holds', async () => {
      known.employees.set('toko/boss', { active: true, offices: new Set(['front', 'back']) });
      const answer = await sample.send('PUT', '/v1/notes/n', { ...bearer, 'sambung-employee': 'boss' }, {});
      expect(answer.body.code).toBe('access.scope-missing');
    });

    it.each([
      ['revoked', { revoked: true }],
      ['expired', { expiresAt: Date.now() - 1 }],
      ['of the same prefix and another secret', { sha256: mintApiKey().sha256 }],
    ])('is refused when the key is %s', async (_, change) => {
      known.keys.set(prefix, { ...record, ...change });
      expect((await who(bearer)).body.code).toBe('access.credentials-invalid');
    });

    it('is the only one to act for others', async () => {
      const answer = await who({ ...(await token({})), 'sambung-employee': 'sari' });
      expect(answer.body.code).toBe('access.acting-for-others');
    });
  });
});

describe('a device that signed in by code', () => {
  const { key, prefix, sha256 } = mintDeviceToken();
  const record = {
    ...{ workspace: 'toko', apiKeyId: 'd1', sha256, scopes: [], expiresAt: null, revoked: false, employeeId: 'boss' },
  };
  let sample: RunningSample;
  const ask = (path: string, headers: object = {}) =>
    sample.call(path, { headers: { authorization: `Bearer ${key}`, ...headers } });
  beforeAll(async () => {
    sample = await RunningSample.start();
  });
  afterAll(() => sample.close());
  beforeEach(() => {
    known.keys.set(prefix, record);
    known.employees.set('toko/boss', { active: true, offices: new Set(['back']) });
  });

  it('is its owner’s where a route says that devices are let in, and is let in nowhere else', async () => {
    expect((await ask('/v1/notes')).status).toBe(200);
    expect((await ask('/v1/notes/broken')).body).toMatchObject({ status: 403, code: 'access.device-not-let-in' });
  });

  it('never has more than the office of its owner gives them, whatever a key may be given', async () => {
    known.employees.set('toko/boss', { active: true, offices: new Set() });
    expect((await ask('/v1/notes')).body.code).toBe('access.role-missing');
    known.keys.set(prefix, { ...record, scopes: ['handoffs:read', 'directory:write'] });
    expect((await ask('/v1/notes/who')).body.code).toBe('access.device-not-let-in');
  });

  it('acts for nobody else', async () => {
    expect((await ask('/v1/notes', { 'sambung-employee': 'sari' })).body.code).toBe('access.acting-for-others');
  });

  it.each([
    ['revoked', { revoked: true }],
    ['over', { expiresAt: Date.now() - 1 }],
    ['of the same prefix and another secret', { sha256: mintDeviceToken().sha256 }],
  ])('opens nothing when it is %s', async (_, change) => {
    known.keys.set(prefix, { ...record, ...change });
    expect((await ask('/v1/notes')).body.code).toBe('access.credentials-invalid');
  });

  it('opens nothing when its owner has left, or is known no more', async () => {
    known.employees.set('toko/boss', { active: false, offices: new Set(['back']) });
    expect((await ask('/v1/notes')).body.code).toBe('access.employee-deactivated');
    known.employees.delete('toko/boss');
    expect((await ask('/v1/notes')).body.code).toBe('access.employee-deactivated');
  });
});

describe('an issuer that publishes a shared secret', () => {
  it('is not believed where the secret was used: whoever checks tokens could make them', async () => {
    const secret = Buffer.from('0123456789abcdef0123456789abcdef');
    const oct = { kty: 'oct', k: secret.toString('base64url'), kid: 'shared', alg: 'HS256' };
    const sample = await RunningSample.start({ JWT_JWKS: JSON.stringify({ keys: [oct] }) });
    const token = await new SignJWT({ workspace: 'toko', roles: ['hr'] })
      .setProtectedHeader({ alg: 'HS256', kid: 'shared' })
      .setSubject('sari')
      .setIssuer('https://issuer.test')
      .setAudience('sambung')
      .setExpirationTime('1h')
      .sign(secret);
    const answer = await sample.call('/v1/notes/who', { headers: { authorization: `Bearer ${token}` } });
    expect(answer.body.code).toBe('access.credentials-invalid');
    await sample.close();
  });
});

describe('the issuer’s published keys', () => {
  let issuer: Server;
  let asked = 0;
  let published: object[] = [];
  beforeAll(async () => {
    issuer = createServer((_, response) => {
      asked += 1;
      response.setHeader('content-type', 'application/json').end(JSON.stringify({ keys: published }));
    }).listen(0, '127.0.0.1');
    await new Promise((resolve) => issuer.once('listening', resolve));
  });
  afterAll(() => issuer.close());

  it('are read once for many requests, not for every stranger’s token, and their absence is no fault of the caller', async () => {
    const { port } = issuer.address() as AddressInfo;
    const url = `http://127.0.0.1:${port}/jwks`;
    const sample = await RunningSample.start({ JWT_JWKS: '', JWT_JWKS_URL: url });
    const call = async () => (await sample.call('/v1/notes/who', { headers: await sample.as(['hr']) })).status;
    published = (JSON.parse(sample.issuer.environment.JWT_JWKS) as { keys: object[] }).keys;
    expect([await call(), await call(), await call()]).toEqual([200, 200, 200]);
    for (let strangers = 0; strangers < 5; strangers++) {
      expect((await sample.call('/v1/notes/who', { headers: await signed({}) })).status).toBe(401);
    }
    expect(asked).toBe(1);
    await sample.close();

    const early = await RunningSample.start({ JWT_JWKS: '', JWT_JWKS_URL: 'http://127.0.0.1:1/jwks' });
    const answer = await early.call('/v1/notes/who', { headers: await early.as(['hr']) });
    expect(answer.body).toMatchObject({ status: 503, code: 'access.keys-unavailable' });
    expect(answer.headers.get('retry-after')).toBe('1');
    await early.close();
  });
});

describe('the sessions of the pages, which the ingress signs', () => {
  let published: Server;
  let sample: RunningSample;
  let ingress: TestIssuer;
  beforeAll(async () => {
    ingress = await TestIssuer.create();
    published = createServer((_, response) => response.end(ingress.environment.JWT_JWKS)).listen(0, '127.0.0.1');
    await new Promise((resolve) => published.once('listening', resolve));
    const { port } = published.address() as AddressInfo;
    sample = await RunningSample.start({
      SESSION_ISSUER: 'https://sambung.test',
      SESSION_JWKS_URL: `http://127.0.0.1:${port}/session/keys.json`,
      JWT_WORKSPACE_CLAIM: 'tenant',
      JWT_ROLES_CLAIM: 'groups',
    });
    known.employees.set('toko/sari', { active: true, offices: new Set(['back']) });
  });
  afterAll(async () => {
    await sample.close();
    published.close();
  });
  const sari = { workspace: 'toko', sub: 'sari', roles: ['manager'] };
  const who = async (by: TestIssuer, token: Partial<TestToken>): Promise<Record<string, unknown>> =>
    (await sample.call('/v1/notes/who', { headers: await by.bearer({ ...sari, ...token }) })).body as Record<
      string,
      unknown
    >;
  const asPages = { issuer: 'https://sambung.test' };
  const asCompany = { claims: { tenant: 'toko', groups: ['hr'] } };

  it('are believed beside the tokens of the company’s issuer, each by the claims that it uses', async () => {
    expect(await who(ingress, asPages)).toMatchObject({ workspace: 'toko', roles: ['manager'] });
    expect(await who(sample.issuer, asCompany)).toMatchObject({ workspace: 'toko', roles: ['hr'] });
  });

  it.each([
    ['the ingress in the name of the company’s issuer', () => ingress, asCompany],
    ['the company’s issuer in the name of the ingress', () => sample.issuer, asPages],
    ['the ingress in a name that nobody knows', () => ingress, { issuer: 'https://else.test' }],
  ])('are not believed of %s', async (_, by, claims) => {
    expect((await who(by(), claims))['code']).toBe('access.credentials-invalid');
  });
});

async function signed({ issuer = 'https://issuer.test', audience = 'sambung', secret = false }) {
  const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true });
  const key = secret ? new TextEncoder().encode(JSON.stringify(await exportJWK(publicKey))) : privateKey;
  const jwt = new SignJWT({ workspace: 'toko', roles: ['admin'] })
    .setProtectedHeader({ alg: secret ? 'HS256' : 'ES256', kid: 'stranger' })
    .setSubject('sari')
    .setIssuer(issuer)
    .setAudience(audience)
    .setExpirationTime('1h');
  return { authorization: `Bearer ${await jwt.sign(key)}` };
}

function unsigned(): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const exp = Math.floor(Date.now() / 1000) + 3600;
  return `${part({ alg: 'none' })}.${part({ sub: 'sari', workspace: 'toko', roles: ['admin'], iss: 'https://issuer.test', aud: 'sambung', exp })}.`;
}
