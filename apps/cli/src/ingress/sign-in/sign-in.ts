import type { IncomingMessage, ServerResponse } from 'node:http';
import { sendJson } from '../answers';
import type { Instances } from '../instances';
import { SessionCookie } from '../session/session-cookie';
import { FindPerson } from './find-person';
import { HintCookie, NO_HINT } from './hint-cookie';
import type { OidcSettings } from './oidc.environment';
import { OwnTokens } from './own-tokens';
import { ownPath } from './own-path';
import { Provider } from './provider';
import { sessionKeys } from './session-keys';
import { AnswerUnbelievable, SignInExpired, SignInProblem } from './sign-in.errors';
import { Transactions } from './transactions';

export interface SignInOptions {
  readonly settings: OidcSettings;
  /** The origin that people reach. */
  readonly publicUrl: string;
  /** Of our own tokens (`JWT_AUDIENCE`). */
  readonly audience: string;
  readonly instances: Instances;
  /** Told why somebody was not signed in. */
  readonly onProblem: (problem: SignInProblem, requestId: string) => void;
  readonly now?: () => number;
}

/**
 * Signs people in with the company's identity provider (ADR 0043). Nothing is kept here between two requests: what has begun lies in the browser, sealed, so
 * any instance with the same secret goes on.
 */
export class SignIn {
  private constructor(
    private readonly options: SignInOptions,
    private readonly provider: Provider,
    private readonly tokens: OwnTokens,
    private readonly people: FindPerson,
    private readonly transactions: Transactions,
    private readonly session: SessionCookie,
    private readonly hint: HintCookie,
  ) {}

  static async prepare(options: SignInOptions): Promise<SignIn> {
    const { settings, audience, instances, now = Date.now } = options;
    const { origin: issuer, protocol } = new URL(options.publicUrl);
    const secure = protocol === 'https:';
    const keys = await sessionKeys(settings.OIDC_SESSION_SECRET);
    const seconds = settings.OIDC_SESSION_MINUTES * 60;
    const tokens = new OwnTokens(keys, { issuer, audience, workspace: settings.OIDC_WORKSPACE, seconds });
    return new SignIn(
      options,
      new Provider(settings, new URL('/session/callback', issuer), now),
      tokens,
      new FindPerson(settings, instances, tokens),
      new Transactions(keys, secure, now),
      new SessionCookie(secure),
      new HintCookie(secure),
    );
  }

  /** How the provider is called at the sign-in page; an empty text where it has no name. */
  get name(): string {
    return this.options.settings.OIDC_NAME ?? '';
  }

  /** Asks the provider who it is. Throws ProviderAway. */
  async tryProvider(): Promise<void> {
    await this.provider.begin(this.provider.newSecrets());
  }

  /** Where somebody who signs out goes next; undefined: they did not come from the provider. */
  signOutPath(request: IncomingMessage): string | undefined {
    return this.hint.read(request) === undefined ? undefined : '/session/end';
  }

  /** Answers the addresses below `/session/`; false if it is another one. */
  async answer(path: string, request: IncomingMessage, response: ServerResponse): Promise<boolean> {
    if (request.method !== 'GET') return false;
    const search = new URL(request.url ?? '/', 'http://own.invalid').searchParams;
    if (path === '/session/begin') await this.begin(search, request, response);
    else if (path === '/session/callback') await this.end(search, request, response);
    else if (path === '/session/end') await this.leave(request, response);
    else if (path === '/session/keys.json') sendJson(response, 200, this.tokens.jwks);
    else return false;
    return true;
  }

  private async begin(search: URLSearchParams, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const to = ownPath(search.get('to'));
    const secrets = this.provider.newSecrets();
    try {
      const address = await this.provider.begin(secrets);
      go(
        response,
        address.href,
        this.transactions.keep(request, { ...secrets, to, at: this.options.now?.() ?? Date.now() }),
      );
    } catch (error) {
      this.giveUp(error, to, request, response);
    }
  }

  private async end(search: URLSearchParams, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const transaction = this.transactions.find(request, search.get('state'));
    const over = transaction ? [this.transactions.forget(transaction.state)] : [];
    const to = transaction?.to ?? ownPath(null);
    try {
      if (!transaction) throw new SignInExpired('no sign-in of this state has begun in this browser');
      const { claims, idToken } = await this.provider.end(search.toString(), transaction);
      const token = await this.tokens.forSession(await this.people.by(claims));
      const seconds = this.options.settings.OIDC_SESSION_MINUTES * 60;
      go(response, to, [...over, this.session.keep(request, token, seconds), this.hint.keep(idToken, seconds)]);
    } catch (error) {
      this.giveUp(error, to, request, response, over);
    }
  }

  /** Only from the page where somebody has signed out: other sites cannot make the browser send the hint. */
  private async leave(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const idToken = this.hint.read(request);
    const back = new URL('/sign-in', this.options.publicUrl).href;
    const known = idToken === NO_HINT ? undefined : idToken;
    const address = idToken === undefined ? undefined : await this.provider.signOutAddress(known, back);
    go(response, address?.href ?? '/sign-in', [this.hint.forget()]);
  }

  private giveUp(
    error: unknown,
    to: string,
    request: IncomingMessage,
    response: ServerResponse,
    cookies: readonly string[] = [],
  ): void {
    const problem = error instanceof SignInProblem ? error : new AnswerUnbelievable(`unexpected: ${nameOf(error)}`);
    const id = String(request.headers['x-request-id'] ?? '');
    this.options.onProblem(problem, id);
    go(response, `/sign-in?${new URLSearchParams({ to, problem: problem.code, id }).toString()}`, cookies);
  }
}

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : typeof error);

/** The address that it was at does not stay in the browser's history, and is told to nobody. */
function go(response: ServerResponse, address: string, cookies: readonly string[]): void {
  response
    .writeHead(302, {
      Location: address,
      'Set-Cookie': [...cookies],
      'Cache-Control': 'no-store',
      'Referrer-Policy': 'no-referrer',
      'Content-Length': 0,
    })
    .end();
}
