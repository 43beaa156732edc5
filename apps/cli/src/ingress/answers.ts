import { STATUS_CODES, type IncomingMessage, type ServerResponse } from 'node:http';

/** Answers of the ingress itself, in the shapes that the services answer in. */
export interface PlainProblem {
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly instance: string;
  readonly retryAfterSeconds?: number;
  /** Of a PIN that was wrong. */
  readonly triesLeft?: number;
}

export function sendJson(response: ServerResponse, status: number, body: unknown): void {
  send(response, status, 'application/json; charset=utf-8', JSON.stringify(body));
}

/** RFC 9457. */
export function sendProblem(response: ServerResponse, { retryAfterSeconds, ...problem }: PlainProblem): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  if (retryAfterSeconds !== undefined) response.setHeader('Retry-After', retryAfterSeconds);
  const document = { type: `/errors/${problem.code}`, title: STATUS_CODES[problem.status] ?? 'Error', ...problem };
  send(response, problem.status, 'application/problem+json', JSON.stringify(document));
}

export function send(response: ServerResponse, status: number, type: string, body: string | Buffer): void {
  response
    .writeHead(status, {
      'Content-Type': type,
      'Content-Length': Buffer.byteLength(body),
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
    })
    .end(body);
}

/** The body as text; undefined if it is longer than `most` bytes. */
export async function readText(request: IncomingMessage, most: number): Promise<string | undefined> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    length += part.length;
    if (length > most) return undefined;
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}
