import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { projectRoot } from '../../project-root';
import { isPage } from './page-addresses';
import { PAGE_HEADERS } from './page-headers';

const compress = promisify(gzip);
const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
};
/** What a browser asks for where nothing names an icon, such as an answer of the API. */
const ICONS: Readonly<Record<string, string>> = { '/favicon.ico': '/icon.svg' };
/** Their names change with what is in them. */
const HASHED = /^\/assets\//;

interface File {
  readonly type: string;
  readonly tag: string;
  readonly plain: Buffer;
  readonly zipped: Buffer;
}

/** The pages as `npm run build` made them, out of one folder and with nothing but what lies in it: an address is looked up, never turned into a path. */
export class Pages {
  private readonly files = new Map<string, Promise<File>>();
  private names: Promise<ReadonlySet<string>> | undefined;

  constructor(private readonly folder: string) {}

  /** Those of this checkout; undefined if they were not built. */
  static built(folder = join(projectRoot(), 'dist', 'apps', 'web')): Pages | undefined {
    return existsSync(join(folder, 'index.html')) ? new Pages(folder) : undefined;
  }

  /** Answers a page or a file of it; false if this is none of them. */
  async answer(path: string, request: IncomingMessage, response: ServerResponse): Promise<boolean> {
    const name = isPage(path) ? '/index.html' : (ICONS[path] ?? path);
    this.names ??= this.list();
    if (!(await this.names).has(name)) return false;
    send(request, response, await this.read(name), HASHED.test(name));
    return true;
  }

  /** Answers a browser that asks for an address of nothing with the document, which says so and leads back; false if no browser asks. */
  async answerNotFound(request: IncomingMessage, response: ServerResponse): Promise<boolean> {
    const asksForPage = request.method === 'GET' && /\btext\/html\b/.test(request.headers.accept ?? '');
    if (!asksForPage) return false;
    const { type, plain } = await this.read('/index.html');
    const headers = { ...PAGE_HEADERS, 'Cache-Control': 'no-store', Vary: 'Accept', 'Content-Type': type };
    response.writeHead(404, { ...headers, 'Content-Length': plain.length }).end(plain);
    return true;
  }

  private async list(): Promise<ReadonlySet<string>> {
    const entries = await readdir(this.folder, { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
    return new Set(files.map((file) => file.slice(this.folder.length).replaceAll('\\', '/')));
  }

  private read(name: string): Promise<File> {
    const known = this.files.get(name) ?? this.load(name);
    this.files.set(name, known);
    return known;
  }

  private async load(name: string): Promise<File> {
    const plain = await readFile(join(this.folder, name));
    return {
      type: TYPES[extname(name)] ?? 'application/octet-stream',
      tag: `"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`,
      plain,
      // Once for each file, so as small as it gets.
      zipped: await compress(plain, { level: 9 }),
    };
  }
}

function send(request: IncomingMessage, response: ServerResponse, file: File, hashed: boolean): void {
  const headers = {
    ...PAGE_HEADERS,
    'Cache-Control': hashed ? 'public, max-age=31536000, immutable' : 'no-cache',
    ETag: file.tag,
    Vary: 'Accept-Encoding',
  };
  if (request.headers['if-none-match'] === file.tag) {
    response.writeHead(304, headers).end();
    return;
  }
  const zipped = /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
  const body = zipped ? file.zipped : file.plain;
  response
    .writeHead(200, {
      ...headers,
      'Content-Type': file.type,
      'Content-Length': body.length,
      ...(zipped && { 'Content-Encoding': 'gzip' }),
    })
    .end(request.method === 'HEAD' ? undefined : body);
}
