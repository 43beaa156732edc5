// Longer than most: one provider, one directory and two instances serve every case, and what is tampered with is told beside what is as it should be.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { freePort } from '@sambung/testing';
import { createLocalJWKSet, decodeJwt, jwtVerify, type JSONWebKeySet } from 'jose';
import type { Configuration } from 'oidc-provider';
import { HttpBrowser } from '../../../test/http-browser';
import { IdentityProvider, type Account } from '../../../test/identity-provider';
import { Ingress } from '../ingress';
import { Instances } from '../instances';
import { OidcEnvironment } from './oidc.environment';
import { SignIn } from './sign-in';
import type { SignInProblem } from './sign-in.errors';

const SECRET = 'a secret of at least thirty-two characters';
const ACCOUNTS: Record<string, Account> = {
  siti: { sub: 'idp-1', email: 'Siti@toko.id', email_verified: true, name: 'Siti R.', roles: ['manager', 'payroll'] },
  owner: { sub: 'idp-2', email: 'owner@toko.id', email_verified: true, name: 'Owner', roles: ['admin', 'integration'] },
  guest: { sub: 'e-siti', email: 'guest@elsewhere.id', email_verified: true, roles: ['manager'] },
  gone: { sub: 'idp-4', email: 'gone@toko.id', email_verified: true },
  nameless: { sub: 'idp-6', email: 'nameless@toko.id', email_verified: true },
  claimer: { sub: 'idp-5', email: 'siti@toko.id', email_verified: false },
};
const SCIM_SAMBUNG = 'urn:ietf:params:scim:schemas:extension:sambung:2.0:User';
const PEOPLE: Record<string, object> = {
  'siti@toko.id': { id: 'e-siti', displayName: 'Siti Rahma', active: true, [SCIM_SAMBUNG]: { offices: ['front'] } },
  'nameless@toko.id': { id: 'e-nameless', userName: 'e-nameless', displayName: 'Nameless', active: true },
  'gone@toko.id': { id: 'e-gone', displayName: 'Gone', active: false },
};

describe('signing in with the company’s identity provider', () => {
  let provider: IdentityProvider;
  let directory: Server;
  let directoryAnswers: boolean;
  let anybodyThere: boolean;
  let ingresses: Ingress[];
  /** Two instances of one origin: each request of a browser may meet either. */
  let origins: [string, string];
  let problems: string[];
  let keys: ReturnType<typeof createLocalJWKSet>;
  let browser: HttpBrowser;
  let now: number;

  beforeAll(async () => {
    // The provider warns of what is only for tests.
    jest.spyOn(console, 'warn').mockReturnValue();
    jest.spyOn(console, 'info').mockReturnValue();
    provider = await IdentityProvider.start();
    directory = createServer(
      (request, response) =>
        void answerAsDirectory(request.url ?? '', request.headers.authorization).then((people) => {
          if (!directoryAnswers) response.writeHead(503).end();
          else response.writeHead(people ? 200 : 401).end(JSON.stringify({ Resources: people ?? [] }));
        }),
    ).listen(0, '127.0.0.1');
    await new Promise((resolve) => directory.once('listening', resolve));
  });
  afterAll(() => {
    jest.restoreAllMocks();
    provider.stop();
    directory.closeAllConnections();
    directory.close();
  });
  beforeEach(async () => {
    [problems, directoryAnswers, anybodyThere, browser, now] = [[], true, false, new HttpBrowser(), Date.now()];
    ingresses = [];
    const first = await open('');
    origins = [first, await open(first)];
    admit();
    keys = await keysOf(first);
  });
  afterEach(() => Promise.all(ingresses.map((each) => each.close(100))));

  const jwksOf = async (origin: string): Promise<JSONWebKeySet> =>
    (await (await fetch(`${origin}/session/keys.json`)).json()) as JSONWebKeySet;
  const keysOf = async (origin: string) => createLocalJWKSet(await jwksOf(origin));

  async function answerAsDirectory(url: string, authorization = ''): Promise<object[] | undefined> {
    if (!url.startsWith('/scim/v2/Users?')) return [];
    const checked = await jwtVerify(authorization.replace('Bearer ', ''), keys, {
      issuer: origins[0],
      audience: 'sambung',
    }).catch(() => undefined);
    const payload = checked?.payload ?? {};
    if (payload['workspace'] !== 'toko' || !(payload['roles'] as string[]).includes('admin')) return undefined;
    if (url.includes('active+eq+true')) return anybodyThere ? [{ id: 'e1' }] : [];
    const name = /userName eq "(.*)"/.exec(new URL(url, 'http://d').searchParams.get('filter') ?? '')?.[1] ?? '';
    return [PEOPLE[name.toLowerCase()] ?? []].flat();
  }

  /** An instance of the origin; the first one’s address is the public one. */
  async function open(publicUrl: string, more: Record<string, string> = {}): Promise<string> {
    const instances = new Instances({ directory: [`http://127.0.0.1:${(directory.address() as AddressInfo).port}`] });
    const port = await freePort();
    const settings = OidcEnvironment.parse({
      OIDC_ISSUER: provider.issuer,
      OIDC_CLIENT_ID: 'sambung',
      OIDC_WORKSPACE: 'toko',
      OIDC_NAME: 'Toko',
      OIDC_SESSION_SECRET: SECRET,
      ...more,
    });
    const own = `http://127.0.0.1:${port}`;
    const onProblem = ({ code, told }: SignInProblem): void => void problems.push(`${code}: ${told}`);
    const signIn = await SignIn.prepare({
      settings,
      publicUrl: publicUrl || own,
      audience: 'sambung',
      instances,
      onProblem,
      now: () => now,
    });
    const ingress = new Ingress(instances, { signIn });
    await ingress.listen(port, '127.0.0.1');
    ingresses.push(ingress);
    return own;
  }

  function admit(more: Configuration = {}): void {
    provider.admit(
      {
        client_id: 'sambung',
        token_endpoint_auth_method: 'none',
        redirect_uris: [`${origins[0]}/session/callback`],
        post_logout_redirect_uris: [`${origins[0]}/sign-in`],
      },
      ACCOUNTS,
      more,
    );
  }

  const begin = (to = '/desk', origin = origins[0]) =>
    browser.open(`${origin}/session/begin?${new URLSearchParams({ to }).toString()}`);

  /** From where the provider was reached until it sends the browser back: the address that it sends it to. */
  async function atProvider(address: string, login: string): Promise<string> {
    let next = address;
    let prompt = 'login';
    while (!next.startsWith(origins[0])) {
      const answer = await browser.open(next);
      if (answer.status === 200) {
        const body = new URLSearchParams({ prompt, login, password: 'x' });
        next = HttpBrowser.next(await browser.open(next, { method: 'POST', body }));
        prompt = 'consent';
      } else next = HttpBrowser.next(answer);
    }
    return next;
  }

  /** The whole way; the answer of the callback. */
  async function signIn(login: string, to = '/desk'): Promise<Response> {
    return browser.open(await atProvider(HttpBrowser.next(await begin(to)), login));
  }
  const session = async (): Promise<Record<string, unknown>> =>
    (await (await browser.open(`${origins[0]}/session`, { page: true })).json()) as Record<string, unknown>;
  const problemOf = (answer: Response): string | null => new URL(HttpBrowser.next(answer)).searchParams.get('problem');

  it('lets somebody of the directory in as who they are there, by their office there and the roles that the provider says', async () => {
    const back = await signIn('siti', '/desk?tab=callbacks');
    expect([back.status, back.headers.get('location')]).toEqual([302, '/desk?tab=callbacks']);
    expect(await session()).toMatchObject({
      signedIn: true,
      employeeId: 'e-siti',
      name: 'Siti Rahma',
      workspace: 'toko',
      roles: ['manager', 'front-office'],
      provider: { name: 'Toko' },
    });
    expect(problems).toEqual([]);
  });

  it('asks the provider for what does not stand in its ID token', async () => {
    admit({ conformIdTokenClaims: true });
    await signIn('siti');
    expect(await session()).toMatchObject({ employeeId: 'e-siti', roles: ['manager', 'front-office'] });
  });

  it('keeps a token of our own where no script can read it, which services check by the keys of the origin', async () => {
    const cookies = (await signIn('siti')).headers.getSetCookie();
    const [, token = ''] =
      /^sambung-\d+=([^;]+); Path=\/; HttpOnly; SameSite=Strict; Max-Age=36000$/m.exec(cookies.join('\n')) ?? [];
    const { payload } = await jwtVerify(token, keys, { issuer: origins[0], audience: 'sambung' });
    expect(payload).toMatchObject({ sub: 'e-siti', workspace: 'toko', roles: ['manager', 'front-office'] });
    expect(token.length).toBeLessThan(800);
  });

  it('asks the provider for a code alone, proven by PKCE, and tells it nothing of where somebody wants to go', async () => {
    const { searchParams } = new URL(HttpBrowser.next(await begin('/people/secret')));
    expect(Object.fromEntries(searchParams)).toMatchObject({
      response_type: 'code',
      code_challenge_method: 'S256',
      redirect_uri: `${origins[0]}/session/callback`,
      scope: 'openid profile email',
    });
    expect([searchParams.get('state')!.length, searchParams.get('nonce')!.length] as number[]).toEqual([43, 43]);
    expect(searchParams.toString()).not.toContain('secret');
  });

  it('keeps what has begun where no script can read it, unreadable and for ten minutes', async () => {
    const [cookie = ''] = (await begin('/people/secret')).headers.getSetCookie();
    expect(cookie).toMatch(/^sambung-sign-in-[\w-]{12}=[\w-]+; Path=\/; HttpOnly; SameSite=Lax; Max-Age=600$/);
    expect(Buffer.from(cookie.split(/[=;]/)[1]!, 'base64url').toString('latin1')).not.toContain('secret');
  });

  it('ends at one instance what began at another', async () => {
    const callback = await atProvider(HttpBrowser.next(await begin()), 'siti');
    for (const each of browser.cookiesOf(origins[0]).split('; '))
      browser.set(origins[1], ...(each.split('=') as [string, string]));
    const answer = await browser.open(callback.replace(origins[0], origins[1]));
    expect([answer.headers.get('location'), problems]).toEqual(['/desk', []]);
  });

  it('goes on in two tabs of one browser at the same time', async () => {
    const one = HttpBrowser.next(await begin('/desk'));
    const other = HttpBrowser.next(await begin('/floor'));
    const callbacks = [await atProvider(one, 'siti'), await atProvider(other, 'siti')];
    const answers = [await browser.open(callbacks[0]!), await browser.open(callbacks[1]!)];
    expect(answers.map(({ headers }) => headers.get('location'))).toEqual(['/desk', '/floor']);
  });

  it('does not fill a browser with what has begun and never ends', async () => {
    for (let i = 0; i < 7; i++) await begin();
    expect(browser.cookiesOf(origins[0]).split('; ')).toHaveLength(4);
  });

  it.each([
    ['//evil.example'],
    ['/\\evil.example'],
    ['/\t/evil.example'],
    ['/.//evil.example'],
    ['/%2f/evil.example'],
    ['https://evil.example/desk'],
    ['javascript:alert(1)'],
    ['/v1/handoffs'],
    ['/session/end'],
    ['/sign-in'],
    ['desk'],
    // Longer than the cookie that it travels in could be.
    [`/desk?${'a'.repeat(3_000)}`],
  ])('leads to no other place than a page of ours, whoever writes %s', async (to) => {
    expect((await signIn('siti', to)).headers.get('location')).toBe('/');
  });

  it.each([
    [
      'a state that nobody here began',
      (address: URL) => {
        address.searchParams.set('state', 'x'.repeat(43));
      },
    ],
    [
      'no state',
      (address: URL) => {
        address.searchParams.delete('state');
      },
    ],
    [
      'half of the state',
      (address: URL) => {
        address.searchParams.set('state', address.searchParams.get('state')!.slice(0, 20));
      },
    ],
  ])('believes no answer with %s', async (_, change) => {
    const address = new URL(await atProvider(HttpBrowser.next(await begin()), 'siti'));
    change(address);
    expect(problemOf(await browser.open(address.href))).toBe('sign-in.expired');
    expect((await session())['signedIn']).toBe(false);
  });

  it.each([
    [
      'another issuer (mix-up)',
      (address: URL) => {
        address.searchParams.set('iss', 'https://evil.example');
      },
    ],
    [
      'no issuer, where it always names itself',
      (address: URL) => {
        address.searchParams.delete('iss');
      },
    ],
    [
      'a code that it did not give',
      (address: URL) => {
        address.searchParams.set('code', 'made-up');
      },
    ],
  ])('believes no answer of %s', async (_, change) => {
    const address = new URL(await atProvider(HttpBrowser.next(await begin()), 'siti'));
    change(address);
    expect(problemOf(await browser.open(address.href))).toBe('sign-in.answer-invalid');
    expect((await session())['signedIn']).toBe(false);
  });

  it.each([
    ['for another one of the questions that were asked (nonce)', 'nonce', 'y'.repeat(43)],
    ['to whoever has stolen the code (PKCE)', 'code_challenge', 'z'.repeat(43)],
  ])('believes no answer that was given %s', async (_, parameter, value) => {
    const question = new URL(HttpBrowser.next(await begin()));
    question.searchParams.set(parameter, value);
    expect(problemOf(await browser.open(await atProvider(question.href, 'siti')))).toBe('sign-in.answer-invalid');
    expect((await session())['signedIn']).toBe(false);
  });

  it('waits ten minutes for somebody at the provider, and no longer', async () => {
    const callback = await atProvider(HttpBrowser.next(await begin()), 'siti');
    now += 600_000;
    expect(problemOf(await browser.open(callback))).toBe('sign-in.expired');
  });

  it('says so when the provider’s clock is another one', async () => {
    now += 2 * 3_600_000;
    expect(problemOf(await signIn('siti'))).toBe('sign-in.clocks-differ');
  });

  it('takes an answer once, also when its cookie comes a second time', async () => {
    const callback = await atProvider(HttpBrowser.next(await begin()), 'siti');
    const kept = browser
      .cookiesOf(origins[0])
      .split('; ')
      .map((each) => each.split('=') as [string, string]);
    await browser.open(callback);
    expect(problemOf(await browser.open(callback))).toBe('sign-in.expired');
    for (const [name, value] of kept) browser.set(origins[0], name, value);
    expect(problemOf(await browser.open(callback))).toBe('sign-in.answer-invalid');
  });

  it('takes no answer in a browser that did not ask (somebody else’s account)', async () => {
    const callback = await atProvider(HttpBrowser.next(await begin()), 'siti');
    browser = new HttpBrowser();
    expect(problemOf(await browser.open(callback))).toBe('sign-in.expired');
  });

  it('takes no cookie that it did not seal, or sealed with another secret', async () => {
    const elsewhere = await open(origins[0], { OIDC_SESSION_SECRET: `another ${SECRET}` });
    const callback = await atProvider(HttpBrowser.next(await begin('/desk', elsewhere)), 'siti');
    for (const each of browser.cookiesOf(elsewhere).split('; '))
      browser.set(origins[0], ...(each.split('=') as [string, string]));
    expect(problemOf(await browser.open(callback))).toBe('sign-in.expired');
  });

  it('goes on while a secret is replaced: the new one seals, the old one still opens', async () => {
    const callback = await atProvider(HttpBrowser.next(await begin()), 'siti');
    const renewed = await open(origins[0], { OIDC_SESSION_SECRET: `another ${SECRET}, ${SECRET}` });
    keys = await keysOf(renewed);
    for (const each of browser.cookiesOf(origins[0]).split('; '))
      browser.set(renewed, ...(each.split('=') as [string, string]));
    expect((await browser.open(callback.replace(origins[0], renewed))).headers.get('location')).toBe('/desk');
    expect((await jwksOf(renewed)).keys).toHaveLength(2);
  });

  it('says so when somebody says no at the provider, and comes back to where they were', async () => {
    const { searchParams } = new URL(HttpBrowser.next(await begin('/floor')));
    const said = new URLSearchParams({
      error: 'access_denied',
      state: searchParams.get('state')!,
      iss: provider.issuer,
    });
    const answer = await browser.open(`${origins[0]}/session/callback?${said.toString()}`);
    expect(problemOf(answer)).toBe('sign-in.refused');
    expect(new URL(HttpBrowser.next(answer)).searchParams.get('to')).toBe('/floor');
    expect(answer.headers.get('location')).not.toContain(searchParams.get('state'));
  });

  it.each([
    ['nobody in the directory', 'guest', 'sign-in.person-unknown'],
    ['somebody who was deactivated', 'gone', 'sign-in.person-inactive'],
    ['an address of which the provider is not sure', 'claimer', 'sign-in.person-unnamed'],
  ])('lets in %s under no name', async (_, login, code) => {
    expect(problemOf(await signIn(login))).toBe(code);
    expect((await session())['signedIn']).toBe(false);
    expect(problems.join()).not.toMatch(/toko\.id|elsewhere/);
  });

  it('believes that an address is verified of that address alone, not of another one beside which it is said elsewhere', async () => {
    const said = {
      id_token: { email: 'siti@toko.id' },
      userinfo: { email: 'guest@elsewhere.id', email_verified: true },
    };
    admit({
      findAccount: (_context, accountId) => ({
        accountId,
        claims: (use) => ({ sub: accountId, ...said[use as keyof typeof said] }),
      }),
    });
    expect(problemOf(await signIn('siti'))).toBe('sign-in.person-unnamed');
    expect(problems).toEqual(['sign-in.person-unnamed: email_verified is not true']);
  });

  it('lets an administrator in who is no employee yet, under a name that no employee can have', async () => {
    await signIn('owner');
    expect(await session()).toMatchObject({
      signedIn: true,
      roles: ['admin'],
      employeeId: expect.stringMatching(/^oidc:[\w-]{43}$/),
    });
  });

  it('lets nobody in without a record once people are there: who has left may still have the role at the provider', async () => {
    anybodyThere = true;
    expect(problemOf(await signIn('owner'))).toBe('sign-in.person-unknown');
    const always = await open(origins[0], { OIDC_WITHOUT_RECORD: 'always' });
    for (const each of browser.cookiesOf(origins[0]).split('; '))
      browser.set(always, ...(each.split('=') as [string, string]));
    const back = new URL(await atProvider(HttpBrowser.next(await begin('/desk', always)), 'owner'));
    expect(problemOf(await browser.open(`${always}${back.pathname}${back.search}`))).toBeNull();
  });

  it('lets in people of the one company alone that is asked for', async () => {
    const strict = await open(origins[0], { OIDC_REQUIRED_CLAIM: 'hd=toko.id' });
    const back = new URL(await atProvider(HttpBrowser.next(await begin('/desk', strict)), 'siti'));
    expect(problemOf(await browser.open(`${strict}${back.pathname}${back.search}`))).toBe('sign-in.person-unknown');
  });

  it('takes nobody’s id for their user name', async () => {
    expect(problemOf(await signIn('nameless'))).toBe('sign-in.person-unknown');
  });

  it('lets nobody in while the directory does not say who they are', async () => {
    directoryAnswers = false;
    expect(problemOf(await signIn('siti'))).toBe('sign-in.directory-away');
  });

  it('says that the provider is away, and lets everybody work on who has signed in', async () => {
    await signIn('siti');
    const callback = await atProvider(HttpBrowser.next(await begin()), 'siti');
    provider.answerBy((_request, response) => response.writeHead(503).end());
    expect(problemOf(await browser.open(callback))).toBe('sign-in.provider-away');
    const late = await open(origins[0]);
    expect(problemOf(await begin('/desk', late))).toBe('sign-in.provider-away');
    expect((await session())['signedIn']).toBe(true);
  });

  it('begins again for whoever is signed in, and comes back to the same page with a new session', async () => {
    await signIn('siti');
    const before = browser.cookiesOf(origins[0]);
    const again = await browser.open(
      await atProvider(HttpBrowser.next(await begin('/desk')), 'nobody is asked for a name'),
    );
    expect(again.headers.get('location')).toBe('/desk');
    expect(await session()).toMatchObject({ signedIn: true, employeeId: 'e-siti' });
    expect(browser.cookiesOf(origins[0])).not.toBe(before);
  });

  it('leaves nothing secret in addresses, and tells no other site where it was', async () => {
    const answer = await signIn('siti');
    expect([answer.headers.get('referrer-policy'), answer.headers.get('cache-control')]).toEqual([
      'no-referrer',
      'no-store',
    ]);
    expect(answer.headers.get('location')).toBe('/desk');
  });

  describe('and out again', () => {
    const leave = async () =>
      (await (await browser.open(`${origins[0]}/session`, { method: 'DELETE', page: true })).json()) as Record<
        string,
        unknown
      >;

    it('leads to the provider, to sign out there too, and back', async () => {
      await signIn('siti');
      expect(await leave()).toMatchObject({ signedIn: false, goTo: '/session/end' });
      const address = new URL(HttpBrowser.next(await browser.open(`${origins[0]}/session/end`)));
      expect(address.href).toContain(`${provider.issuer}/session/end`);
      expect(address.searchParams.get('post_logout_redirect_uri')).toBe(`${origins[0]}/sign-in`);
      expect(decodeJwt(address.searchParams.get('id_token_hint')!).iss).toBe(provider.issuer);
      expect((await browser.open(address.href)).status).toBe(200);
      expect((await session())['signedIn']).toBe(false);
    });

    it('happens once, and not at the wish of another site, which sends no cookie along', async () => {
      await signIn('siti');
      await leave();
      await browser.open(`${origins[0]}/session/end`);
      expect((await browser.open(`${origins[0]}/session/end`)).headers.get('location')).toBe('/sign-in');
    });

    it('keeps the hint for that where it is for /session of this site alone', async () => {
      const cookies = (await signIn('siti')).headers.getSetCookie();
      expect(cookies.filter((each) => each.startsWith('sambung-hint='))).toEqual([
        expect.stringMatching(/^sambung-hint=[\w.-]+; Path=\/session; HttpOnly; SameSite=Strict; Max-Age=36000$/),
      ]);
    });

    it('happens here alone where the provider has no address for it', async () => {
      await signIn('siti');
      await leave();
      const late = await open(origins[0]);
      provider.answerBy((_request, response) => response.writeHead(503).end());
      for (const each of browser.cookiesOf(origins[0]).split('; '))
        browser.set(late, ...(each.split('=') as [string, string]));
      expect((await browser.open(`${late}/session/end`)).headers.get('location')).toBe('/sign-in');
    });
  });
});
