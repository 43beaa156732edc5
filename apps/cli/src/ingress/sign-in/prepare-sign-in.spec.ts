import { Instances } from '../instances';
import { prepareSignIn } from './prepare-sign-in';

const OIDC = {
  OIDC_ISSUER: 'http://127.0.0.1:9',
  OIDC_CLIENT_ID: 'sambung',
  OIDC_WORKSPACE: 'toko',
  OIDC_SESSION_SECRET: 'a secret of at least thirty-two characters',
};
const ORIGIN = 'https://sambung.toko.id';

describe('an ingress with the demo issuer, at which anybody may be anybody', () => {
  const withDemo = new Instances({ issuer: ['http://127.0.0.1:9'] });

  it('has no identity provider beside it', async () => {
    await expect(prepareSignIn(withDemo, ORIGIN, OIDC)).rejects.toThrow(/--issuer .* OIDC_ISSUER exclude each other/);
  });

  it('does without one', async () => {
    expect(await prepareSignIn(withDemo, ORIGIN, {})).toBeUndefined();
  });
});
