import { randomUUID } from 'node:crypto';
import { createService, type RunningService } from '@sambung/platform';
import { testDatabase, TestIssuer, type DatabaseTemplate } from '@sambung/testing';
import { directory } from '../src/directory.service';

const environmentOf = (issuer: TestIssuer, url: string, bus: string) => ({
  ...issuer.environment,
  DATABASE_URL: url,
  BUS_DATABASE_URL: bus,
  LOG_LEVEL: 'silent',
  NODE_ENV: 'test',
});

/** Migrated once, then cloned for each test file. */
const template: DatabaseTemplate = {
  name: 'directory',
  async prepare(url) {
    const { url: bus } = await testDatabase();
    const service = await createService(directory, environmentOf(await TestIssuer.create(), url, bus));
    await service.close();
  },
};

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly body: any;
}

export interface PublishedEvent {
  readonly name: string;
  readonly workspace: string;
  readonly subject: string;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly data: any;
}

/** A caller with a token of one workspace. */
export interface Caller {
  /** As its header has it. */
  readonly authorization: string;
  get(path: string): Promise<Answer>;
  post(path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>;
  /** multipart/form-data: `mapping` as a field, everything else as a file of that name. */
  postForm(path: string, parts: Record<string, string>): Promise<Answer>;
  put(path: string, body: unknown, etag?: string | null): Promise<Answer>;
  patch(path: string, body: unknown, etag?: string | null): Promise<Answer>;
  delete(path: string, etag?: string | null): Promise<Answer>;
}

/** The directory over HTTP, on a database and a bus of its own. */
export class DirectoryUnderTest {
  static async start(): Promise<DirectoryUnderTest> {
    const [{ url }, { url: bus }] = await Promise.all([testDatabase(template), testDatabase()]);
    const issuer = await TestIssuer.create();
    const service = await createService(directory, environmentOf(issuer, url, bus));
    await service.listen(0);
    return new DirectoryUnderTest(service, issuer);
  }

  private constructor(
    readonly service: RunningService,
    private readonly issuer: TestIssuer,
  ) {}

  newWorkspace(): string {
    return `w-${randomUUID()}`;
  }

  /** Somebody with a token: `roles` as the issuer says, `sub` an employee's id where it matters. */
  async as(workspace: string, roles: readonly string[] = ['hr'], sub = 'nobody-known'): Promise<Caller> {
    return this.caller(await this.issuer.bearer({ workspace, sub, roles }));
  }

  /** An integration with a key. */
  withKey(key: string, employeeId?: string): Caller {
    return this.caller({
      authorization: `Bearer ${key}`,
      ...(employeeId !== undefined && { 'sambung-employee': employeeId }),
    });
  }

  /** What was written to the outbox for a workspace, in order. */
  async events(workspace: string): Promise<PublishedEvent[]> {
    const rows = await this.service.dataSource.query<(Omit<PublishedEvent, 'data'> & { data: string })[]>(
      `select name, workspace, subject, data from outbox where workspace = $1 order by id`,
      [workspace],
    );
    return rows.map((row) => ({ ...row, data: JSON.parse(row.data) as unknown }));
  }

  stop(): Promise<void> {
    return this.service.close();
  }

  private caller(authorization: Readonly<Record<string, string>>): Caller {
    const call = async (
      method: string,
      path: string,
      body?: unknown,
      headers: Record<string, string> = {},
    ): Promise<Answer> => {
      const response = await fetch(`${this.service.url}${path}`, {
        method,
        headers: {
          ...authorization,
          ...(body !== undefined && !(body instanceof FormData) && { 'content-type': 'application/json' }),
          ...headers,
        },
        ...(body !== undefined && { body: body instanceof FormData ? body : JSON.stringify(body) }),
      });
      return { status: response.status, headers: response.headers, body: await bodyOf(response) };
    };
    const form = (parts: Record<string, string>): FormData => {
      const data = new FormData();
      for (const [name, content] of Object.entries(parts)) {
        if (name === 'mapping') data.set(name, content);
        else data.set(name, new Blob([content]), name);
      }
      return data;
    };
    const tagged = (etag: string | null): Record<string, string> => (etag === null ? {} : { 'if-match': etag });
    return {
      authorization: authorization['authorization'] ?? '',
      get: (path) => call('GET', path),
      post: (path, body, headers) => call('POST', path, body ?? {}, headers),
      postForm: (path, parts) => call('POST', path, form(parts)),
      put: (path, body, etag = '*') => call('PUT', path, body, tagged(etag)),
      patch: (path, body, etag = '*') => call('PATCH', path, body, tagged(etag)),
      delete: (path, etag = null) => call('DELETE', path, undefined, tagged(etag)),
    };
  }
}

/** JSON as it is meant, other texts as they are. A stream is left at once. */
async function bodyOf(response: Response): Promise<unknown> {
  const type = response.headers.get('content-type') ?? '';
  if (type.startsWith('text/event-stream')) {
    await response.body?.cancel();
    return undefined;
  }
  const text = await response.text();
  if (text === '') return undefined;
  return type.includes('json') ? (JSON.parse(text) as unknown) : text;
}
