import { request } from 'node:http';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLocalJWKSet, jwtVerify, type JSONWebKeySet } from 'jose';
import { Ingress } from '../ingress/ingress';
import { Instances } from '../ingress/instances';
import { projectRoot } from '../project-root';
import { refuseProduction } from '../start/refuse-production';
import { Issuer } from './issuer';
import { keepIssuerKey } from './issuer-key';
import { readCast } from './personas';

describe('the demo issuer', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sambung-issuer-'));
  const cast = readCast(join(projectRoot(), 'data/demo/personas.yaml'));
  let imported = true;
  let ingress: Ingress;
  let origin: string;

  beforeAll(async () => {
    const key = await keepIssuerKey(join(folder, 'key.json'));
    const findEmployee = async (nik: string) =>
      imported ? { employeeId: `e-${nik}`, name: `Karyawan ${nik}` } : undefined;
    ingress = new Ingress(new Instances(), {
      issuer: new Issuer({ url: 'http://localhost:3000', audience: 'sambung', key, cast, findEmployee }),
      names: ['Toko.local'],
    });
    origin = `http://127.0.0.1:${await ingress.listen(0, '127.0.0.1')}`;
  });
  afterAll(async () => {
    await ingress.close(100);
    rmSync(folder, { recursive: true });
  });
  const ask = async (body: unknown) => {
    const answer = await fetch(`${origin}/auth/token`, {
      method: 'POST',
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
    return { status: answer.status, body: (await answer.json()) as Record<string, string> };
  };
  const read = async (token: string) => {
    const keys = (await (await fetch(`${origin}/auth/jwks.json`)).json()) as JSONWebKeySet;
    return (await jwtVerify(token, createLocalJWKSet(keys), { issuer: 'http://localhost:3000', audience: 'sambung' }))
      .payload;
  };

  it('signs for a persona what the services need to know, whether asked in JSON or by a form', async () => {
    const { status, body } = await ask({ persona: 'accountant' });
    expect(status).toBe(200);
    expect(await read(body['access_token']!)).toMatchObject({
      sub: 'e-1601',
      workspace: 'demo',
      roles: ['back-office'],
    });
    expect((await ask('persona=accountant')).status).toBe(200);
    expect((await ask({ employeeId: 'e-1105' })).status).toBe(200);
  });

  it.each([
    { persona: '*' },
    { persona: '__proto__' },
    { persona: 'admin ' },
    { employeeId: 'e-9999' },
    { employeeId: '*' },
  ])('signs for nobody else: %j', async (wish) => {
    expect(await ask(wish)).toMatchObject({ status: 404, body: { code: 'issuer.persona-unknown' } });
  });

  it.each(['', '[]', 'null', '{"persona":["admin"]}', 'x'.repeat(20_000), '{"sub":"me","roles":["admin"]}'])(
    'cannot be talked into anything (%#)',
    async (wish) => {
      expect((await ask(wish)).body['code']).toBe('issuer.request-invalid');
    },
  );

  /** As a browser sends it that believes this machine to be `host`, asked by a page of that name. */
  const askedAs = (host: string, path: string): Promise<number | undefined> =>
    new Promise((resolve, reject) => {
      const { port } = new URL(origin);
      const headers = { host, origin: `http://${host}`, 'sambung-page': '1', 'content-type': 'text/plain' };
      request({ host: '127.0.0.1', port, method: 'POST', path, headers }, (response) => {
        response.resume();
        resolve(response.statusCode);
      })
        .on('error', reject)
        .end(JSON.stringify({ persona: 'admin' }));
    });

  it.each(['rebound.example', 'rebound.example:3000', '127.0.0.1.rebound.example', 'localhost.rebound.example', '[::'])(
    'signs nothing for a web page whose name (%s) was led to this machine',
    async (host) => expect([await askedAs(host, '/auth/token'), await askedAs(host, '/session')]).toEqual([403, 403]),
  );

  it.each(['localhost:3000', 'app.localhost', '127.0.0.1:3000', '[::1]:3000', '192.168.1.5', 'toko.local'])(
    'signs for whoever asks %s, which is an address, this machine or a name that it was given',
    async (host) => expect([await askedAs(host, '/auth/token'), await askedAs(host, '/session')]).toEqual([200, 200]),
  );

  it('gives nobody a manager’s, HR’s or an administrator’s rights but who holds them in the demo company', () => {
    const above = cast.personas.filter(({ roles }) => roles.some((role) => ['manager', 'hr', 'admin'].includes(role)));
    expect(above.map(({ persona }) => persona)).toEqual([
      'store-manager',
      'front-office-manager',
      'back-office-manager',
      'hr',
      'admin',
      'oracle-admin',
    ]);
  });

  it('never tells its private key, and keeps it where its owner alone can read', async () => {
    const text = await (await fetch(`${origin}/auth/jwks.json`)).text();
    expect(text).toContain('"kid"');
    expect(text).not.toContain('"d"');
    expect(statSync(join(folder, 'key.json')).mode & 0o077).toBe(0);
    expect((await keepIssuerKey(join(folder, 'key.json'))).publicJwk).toEqual(
      (JSON.parse(text) as { keys: object[] }).keys[0],
    );
  });

  it('says who there is, and says so when they are not imported yet', async () => {
    const { company, personas } = (await (await fetch(`${origin}/auth/personas`)).json()) as {
      company: string;
      personas: object[];
    };
    expect(company).toBe('demo');
    expect(personas).toContainEqual(
      expect.objectContaining({ persona: 'sales', employeeId: 'e-1105', name: 'Karyawan 1105' }),
    );
    imported = false;
    expect((await ask({ persona: 'night-sales' })).status).toBe(200); // Known since the list.
    const fresh = new Issuer({
      url: 'x',
      audience: 'y',
      key: await keepIssuerKey(join(folder, 'key.json')),
      cast,
      findEmployee: async () => undefined,
    });
    await expect(fresh.tokenForPersona('sales')).rejects.toThrow('not imported');
    expect(await fresh.tokenForPersona('admin')).toContain('.');
  });

  it('shows the first administrator alone of a company that begins empty, and whoever of the demo company is there all the same', async () => {
    const key = await keepIssuerKey(join(folder, 'key.json'));
    const there = (number?: string) =>
      new Issuer({
        ...{ url: 'x', audience: 'y', key, cast, demo: false },
        findEmployee: async (nik) => (nik === number ? { employeeId: 'e', name: 'Dwi' } : undefined),
      });
    expect(there().company).toBe('own');
    expect((await there().personas()).map(({ persona }) => persona)).toEqual(['admin']);
    expect((await there('1604').personas()).map(({ persona }) => persona)).toEqual(['hr', 'admin']);
  });

  it('does not run in production', () => {
    expect(() => {
      refuseProduction({ NODE_ENV: 'production' });
    }).toThrow('NODE_ENV=production');
    expect(() => {
      refuseProduction({ NODE_ENV: 'development' });
    }).not.toThrow();
  });
});
