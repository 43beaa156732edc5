import * as oidc from 'openid-client';
import { GOOGLE, type OidcSettings } from './oidc.environment';
import { AnswerUnbelievable, ClocksDiffer, ProviderAway, SignInProblem, SignInRefused } from './sign-in.errors';

const LIMIT_SECONDS = 8;
const SKEW_SECONDS = 30;
/** Exchanges of codes at once: whoever sends made-up ones must not have the provider turn against us. */
const MOST_AT_ONCE = 20;
/** Its addresses hardly ever change; while it does not tell them, those that it told stay. */
const FRESH_MS = 3_600_000;

/** What only the browser's own cookie knows, so that an answer is taken once, there, and for what was asked. */
export interface Secrets {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

export interface Answered {
  readonly claims: oidc.IDToken;
  readonly idToken: string;
}

/** The company's identity provider: OpenID Connect's authorization code flow with PKCE (RFC 7636) over `openid-client`. */
export class Provider {
  private exchanging = 0;
  private known: { readonly at: number; readonly configuration: Promise<oidc.Configuration> } | undefined;

  constructor(
    private readonly settings: OidcSettings,
    private readonly callback: URL,
    private readonly now: () => number = Date.now,
  ) {}

  newSecrets(): Secrets {
    return { state: oidc.randomState(), nonce: oidc.randomNonce(), verifier: oidc.randomPKCECodeVerifier() };
  }

  /** Where the browser goes to sign in. Throws ProviderAway. */
  async begin({ state, nonce, verifier }: Secrets): Promise<URL> {
    return oidc.buildAuthorizationUrl(await this.configuration(), {
      redirect_uri: this.callback.href,
      scope: this.settings.OIDC_SCOPES,
      state,
      nonce,
      code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      // It cannot be told that somebody has signed out here: at a shared counter it would let the next one in as them.
      ...(this.settings.OIDC_ISSUER === GOOGLE && { prompt: 'select_account' }),
    });
  }

  /**
   * Checks what the provider sent the browser back with (state, `iss` of RFC 9207), exchanges the code, and checks the ID token: signature, issuer, audience,
   * nonce, times. Throws SignInRefused, ProviderAway, ClocksDiffer, AnswerUnbelievable.
   */
  async end(search: string, { state, nonce, verifier }: Secrets): Promise<Answered> {
    const configuration = await this.configuration();
    const answer = new URL(this.callback);
    answer.search = search;
    if (this.exchanging >= MOST_AT_ONCE) throw new ProviderAway('too many sign-ins at once');
    this.exchanging++;
    try {
      const checks = { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier };
      const tokens = await oidc.authorizationCodeGrant(configuration, answer, checks);
      const claims = tokens.claims();
      if (!claims || tokens.id_token === undefined) throw new AnswerUnbelievable('no ID token');
      const more = await this.moreOf(configuration, claims, tokens.access_token);
      return { claims: { ...more, ...claims }, idToken: tokens.id_token };
    } catch (error) {
      throw problemOf(error);
    } finally {
      this.exchanging--;
    }
  }

  /** Some put little into the ID token and tell the rest at an address of its own (OpenID Connect Core, section 5.3): asked only when something is missing. */
  private async moreOf(configuration: oidc.Configuration, claims: oidc.IDToken, accessToken: string): Promise<object> {
    const { OIDC_PERSON_CLAIM: person, OIDC_ROLES_CLAIM: roles } = this.settings;
    const isMissing = claims[person] === undefined || claims[roles] === undefined;
    if (!isMissing || configuration.serverMetadata().userinfo_endpoint === undefined) return {};
    const asked = oidc.fetchUserInfo(configuration, accessToken, claims.sub);
    // Most people have no roles: without the answer they come in as who they are, and without any.
    const more = claims[person] === undefined ? await asked : await asked.catch(() => ({}));
    // That an address is verified is said of the one beside it.
    const { email_verified: _, ...others } = more as { email_verified?: unknown };
    return claims.email === undefined ? more : others;
  }

  /** Where the browser goes to sign out there too; undefined: it has no such address, or cannot be asked for it. */
  async signOutAddress(idToken: string | undefined, back: string): Promise<URL | undefined> {
    const configuration = await this.configuration().catch(() => undefined);
    if (configuration?.serverMetadata().end_session_endpoint === undefined) return undefined;
    const hint = idToken === undefined ? {} : { id_token_hint: idToken };
    return oidc.buildEndSessionUrl(configuration, { post_logout_redirect_uri: back, ...hint });
  }

  private async configuration(): Promise<oidc.Configuration> {
    const before = this.known;
    if (before && this.now() - before.at < FRESH_MS) return before.configuration;
    const configuration = this.discover().catch((error: unknown) => {
      if (before) return before.configuration;
      this.known = undefined;
      throw new ProviderAway(reasonOf(error));
    });
    this.known = { at: this.now(), configuration };
    return configuration;
  }

  private async discover(): Promise<oidc.Configuration> {
    const {
      OIDC_ISSUER: issuer,
      OIDC_CLIENT_ID: id,
      OIDC_CLIENT_SECRET: secret,
      OIDC_CLIENT_AUTH: how,
    } = this.settings;
    const sends = how === 'basic' ? oidc.ClientSecretBasic : oidc.ClientSecretPost;
    const execute = [oidc.enableNonRepudiationChecks];
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- Deprecated as a warning: the settings allow it on this machine alone.
    if (issuer.startsWith('http://')) execute.push(oidc.allowInsecureRequests);
    const configuration = await oidc.discovery(
      new URL(issuer),
      id,
      { [oidc.clockTolerance]: SKEW_SECONDS, [oidc.clockSkew]: Math.round((this.now() - Date.now()) / 1_000) },
      secret === undefined ? oidc.None() : sends(secret),
      { timeout: LIMIT_SECONDS, execute },
    );
    // Entra's address for everybody: of its tokens any tenant's would do.
    if (configuration.serverMetadata().issuer.includes('{')) throw new ProviderAway('OIDC_ISSUER names no one tenant');
    return configuration;
  }
}

/** It says no for reasons of the person's; whatever else it says is about how we are set up. */
const REFUSALS = new Set([
  'access_denied',
  'consent_required',
  'login_required',
  'interaction_required',
  'account_selection_required',
]);
/** Later it may answer. */
const PASSING = new Set(['server_error', 'temporarily_unavailable']);

function problemOf(error: unknown): Error {
  if (error instanceof oidc.AuthorizationResponseError || error instanceof oidc.ResponseBodyError) {
    if (REFUSALS.has(error.error)) return new SignInRefused(reasonOf(error));
    return PASSING.has(error.error) ? new ProviderAway(reasonOf(error)) : new AnswerUnbelievable(reasonOf(error));
  }
  const reason = reasonOf(error);
  if (reason === 'OAUTH_JWT_TIMESTAMP_CHECK_FAILED') return new ClocksDiffer(reason);
  const isAway =
    reason === 'OAUTH_TIMEOUT' || /^(E[A-Z]+|UND_ERR_\w+|fetch failed)$/.test(reason) || isServerError(error);
  return isAway ? new ProviderAway(reason) : new AnswerUnbelievable(reason);
}

/** A word for what went wrong: what it was about may hold tokens. */
function reasonOf(error: unknown): string {
  if (error instanceof oidc.AuthorizationResponseError || error instanceof oidc.ResponseBodyError)
    return /^[\w-]{1,60}$/.test(error.error) ? error.error : 'unreadable error';
  if (error instanceof SignInProblem) return error.told;
  if (!(error instanceof Error)) return 'unknown';
  const { code } = error as { code?: unknown };
  const cause = error.cause instanceof Error ? (error.cause as { code?: unknown }).code : undefined;
  return [code, cause].find((each) => typeof each === 'string') ?? error.message.slice(0, 80);
}

const isServerError = (error: unknown): boolean =>
  error instanceof Error && error.cause instanceof Response && error.cause.status >= 500;
