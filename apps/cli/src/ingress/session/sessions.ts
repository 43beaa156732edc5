import type { IncomingMessage, ServerResponse } from 'node:http';
import { IssuerProblem } from '../../issuer/issuer.errors';
import { readText, sendJson, sendProblem } from '../answers';
import { isFromOwnPage } from './own-page';
import { LONGEST_TOKEN, SessionCookie } from './session-cookie';
import { ForeignPage, SessionInvalid, SessionProblem, TokenTooLong } from './session.errors';
import { secondsLeft, viewOf } from './session-view';

const LONGEST_BODY = 10_000;
/** Three parts of Base64url: whatever else it is, it can stand in a cookie. */
const TOKEN = /^[\w-]+\.[\w-]+\.[\w-]+$/;

export interface SessionOptions {
  /** The origin is reached by https. */
  readonly secure?: boolean;
  /** A token for a persona of the demo issuer, for a request to this host. Throws IssuerProblem; PersonasUnavailable where there is no such issuer. */
  readonly tokenForPersona: (persona: string, host: string | undefined) => Promise<string>;
}

/**
 * Signs people in at the pages: the token lies in a cookie that no script can read, and is lent as a bearer to requests that a page of this origin
 * makes (ADR 0041). Whoever sends `Authorization` themselves is not touched by any of it.
 */
export class Sessions {
  private readonly cookie: SessionCookie;

  constructor(private readonly options: SessionOptions) {
    this.cookie = new SessionCookie(options.secure);
  }

  /**
   * Turns the cookie into a bearer; of a request that no page of this origin made it is dropped, as if nobody had signed in: what is public is open to that too, and the service answers
   * 401 for the rest. Services never see cookies.
   */
  lend(request: IncomingMessage): void {
    const token = this.cookie.read(request);
    delete request.headers.cookie;
    if (token === undefined || request.headers.authorization !== undefined || !isFromOwnPage(request)) return;
    request.headers.authorization = `Bearer ${token}`;
  }

  /** Answers `/session`; false if it is another address. */
  async answer(path: string, request: IncomingMessage, response: ServerResponse): Promise<boolean> {
    if (path !== '/session') return false;
    try {
      return await this.answerSession(request, response);
    } catch (error) {
      if (!(error instanceof SessionProblem || error instanceof IssuerProblem)) throw error;
      sendProblem(response, { status: error.status, code: error.code, detail: error.message, instance: path });
      return true;
    }
  }

  private async answerSession(request: IncomingMessage, response: ServerResponse): Promise<boolean> {
    const { method } = request;
    if (method !== 'GET' && method !== 'POST' && method !== 'DELETE') return false;
    if (!isFromOwnPage(request)) throw new ForeignPage();
    const token = method === 'POST' ? await this.wished(request) : this.cookie.read(request);
    const view = viewOf(method === 'DELETE' ? undefined : token, Date.now());
    if (method === 'POST' && !view.signedIn) throw new SessionInvalid();
    if (method === 'POST') response.setHeader('Set-Cookie', this.kept(request, token ?? ''));
    if (method === 'DELETE') response.setHeader('Set-Cookie', this.cookie.forget(request));
    sendJson(response, 200, view);
    return true;
  }

  private kept(request: IncomingMessage, token: string): string {
    const seconds = secondsLeft(token, Date.now());
    if (seconds === undefined || !TOKEN.test(token)) throw new SessionInvalid();
    if (token.length > LONGEST_TOKEN) throw new TokenTooLong(LONGEST_TOKEN);
    return this.cookie.keep(request, token, seconds);
  }

  private async wished(request: IncomingMessage): Promise<string> {
    const wish = readWish(await readText(request, LONGEST_BODY));
    if (typeof wish['token'] === 'string') return wish['token'];
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
