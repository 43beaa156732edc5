import type { IncomingMessage, ServerResponse } from 'node:http';
import { IssuerProblem } from '../../issuer/issuer.errors';
import { readText, sendJson, sendProblem } from '../answers';
import { isDeviceToken, type DeviceSessions } from './device-sessions';
import type { SignIn } from '../sign-in/sign-in';
import { isFromOwnPage } from './own-page';
import { LONGEST_TOKEN, SessionCookie } from './session-cookie';
import { ForeignPage, SessionInvalid, SessionProblem, TokenTooLong } from './session.errors';
import { SIGNED_OUT, viewOf, type SessionView } from './session-view';

const LONGEST_BODY = 10_000;
/** Three parts of Base64url: whatever else it is, it can stand in a cookie. */
const TOKEN = /^[\w-]+\.[\w-]+\.[\w-]+$/;

export interface SessionOptions {
  /** The origin is reached by https. */
  readonly secure?: boolean;
  /** A token for a persona of the demo issuer, for a request to this host. Throws IssuerProblem; PersonasUnavailable where there is no such issuer. */
  readonly tokenForPersona: (persona: string, host: string | undefined) => Promise<string>;
  readonly devices: DeviceSessions;
  /** Where people sign in with the company's identity provider. */
  readonly signIn?: Pick<SignIn, 'name' | 'signOutPath'> | undefined;
}

/**
 * Signs people in at the pages: the token lies in a cookie that no script can read, and is lent as a bearer to requests that a page of this origin
 * makes (ADR 0041). Whoever sends `Authorization` themselves is not touched by any of it.
 */
export class Sessions {
  private readonly cookie: SessionCookie;

  private readonly devices: DeviceSessions;

  constructor(private readonly options: SessionOptions) {
    this.devices = options.devices;
    this.cookie = new SessionCookie(options.secure);
  }

  /**
   * Turns the cookie into a bearer; of a request that no page of this origin made it is dropped, as if nobody had signed in: what is public is open to that too, and the service answers
   * 401 for the rest. So it is with a device that is revoked. Services never see cookies.
   */
  async lend(request: IncomingMessage): Promise<void> {
    const token = this.cookie.read(request);
    delete request.headers.cookie;
    if (token === undefined || request.headers.authorization !== undefined || !isFromOwnPage(request)) return;
    if (isDeviceToken(token) && !(await this.devices.mayBeLent(token))) return;
    request.headers.authorization = `Bearer ${token}`;
  }

  /** Answers `/session`; false if it is another address. */
  async answer(path: string, request: IncomingMessage, response: ServerResponse): Promise<boolean> {
    if (path !== '/session') return false;
    try {
      return await this.answerSession(request, response);
    } catch (error) {
      if (!(error instanceof SessionProblem || error instanceof IssuerProblem)) throw error;
      const { status, code, message: detail } = error;
      const more = error instanceof SessionProblem ? error.extensions : {};
      sendProblem(response, { status, code, detail, instance: path, ...more });
      return true;
    }
  }

  private async answerSession(request: IncomingMessage, response: ServerResponse): Promise<boolean> {
    const { method } = request;
    if (method !== 'GET' && method !== 'POST' && method !== 'DELETE') return false;
    if (!isFromOwnPage(request)) throw new ForeignPage();
    const view = await this.viewAfter(method, request, response);
    const { signIn } = this.options;
    sendJson(response, 200, { ...view, ...(signIn && { provider: { name: signIn.name } }) });
    return true;
  }

  private viewAfter(method: string, request: IncomingMessage, response: ServerResponse): Promise<SessionView> {
    if (method === 'POST') return this.begin(request, response);
    return method === 'DELETE' ? this.end(request, response) : this.show(request, response);
  }

  private async begin(request: IncomingMessage, response: ServerResponse): Promise<SessionView> {
    const token = await this.wished(request);
    const view = await this.viewOf(token);
    if (!view.signedIn) throw new SessionInvalid();
    response.setHeader('Set-Cookie', this.kept(request, token, view));
    return view;
  }

  private async end(request: IncomingMessage, response: ServerResponse): Promise<SessionView> {
    const token = this.cookie.read(request);
    if (token !== undefined && isDeviceToken(token)) await this.devices.signOut(token);
    response.setHeader('Set-Cookie', this.cookie.forget(request));
    const goTo = this.options.signIn?.signOutPath(request);
    return { ...SIGNED_OUT, ...(goTo !== undefined && { goTo }) };
  }

  private async show(request: IncomingMessage, response: ServerResponse): Promise<SessionView> {
    const token = this.cookie.read(request);
    const view = await this.viewOf(token);
    if (token !== undefined && isDeviceToken(token) && !view.signedIn)
      response.setHeader('Set-Cookie', this.cookie.forget(request));
    return view;
  }

  private async viewOf(token: string | undefined): Promise<SessionView> {
    if (token !== undefined && isDeviceToken(token)) return this.devices.viewOf(token);
    return viewOf(token, Date.now());
  }

  private kept(request: IncomingMessage, token: string, { expiresAt }: SessionView): string {
    const seconds = Math.floor((Date.parse(expiresAt ?? '') - Date.now()) / 1_000);
    if (!isDeviceToken(token) && !TOKEN.test(token)) throw new SessionInvalid();
    if (token.length > LONGEST_TOKEN) throw new TokenTooLong(LONGEST_TOKEN);
    return this.cookie.keep(request, token, Math.max(0, seconds));
  }

  private async wished(request: IncomingMessage): Promise<string> {
    const wish = readWish(await readText(request, LONGEST_BODY));
    const { token, code, pin, name } = wish;
    if (typeof token === 'string' && !isDeviceToken(token)) return token;
    // Whom the proxies that are believed named, else whoever is at the other end.
    const from = request.headers['x-forwarded-for'] ?? request.socket.remoteAddress;
    if (typeof code === 'string') return this.devices.signIn({ code, pin, name }, String(from ?? ''));
    if (typeof wish['persona'] !== 'string') throw new SessionInvalid();
    return this.options.tokenForPersona(wish['persona'], request.headers.host);
  }
}

function readWish(text: string | undefined): Readonly<Record<string, unknown>> {
  try {
    const wish: unknown = JSON.parse(text ?? '');
    if (wish !== null && typeof wish === 'object') return wish as Record<string, unknown>;
  } catch {
    // Said below.
  }
  throw new SessionInvalid();
}
