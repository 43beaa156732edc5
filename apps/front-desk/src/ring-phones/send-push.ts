import { request as plainRequest } from 'node:http';
import { request, type RequestOptions } from 'node:https';
import { encryptPush } from '../domain/push/encrypt-push';
import { authorizationFor, type SenderKey } from '../domain/push/sender-key';
import { lookUpPublic } from './public-address';

export interface PushTo {
  readonly endpoint: string;
  readonly p256dh: string;
  readonly auth: string;
  /** After that it is of no use to anybody. */
  readonly expiresAt: Date;
}

export interface PushFrom {
  readonly key: SenderKey;
  readonly contact: string | undefined;
  /** For tests: a push service on this machine. */
  readonly toLoopback: boolean;
}

/** `gone`: the browser took its subscription back (RFC 8030, section 7.3). `later`: it may work in a moment. `never`: it will not. */
export type Sent = 'sent' | 'gone' | 'later' | 'never';

const LIMIT_MS = 8_000;
/** Nothing of the contact, of the handoff or of anybody: who is rung finds the rest on their desk. */
const SAID = Buffer.from(JSON.stringify({ kind: 'offer' }));

/** Rings one browser through its push service. Redirects are not followed. Never rejects. */
export async function sendPush(to: PushTo, from: PushFrom, now: number): Promise<Sent> {
  try {
    return judge(await post(to, from, now));
  } catch {
    return 'later';
  }
}

function judge(status: number): Sent {
  if (status >= 200 && status < 300) return 'sent';
  if (status === 404 || status === 410) return 'gone';
  return status === 408 || status === 429 || status >= 500 ? 'later' : 'never';
}

function post(to: PushTo, { key, contact, toLoopback }: PushFrom, now: number): Promise<number> {
  const reader = { p256dh: Buffer.from(to.p256dh, 'base64url'), auth: Buffer.from(to.auth, 'base64url') };
  const body = encryptPush(SAID, reader);
  const options: RequestOptions = {
    method: 'POST',
    headers: {
      Authorization: authorizationFor(to.endpoint, key, contact, now),
      'Content-Encoding': 'aes128gcm',
      'Content-Type': 'application/octet-stream',
      'Content-Length': body.length,
      TTL: Math.max(1, Math.ceil((to.expiresAt.getTime() - now) / 1_000)),
      Urgency: 'high',
    },
    ...(!toLoopback && { lookup: lookUpPublic }),
    signal: AbortSignal.timeout(LIMIT_MS),
  };
  const send = toLoopback && to.endpoint.startsWith('http:') ? plainRequest : request;
  return new Promise((resolve, reject) => {
    send(to.endpoint, options, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    })
      .on('error', reject)
      .end(body);
  });
}
