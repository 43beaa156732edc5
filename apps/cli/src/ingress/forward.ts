import { Agent, type IncomingMessage, type ServerResponse } from 'node:http';
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
const HARMLESS = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Puts requests through to the instances of a service. What was not sent goes to the next one; what was sent is never sent again, unless it only reads. */
export class Forward {
  private readonly agent = new Agent({ keepAlive: true, maxSockets: Infinity, maxFreeSockets: 64 });
  private readonly proxy: ProxyServer;

  constructor(private readonly instances: Instances) {
    this.proxy = createProxyServer({ agent: this.agent, xfwd: true, proxyTimeout: SILENCE_MS });
  }

  /** Throws ServiceUnavailable, ConnectionLost. */
  async put(service: Target, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await keep(request);
    for (const target of this.instances.inTurn(service)) {
      const failure = await this.tryOne(target, request, response, body);
      if (failure === undefined) return;
      this.instances.failed(target);
      if (response.headersSent || response.destroyed) throw new ConnectionLost(service);
      const again = body !== undefined && (NOT_SENT.has(failure.code ?? '') || HARMLESS.has(request.method ?? ''));
      if (!again)
        throw NOT_SENT.has(failure.code ?? '') ? new ServiceUnavailable(service) : new ConnectionLost(service);
    }
    throw new ServiceUnavailable(service);
  }

  close(): void {
    this.agent.destroy();
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

/** The body if it is short; undefined if it must be passed on as it comes. */
async function keep(request: IncomingMessage): Promise<Buffer | undefined> {
  const { 'content-length': length, 'transfer-encoding': encoding } = request.headers;
  if (encoding === undefined && (length === undefined || length === '0')) return Buffer.alloc(0);
  if (encoding !== undefined || Number(length) > KEPT_BYTES) return undefined;
  const parts: Buffer[] = [];
  for await (const part of request as AsyncIterable<Buffer>) parts.push(part);
  return Buffer.concat(parts);
}
