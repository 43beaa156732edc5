import { Agent, type ClientRequest, type IncomingMessage, type ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { createProxyServer, type ProxyServer } from 'httpxy';
import type { Target } from '../services';
import { ConnectionLost, ServiceUnavailable } from './ingress.errors';
import type { Instances } from './instances';

/** Bodies up to this are kept until they were sent, so that another instance can get them instead. */
const KEPT_BYTES = 64 * 1024;
/** Longer than any answer is held, and than any import takes; streams send a heartbeat. */
const SILENCE_MS = 300_000;
/** The connection was never made: nothing was sent. */
const NOT_SENT = new Set(['ECONNREFUSED', 'EHOSTUNREACH', 'ENETUNREACH', 'ENOTFOUND', 'EAI_AGAIN', 'ETIMEDOUT']);
/** RFC 9110, 9.2.2: twice has the effect of once. */
const IDEMPOTENT = new Set(['GET', 'HEAD', 'OPTIONS', 'PUT', 'DELETE']);

/** How many instances may have had a request before it is given up: one that stops whoever reads it must not go through them all. */
const MOST_SENT = 2;

/** Puts requests through to the instances of a service. What was not sent goes to the next one; what was sent is sent to one more if twice is as once, else never again. */
export class Forward {
  private readonly agent = new Agent({ keepAlive: true, maxSockets: Infinity, maxFreeSockets: 64 });
  private readonly proxy: ProxyServer;
  /** Sent, and not answered by so much as headers, with the instance each was sent to. */
  private readonly waiting = new Map<ClientRequest, string>();

  constructor(private readonly instances: Instances) {
    this.proxy = createProxyServer({ agent: this.agent, xfwd: true, proxyTimeout: SILENCE_MS });
    this.proxy.on('proxyReq', (sent, _request, _response, { target }) => {
      this.wait(sent, new URL(target as string | URL).origin);
    });
  }

  /** Throws ServiceUnavailable, ConnectionLost. */
  async put(service: Target, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await keep(request);
    let sent = 0;
    for (const target of this.instances.inTurn(service)) {
      const failure = await this.tryOne(target, request, response, body);
      if (failure === undefined) return;
      this.instances.failed(target);
      if (response.headersSent || response.destroyed) throw new ConnectionLost(service);
      const wasSent = !NOT_SENT.has(failure.code ?? '');
      if (wasSent) sent += 1;
      const again = body !== undefined && (!wasSent || (sent < MOST_SENT && mayRepeat(request)));
      if (!again) throw wasSent ? new ConnectionLost(service) : new ServiceUnavailable(service);
    }
    throw new ServiceUnavailable(service);
  }

  /** It does not answer any more: what waits for its headers goes elsewhere or is told so. What it has begun to answer is left alone. */
  giveUp(target: string): void {
    const { origin } = new URL(target);
    for (const [sent, to] of this.waiting) if (to === origin) sent.destroy(new Error('silent'));
  }

  close(): void {
    this.agent.destroy();
  }

  private wait(sent: ClientRequest, target: string): void {
    const over = (): void => void this.waiting.delete(sent);
    this.waiting.set(sent, target);
    sent.once('response', over).once('close', over);
  }

  private async tryOne(
    target: string,
    request: IncomingMessage,
    response: ServerResponse,
    body: Buffer | undefined,
  ): Promise<NodeJS.ErrnoException | undefined> {
    const options = { target, ...(body && { buffer: Readable.from(body.length > 0 ? [body] : []) }) };
    return new Promise((resolve) => {
      response.once('close', () => {
        resolve(undefined);
      });
      this.proxy.web(request, response, options).catch((error: unknown) => {
        resolve(error as NodeJS.ErrnoException);
      });
    });
  }
}

/** A conditional change that took effect would be refused the second time, as if somebody else had made it. */
function mayRepeat({ method = '', headers }: IncomingMessage): boolean {
  return IDEMPOTENT.has(method) && headers['if-match'] === undefined;
}

/** The body if it is short; undefined if it must be passed on as it comes. */
async function keep(request: IncomingMessage): Promise<Buffer | undefined> {
  const { 'content-length': length, 'transfer-encoding': encoding } = request.headers;
  if (encoding === undefined && (length === undefined || length === '0')) return Buffer.alloc(0);
  if (encoding !== undefined || Number(length) > KEPT_BYTES) return undefined;
  const parts: Buffer[] = [];
  for await (const part of request as AsyncIterable<Buffer>) parts.push(part);
  return Buffer.concat(parts);
}
