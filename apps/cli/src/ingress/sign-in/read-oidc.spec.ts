import { readOidc } from './read-oidc';

const good = {
  OIDC_ISSUER: 'https://login.toko.id',
  OIDC_CLIENT_ID: 'sambung',
  OIDC_WORKSPACE: 'toko',
  OIDC_SESSION_SECRET: 'a secret of at least thirty-two characters',
};
const ORIGIN = 'https://sambung.toko.id';

function problems(environment: NodeJS.ProcessEnv, publicUrl: string | undefined = ORIGIN): string {
  try {
    readOidc(environment, publicUrl);
    return '';
  } catch (error) {
    return (error as Error).message;
  }
}

describe('how an ingress is told of an identity provider', () => {
  it('is not at all, where nothing is set', () => {
    expect(readOidc({ PATH: '/bin', OIDC_NAME: '' }, undefined)).toBeUndefined();
  });

  it('has defaults for everything but who the provider is, for whom, and the secret', () => {
    expect(readOidc(good, ORIGIN)).toMatchObject({
      OIDC_SCOPES: 'openid profile email',
      OIDC_PERSON_CLAIM: 'email',
      OIDC_PERSON_IS: 'userName',
      OIDC_SESSION_MINUTES: 600,
      OIDC_CLIENT_AUTH: 'post',
    });
  });

  it('names every variable that is missing, in one sentence each', () => {
    expect(problems({ OIDC_NAME: 'Toko' }).split('\n')).toEqual([
      'OIDC_ISSUER is not set.',
      'OIDC_CLIENT_ID is not set.',
      'OIDC_WORKSPACE is not set.',
      'OIDC_SESSION_SECRET is not set.',
    ]);
  });

  it.each([
    [
      'a provider without TLS',
      { OIDC_ISSUER: 'http://login.toko.id' },
      /OIDC_ISSUER is not usable: must begin with https/,
    ],
    [
      'Entra for everybody',
      { OIDC_ISSUER: 'https://login.microsoftonline.com/common/v2.0' },
      /OIDC_ISSUER is not usable: must name one tenant/,
    ],
    ['a claim without a value', { OIDC_REQUIRED_CLAIM: 'hd' }, /OIDC_REQUIRED_CLAIM is not usable: must be a claim/],
    ['a provider that is no address', { OIDC_ISSUER: 'login' }, /OIDC_ISSUER is not usable: must be the address/],
    [
      'a secret that can be guessed',
      { OIDC_SESSION_SECRET: 'short' },
      /OIDC_SESSION_SECRET is not usable: .* 32 random/,
    ],
    [
      'a second secret that can',
      { OIDC_SESSION_SECRET: `${good.OIDC_SESSION_SECRET},` },
      /OIDC_SESSION_SECRET is not usable/,
    ],
    ['scopes without openid', { OIDC_SCOPES: 'profile' }, /OIDC_SCOPES is not usable: must hold openid/],
    ['a workspace that is none', { OIDC_WORKSPACE: 'to ko' }, /OIDC_WORKSPACE is not usable/],
    ['a session of a week', { OIDC_SESSION_MINUTES: '10080' }, /OIDC_SESSION_MINUTES is not usable/],
  ])('refuses %s', (_, change, said) => {
    expect(problems({ ...good, ...change })).toMatch(said);
    expect(problems({ ...good, ...change })).not.toMatch(/short|a secret of/);
  });

  it('may be tried out with a provider on this machine', () => {
    expect(problems({ ...good, OIDC_ISSUER: 'http://localhost:8080/realms/toko' })).toBe('');
  });

  it.each([[undefined], ['sambung.toko.id'], ['https://toko.id/sambung'], ['ftp://toko.id']])(
    'has to know where people reach it: %s is not enough',
    (publicUrl) => {
      expect(() => readOidc(good, publicUrl)).toThrow(/--public-url \(PUBLIC_URL\) must be the origin/);
    },
  );
});
