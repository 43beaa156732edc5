import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { until } from '@sambung/testing';
import { GOOGLE, OidcEnvironment } from './oidc.environment';
import { Provider } from './provider';
import type { SignInProblem } from './sign-in.errors';

const settings = (issuer: string) =>
  OidcEnvironment.parse({
    OIDC_ISSUER: issuer,
    OIDC_CLIENT_ID: 'sambung',
    OIDC_WORKSPACE: 'toko',
    OIDC_SESSION_SECRET: 'a secret of at least thirty-two characters',
  });
const at = (issuer: string): Provider =>
  new Provider(settings(issuer), new URL('https://sambung.toko.id/session/callback'));

/** What a provider tells of itself at its address (OpenID Connect Discovery, section 3). */
const about = (issuer: string) => ({
  issuer,
  authorization_endpoint: `${issuer}/authorize`,
  token_endpoint: `${issuer}/token`,
  jwks_uri: `${issuer}/keys`,
  response_types_supported: ['code'],
  subject_types_supported: ['public'],
  id_token_signing_alg_values_supported: ['RS256'],
});

describe('providers that no test can reach, by what they tell of themselves', () => {
  afterEach(() => jest.restoreAllMocks());
  const tells = (issuer: string): void => {
    jest.spyOn(globalThis, 'fetch').mockImplementation(() => Promise.resolve(Response.json(about(issuer))));
  };
  const begun = (issuer: string): Promise<URL> => at(issuer).begin(at(issuer).newSecrets());

  it('Google asks each time which account it is: at a shared counter the next one would come in as the one before', async () => {
    tells(GOOGLE);
    expect((await begun(GOOGLE)).searchParams.get('prompt')).toBe('select_account');
  });

  it('others ask nothing of whoever is signed in there', async () => {
    tells('https://login.toko.id');
    expect((await begun('https://login.toko.id')).searchParams.has('prompt')).toBe(false);
  });

  it('Entra ID at an address that turns out to be for everybody lets nobody in, however the address is written', async () => {
    tells('https://login.microsoftonline.com/{tenantid}/v2.0');
    await expect(begun('https://login.microsoftonline.com//common/v2.0')).rejects.toMatchObject({
      code: 'sign-in.provider-away',
      told: 'OIDC_ISSUER names no one tenant',
    });
  });
});

describe('codes that are exchanged at once', () => {
  let server: Server;
  let held: ServerResponse[];
  let provider: Provider;
  beforeEach(async () => {
    held = [];
    server = createServer((request, response) => {
      if (request.url === '/token') held.push(response);
      else response.setHeader('content-type', 'application/json').end(JSON.stringify(about(issuer())));
    }).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    provider = at(issuer());
  });
  afterEach(() => {
    server.closeAllConnections();
    server.close();
  });
  const issuer = (): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const exchange = (): Promise<string> => {
    const secrets = provider.newSecrets();
    return provider.end(`?code=made-up&state=${secrets.state}`, secrets).then(
      () => 'let in',
      (problem: unknown) => (problem as SignInProblem).told,
    );
  };

  it('are twenty, however many are made up: more would have the provider turn against us; the next one has its turn when one is done', async () => {
    const first = Array.from({ length: 20 }, exchange);
    await until(() => held.length === 20, 'twenty are asked about');
    expect(await exchange()).toBe('too many sign-ins at once');
    expect(held).toHaveLength(20);
    for (const response of held.splice(0)) response.writeHead(503).end();
    await Promise.all(first);
    const next = exchange();
    await until(() => held.length === 1, 'the next one is asked about');
    held[0]?.writeHead(503).end();
    expect(await next).not.toBe('too many sign-ins at once');
  });
});
