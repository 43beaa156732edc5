import { createServer, request, type IncomingHttpHeaders, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { UnsecuredJWT } from 'jose';
import { Ingress } from '../ingress';
import { Instances } from '../instances';

const PAGE = { 'sambung-page': '1' };
const tokenFor = (sub: string, seconds = 3_600): string =>
  `${new UnsecuredJWT({ workspace: 'demo', roles: ['back-office'], name: 'Siti' }).setSubject(sub).setExpirationTime(`${seconds}s`).encode()}signed`;
const tokenUntil = (exp: number): string => `${new UnsecuredJWT({ sub: 'e1', exp }).encode()}signed`;

describe('the session of the pages', () => {
  const instances = new Instances();
  let service: Server;
  let ingress: Ingress;
  let port: number;

  beforeAll(async () => {
    service = createServer(({ headers }, response) => response.end(JSON.stringify(headers))).listen(0, '127.0.0.1');
    await new Promise((resolve) => service.once('listening', resolve));
    instances.add('front-desk', `http://127.0.0.1:${(service.address() as AddressInfo).port}`);
    ingress = new Ingress(instances);
    port = await ingress.listen(0, '127.0.0.1');
  });
  afterAll(async () => {
    await ingress.close(100);
    service.closeAllConnections();
    service.close();
  });

  interface Answer {
    readonly status: number;
    readonly headers: IncomingHttpHeaders;
    readonly body: Record<string, string>;
  }
  /** As a browser sends it, with headers that fetch would not let us set. */
  function ask(method: string, path: string, headers: Record<string, string> = {}, body?: object): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const sent = request({ host: '127.0.0.1', port, method, path, headers }, (response) => {
        let text = '';
        response.on('data', (part) => (text += String(part)));
        response.on('end', () => {
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body: JSON.parse(text) });
        });
      });
      sent.on('error', reject).end(body && JSON.stringify(body));
    });
  }
  async function signedIn(): Promise<{ cookie: string; token: string }> {
    const token = tokenFor('e1');
    const { headers } = await ask('POST', '/session', PAGE, { token });
    return { token, cookie: headers['set-cookie']![0]!.split(';')[0]! };
  }

  it('keeps the token where no script can read it, and no other site can make use of it', async () => {
    const answer = await ask('POST', '/session', PAGE, { token: tokenFor('e1') });
    expect(answer.body).toMatchObject({ signedIn: true, employeeId: 'e1', name: 'Siti' });
    expect(JSON.stringify(answer.body)).not.toContain('signed"');
    const [cookie] = answer.headers['set-cookie']!;
    expect(cookie).toMatch(/; Path=\/; HttpOnly; SameSite=Strict; Max-Age=3(600|59\d)$/);
    expect(cookie).toContain(`sambung-${port}=`);
  });

  it('lends the token to what a page of this origin asks, and shows services no cookie', async () => {
    const { cookie, token } = await signedIn();
    const own = { cookie, ...PAGE, 'sec-fetch-site': 'same-origin', origin: `http://127.0.0.1:${port}` };
    const { body } = await ask('POST', '/v1/handoffs', own);
    expect(body['authorization']).toBe(`Bearer ${token}`);
    expect(body['cookie']).toBeUndefined();
  });

  it.each([
    ['a form of another site', {}],
    ['a link that somebody clicked elsewhere', { 'sec-fetch-site': 'cross-site' }],
    ['a page of another port of this machine', { ...PAGE, 'sec-fetch-site': 'same-site' }],
    ['a script of another origin', { ...PAGE, origin: 'http://evil.example' }],
    ['a sandboxed frame', { ...PAGE, origin: 'null' }],
  ])('is not lent to %s', async (_, headers) => {
    const { cookie } = await signedIn();
    const sent = { cookie, ...headers } as Record<string, string>;
    const { status, body } = await ask('POST', '/v1/handoffs', sent);
    expect([status, body['authorization'], body['cookie']]).toEqual([200, undefined, undefined]);
    expect(await ask('POST', '/session', sent, { token: tokenFor('e2') })).toMatchObject({
      status: 403,
      body: { code: 'session.foreign-page' },
    });
    expect((await ask('DELETE', '/session', sent)).status).toBe(403);
  });

  it('is found among other cookies, with and without a space between them', async () => {
    const { cookie, token } = await signedIn();
    for (const all of [`a=1;${cookie};b=2`, `a=1; ${cookie}; b=2`]) {
      expect((await ask('GET', '/v1/handoffs', { cookie: all, ...PAGE })).body['authorization']).toBe(
        `Bearer ${token}`,
      );
    }
  });

  it('never stands in for credentials that somebody sends themselves', async () => {
    const { cookie } = await signedIn();
    const { body } = await ask('GET', '/v1/handoffs', { cookie, authorization: 'Bearer mine' });
    expect(body).toMatchObject({ authorization: 'Bearer mine' });
    expect(body['cookie']).toBeUndefined();
  });

  it('says who is signed in, and forgets them', async () => {
    const { cookie } = await signedIn();
    expect((await ask('GET', '/session', { cookie, ...PAGE })).body).toMatchObject({
      signedIn: true,
      employeeId: 'e1',
    });
    const { headers } = await ask('DELETE', '/session', { cookie, ...PAGE });
    expect(headers['set-cookie']![0]).toMatch(/^sambung-\d+=; .*Max-Age=0$/);
    expect((await ask('GET', '/session', PAGE)).body).toEqual({ signedIn: false });
  });

  it.each([
    ['no token', { token: 'x; Domain=evil' }, 'session.invalid'],
    ['a token that is over', { token: tokenFor('e1', -1) }, 'session.invalid'],
    ['a token until a day after all calendars', { token: tokenUntil(8_640_000_000_001) }, 'session.invalid'],
    ['a token until no day at all', { token: tokenUntil(1e300) }, 'session.invalid'],
    ['nothing', {}, 'session.invalid'],
    ['a token that browsers would drop', { token: `${tokenFor('e1')}${'x'.repeat(4_000)}` }, 'session.token-too-long'],
    ['a persona where there is no demo issuer', { persona: 'admin' }, 'session.no-personas'],
  ])('takes %s for what it is', async (_, body, code) => {
    const answer = await ask('POST', '/session', PAGE, body);
    expect(answer.body['code']).toBe(code);
    expect(answer.headers['set-cookie']).toBeUndefined();
  });

  it('takes a cookie that nobody should have kept for none', async () => {
    const cookie = `sambung-${port}=${tokenUntil(1e300)}`;
    expect(await ask('GET', '/session', { cookie, ...PAGE })).toMatchObject({ status: 200, body: { signedIn: false } });
  });

  it('is for https alone where the origin has it', async () => {
    const secure = new Ingress(instances, { secure: true });
    const at = await secure.listen(0, '127.0.0.1');
    const answer = await fetch(`http://127.0.0.1:${at}/session`, {
      method: 'POST',
      headers: PAGE,
      body: JSON.stringify({ token: tokenFor('e1') }),
    });
    expect(answer.headers.get('set-cookie')).toMatch(
      /^__Host-sambung=.*; Path=\/; HttpOnly; SameSite=Strict; Secure; /,
    );
    await secure.close(100);
  });
});

describe('the session of a device that signed in by code', () => {
  const TOKEN = `smd_${'a'.repeat(12)}_${'b'.repeat(43)}`;
  const OWN = {
    ...{ deviceId: 'd1', workspace: 'demo', roles: ['front-office'], expiresAt: '2099-01-01T00:00:00.000Z' },
    employee: { employeeId: 'e1', name: 'Siti' },
  };
  const servers: Server[] = [];
  let ingress: Ingress;
  let origin: string;
  let instances: Instances;
  /** How the directory answers for the device; and whom it was asked by. */
  let isGood: boolean;
  let asked: string[];

  const serve = async (listener: RequestListener): Promise<string> => {
    const server = createServer(listener).listen(0, '127.0.0.1');
    servers.push(server);
    await new Promise((resolve) => server.once('listening', resolve));
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  };
  const directory: RequestListener = ({ url, method, headers }, response) => {
    asked.push(`${method ?? ''} ${url ?? ''} ${headers.authorization ?? String(headers['x-forwarded-for'])}`);
    const signsIn = url === '/v1/devices/sign-in';
    const [status, body] = !isGood
      ? [401, { code: 'device-pin.wrong', detail: 'That is not the PIN.', triesLeft: 2 }]
      : [200, signsIn ? { token: TOKEN } : OWN];
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  };
  const ask = (path: string, method = 'GET', { cookie = '', body = undefined as object | undefined } = {}) =>
    fetch(`${origin}${path}`, {
      method,
      headers: { ...PAGE, cookie },
      ...(body && { body: JSON.stringify(body) }),
    });
  const signedIn = async (): Promise<string> => {
    const { headers } = await ask('/session', 'POST', { body: { code: 'c', pin: '482915', name: 'HP' } });
    return (headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  };

  beforeEach(async () => {
    [isGood, asked] = [true, []];
    instances = new Instances();
    instances.add('directory', await serve(directory));
    instances.add('front-desk', await serve(({ headers }, response) => response.end(JSON.stringify(headers))));
    ingress = new Ingress(instances);
    origin = `http://127.0.0.1:${await ingress.listen(0, '127.0.0.1')}`;
  });
  afterEach(async () => {
    await ingress.close(100);
    for (const server of servers.splice(0)) {
      server.closeAllConnections();
      server.close();
    }
  });

  it('keeps its token where no script can read it, until its weeks are over, and tells whose it is', async () => {
    const answer = await ask('/session', 'POST', { body: { code: 'c', pin: '482915', name: 'HP' } });
    const text = await answer.text();
    expect(JSON.parse(text)).toMatchObject({ signedIn: true, employeeId: 'e1', name: 'Siti', deviceId: 'd1' });
    expect(text).not.toContain(TOKEN);
    expect(answer.headers.get('set-cookie')).toMatch(/^sambung-\d+=smd_.*HttpOnly; SameSite=Strict; Max-Age=\d{9,}$/);
    expect(asked[0]).toBe('POST /v1/devices/sign-in 127.0.0.1');
  });

  it('is counted by who a proxy that is believed says it is: one proxy is not one phone', async () => {
    const behind = new Ingress(instances, { proxies: ['127.0.0.0/8'] });
    const at = await behind.listen(0, '127.0.0.1');
    await fetch(`http://127.0.0.1:${at}/session`, {
      method: 'POST',
      headers: { ...PAGE, 'x-forwarded-for': '203.0.113.7' },
      body: JSON.stringify({ code: 'c', pin: '482915', name: 'HP' }),
    });
    expect(asked[0]).toBe('POST /v1/devices/sign-in 203.0.113.7');
    await behind.close(100);
  });

  it('says what the directory says to a wrong PIN, and keeps nothing', async () => {
    isGood = false;
    const answer = await ask('/session', 'POST', { body: { code: 'c', pin: '000000', name: 'HP' } });
    const told = { code: 'device-pin.wrong', triesLeft: 2 };
    expect([answer.status, await answer.json()]).toEqual([401, expect.objectContaining(told)]);
    expect(answer.headers.get('set-cookie')).toBeNull();
  });

  it('does not take a token of a device that somebody brings', async () => {
    const answer = await ask('/session', 'POST', { body: { token: TOKEN } });
    expect([answer.status, asked]).toEqual([400, []]);
  });

  it('is lent to requests of its page, and asked about only now and then', async () => {
    const cookie = await signedIn();
    for (const _ of [1, 2, 3]) {
      const lent = (await (await ask('/v1/desk', 'GET', { cookie })).json()) as Record<string, string>;
      expect([lent['authorization'], lent['cookie']]).toEqual([`Bearer ${TOKEN}`, undefined]);
    }
    // Whether the directory lives is asked, too, when it takes its time.
    expect(asked.filter((each) => each.includes('/v1/'))).toHaveLength(2);
  });

  it('is lent no more once the directory says that it was revoked, and the browser forgets it', async () => {
    const cookie = `sambung-${new URL(origin).port}=${TOKEN}`;
    isGood = false;
    const refused = (await (await ask('/v1/desk', 'GET', { cookie })).json()) as Record<string, string>;
    expect(refused['authorization']).toBeUndefined();
    const answer = await ask('/session', 'GET', { cookie });
    expect(await answer.json()).toEqual({ signedIn: false });
    expect(answer.headers.get('set-cookie')).toContain('Max-Age=0');
  });

  it('works on while the directory is away: the other services know by themselves whom they let in', async () => {
    const cookie = `sambung-${new URL(origin).port}=${TOKEN}`;
    for (const url of instances.of('directory')) instances.remove('directory', url);
    const lent = (await (await ask('/v1/desk', 'GET', { cookie })).json()) as Record<string, string>;
    expect(lent['authorization']).toBe(`Bearer ${TOKEN}`);
    expect((await ask('/session', 'GET', { cookie })).status).toBe(503);
  });

  it('is revoked when it signs out', async () => {
    const cookie = await signedIn();
    expect(await (await ask('/session', 'DELETE', { cookie })).json()).toEqual({ signedIn: false });
    expect(asked.at(-1)).toBe(`DELETE /v1/devices/me Bearer ${TOKEN}`);
  });
});
