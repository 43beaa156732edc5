import { createServer, request, type IncomingHttpHeaders, type Server } from 'node:http';
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
