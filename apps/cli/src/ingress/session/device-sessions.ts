import type { Instances } from '../instances';
import { ConnectionLost, ServiceUnavailable } from '../ingress.errors';
import { SIGNED_OUT, type SessionView } from './session-view';
import { DeviceRefused } from './session.errors';

/** A device that was good a moment ago is not asked about again for so long: so late may a revocation be noticed here. */
const FRESH_MS = 10_000;
const MOST = 10_000;
const LIMIT_MS = 5_000;

/** What a phone sends when it signs in. The directory checks it. */
export interface DeviceWish {
  readonly code: string;
  readonly pin: unknown;
  readonly name: unknown;
}

interface OwnDevice {
  readonly deviceId: string;
  readonly expiresAt: string;
  readonly workspace: string;
  readonly roles: readonly string[];
  readonly employee: { readonly employeeId: string; readonly name: string };
}

/** Its token, or why there is none. */
interface SignedIn {
  readonly token?: string;
  readonly code?: string;
  readonly detail?: string;
  readonly triesLeft?: number;
}

/** Whether it is the token of a device. Nothing can be read in it: what it is good for only the directory knows. */
export const isDeviceToken = (token: string): boolean => token.startsWith('smd_');

/**
 * Signs phones in at the directory, and asks it whether a device still is one. The services know that themselves, as soon as an event has told them; through
 * the origin a revoked device is refused within ten seconds, also while events are not carried (ADR 0042).
 */
export class DeviceSessions {
  private readonly goodUntil = new Map<string, number>();

  constructor(
    private readonly instances: Instances,
    private readonly now: () => number = Date.now,
  ) {}

  /** Throws DeviceRefused with what the directory says, ServiceUnavailable, ConnectionLost. `address`: whose tries are counted. */
  async signIn(wish: DeviceWish, address: string): Promise<string> {
    const [url] = this.instances.inTurn('directory');
    if (url === undefined) throw new ServiceUnavailable('directory');
    // Once: it may have signed in, and the answer was lost.
    const answer = await send(`${url}/v1/devices/sign-in`, 'POST', { 'x-forwarded-for': address }, wish);
    if (!answer) throw new ConnectionLost('directory');
    const body = (await answer.json().catch(() => ({}))) as SignedIn;
    if (answer.ok && body.token !== undefined) return body.token;
    const { code = 'internal', detail = 'The directory refused it.', triesLeft } = body;
    throw new DeviceRefused(answer.status, code, detail, triesLeft === undefined ? {} : { triesLeft });
  }

  /** Whose device it is; signed out if it is none any more. Throws ServiceUnavailable. */
  async viewOf(token: string): Promise<SessionView> {
    const answer = await this.ask('GET', token);
    if (!answer) throw new ServiceUnavailable('directory');
    if (!answer.ok) {
      this.goodUntil.delete(token);
      return SIGNED_OUT;
    }
    const { employee, workspace, roles, expiresAt, deviceId } = (await answer.json()) as OwnDevice;
    this.isGood(token);
    return { signedIn: true, ...employee, workspace, roles, expiresAt, deviceId };
  }

  /** False if the directory says that it is none any more. While the directory is away the services decide alone. */
  async mayBeLent(token: string): Promise<boolean> {
    if ((this.goodUntil.get(token) ?? 0) > this.now()) return true;
    const answer = await this.ask('GET', token);
    await answer?.body?.cancel();
    const isGone = answer?.status === 401 || answer?.status === 404;
    if (isGone) this.goodUntil.delete(token);
    if (answer?.ok) this.isGood(token);
    return !isGone;
  }

  /** It is revoked, as far as the directory can be reached; the browser forgets it in any case. */
  async signOut(token: string): Promise<void> {
    this.goodUntil.delete(token);
    await (await this.ask('DELETE', token))?.body?.cancel();
  }

  private isGood(token: string): void {
    if (this.goodUntil.size >= MOST) this.goodUntil.clear();
    this.goodUntil.set(token, this.now() + FRESH_MS);
  }

  /** The first instance that answers; undefined: none does, or none knows. */
  private async ask(method: 'GET' | 'DELETE', token: string): Promise<Response | undefined> {
    for (const url of this.instances.inTurn('directory')) {
      const answer = await send(`${url}/v1/devices/me`, method, { authorization: `Bearer ${token}` });
      if (answer && answer.status < 500 && answer.status !== 429) return answer;
      await answer?.body?.cancel();
    }
    return undefined;
  }
}

/** Undefined: no answer came. */
function send(
  url: string,
  method: string,
  headers: Record<string, string>,
  body?: object,
): Promise<Response | undefined> {
  return fetch(url, {
    method,
    headers: { ...headers, ...(body && { 'content-type': 'application/json' }) },
    ...(body && { body: JSON.stringify(body) }),
    signal: AbortSignal.timeout(LIMIT_MS),
  }).catch(() => undefined);
}
