import { Instances } from '../instances';
import { FindPerson } from './find-person';
import { GOOGLE, OidcEnvironment } from './oidc.environment';
import { OwnTokens } from './own-tokens';
import { sessionKeys } from './session-keys';

const SECRET = 'a secret of at least thirty-two characters';
const OPTIONS = { issuer: 'https://sambung.toko.id', audience: 'sambung', workspace: 'toko', seconds: 600 };

describe('whom a provider that anybody may have an account at says somebody is', () => {
  const asked = async (claims: Record<string, unknown>): Promise<unknown> => {
    const settings = OidcEnvironment.parse({
      ...{ OIDC_ISSUER: GOOGLE, OIDC_CLIENT_ID: 'sambung', OIDC_WORKSPACE: 'toko', OIDC_SESSION_SECRET: SECRET },
    });
    const tokens = new OwnTokens(await sessionKeys(settings.OIDC_SESSION_SECRET), OPTIONS);
    const people = new FindPerson(settings, new Instances(), tokens);
    const usual = {
      iss: GOOGLE,
      aud: 'sambung',
      sub: '1',
      iat: 0,
      exp: 0,
      email: 'siti@toko.id',
      email_verified: true,
    };
    return people.by({ ...usual, ...claims }).catch((problem: unknown) => problem);
  };

  it('is nobody here where it is of no company, whatever address it has and whoever has made sure of it', async () => {
    expect(await asked({})).toMatchObject({
      code: 'sign-in.person-unknown',
      told: 'an account of no company (no hd)',
    });
  });

  it('is looked up where it is of one', async () => {
    // There is no directory to ask.
    expect(await asked({ hd: 'toko.id' })).toMatchObject({ code: 'sign-in.directory-away' });
  });
});
