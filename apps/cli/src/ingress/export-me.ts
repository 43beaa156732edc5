import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type SERVICE_NAMES, type Target } from '../services';
import { sendProblem } from './answers';
import { ConnectionLost, ServiceUnavailable } from './ingress.errors';
import type { Instances } from './instances';

/** Where everybody gets all that is kept of them, in one file. */
export const EXPORT_PATH = '/v1/me/export';

/** As the services say it of their addresses. */
export const EXPORT_DOCUMENT = {
  get: {
    operationId: 'exportMe',
    summary: 'Everything that is kept of whoever asks, in one JSON file: for themself alone',
    description:
      'The exports of the services, each under its name in `parts`, sent as they are read: a file that is cut before the closing brace is no whole export. No key gets one.',
    security: [{ token: [] }],
    responses: {
      200: { description: 'A JSON object, as an attachment.', content: { 'application/json': { schema: {} } } },
    },
  },
} as const;

type Service = (typeof SERVICE_NAMES)[number];

/** What a service looks at to know who asks, and from where. */
const HANDED_ON = ['authorization', 'x-request-id', 'x-forwarded-for', 'accept-language'] as const;
/** As the services have it: whoever takes nothing for so long has left. */
const READER_GONE_MS = 60_000;

/**
 * Sends the exports of all services as one object. Who asks is each service's own to know and to refuse: the smallest part comes first, by which it is known whose the others
 * are, and until it is there nothing is sent, so that a refusal is told as it is.
 */
export class ExportMe {
  constructor(private readonly instances: Instances) {}

  /** Throws ServiceUnavailable, ConnectionLost. */
  async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const gone = new AbortController();
    response.once('close', () => {
      gone.abort();
    });
    response.setTimeout(READER_GONE_MS, () => response.destroy());
    const ask = (service: Service, path: string): Promise<Response> => this.ask(service, path, request, gone.signal);
    const first = await ask('routing', '/v1/routing/export');
    if (!first.ok) return refuseAs(first, response);
    const routing = await first.text();
    const { employeeId } = JSON.parse(routing) as { employeeId: string };
    // Its headers say whether it is to be had at all, before anything is sent.
    const second = await ask('directory', `/v1/employees/${employeeId}/export`);
    if (!second.ok) return refuseAs(second, response);
    response.writeHead(200, {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': 'attachment; filename="sambung-everything-about-me.json"',
      'Cache-Control': 'no-store',
    });
    const parts = async function* (): AsyncGenerator<string | Buffer> {
      yield `{"employeeId":${JSON.stringify(employeeId)},\n"parts":{"routing":${routing.trim()},\n"directory":`;
      yield* bytesOf(second);
      yield ',\n"front-desk":';
      const third = await ask('front-desk', '/v1/desk/export');
      if (!third.ok) throw new ConnectionLost('front-desk');
      yield* bytesOf(third);
      yield '}}\n';
    };
    // Whatever breaks from here on cuts the connection: half a file is never taken for a whole one.
    await pipeline(Readable.from(parts()), response).catch(() => response.destroy());
  }

  /** Of the next instance that can be reached. */
  private async ask(
    service: Target,
    path: string,
    { headers }: IncomingMessage,
    signal: AbortSignal,
  ): Promise<Response> {
    const sent = HANDED_ON.flatMap((name): [string, string][] => {
      const value = headers[name];
      return typeof value === 'string' ? [[name, value]] : [];
    });
    for (const url of this.instances.inTurn(service)) {
      try {
        return await fetch(`${url}${path}`, { headers: sent, signal });
      } catch {
        if (signal.aborted) break;
        this.instances.failed(url);
      }
    }
    throw new ServiceUnavailable(service);
  }
}

async function* bytesOf({ body }: Response): AsyncGenerator<Buffer> {
  if (body) yield* Readable.fromWeb(body) as AsyncIterable<Buffer>;
}

/** A service's refusal as it is, under the address that was asked. */
async function refuseAs(refused: Response, response: ServerResponse): Promise<void> {
  const { code = 'internal', detail = '' } = (await refused.json()) as { code?: string; detail?: string };
  const after = refused.headers.get('retry-after');
  const retry = after === null ? {} : { retryAfterSeconds: Number(after) };
  sendProblem(response, { status: refused.status, code, detail, instance: EXPORT_PATH, ...retry });
}
