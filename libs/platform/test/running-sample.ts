import { testDatabase, TestIssuer } from '@sambung/testing';
import { createService, type RunningService } from '../src';
import { sample } from './sample-service';

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- tests look into whatever came
  readonly body: any;
}

/** The sample service, listening, with an issuer of its own and an empty database. */
export class RunningSample {
  static async start(environment: Record<string, string> = {}): Promise<RunningSample> {
    const [issuer, database] = await Promise.all([TestIssuer.create(), testDatabase()]);
    const service = await createService(sample, {
      ...issuer.environment,
      DATABASE_URL: database.url,
      BUS_DATABASE_URL: database.url,
      LOG_LEVEL: 'silent',
      NODE_ENV: 'test',
      ...environment,
    });
    await service.listen(0);
    return new RunningSample(service, issuer, database.url);
  }

  private constructor(
    readonly service: RunningService,
    readonly issuer: TestIssuer,
    readonly databaseUrl: string,
  ) {}

  /** Credentials of somebody of a workspace. */
  as(roles: string[], { workspace = 'toko', sub = 'sari' } = {}): Promise<{ authorization: string }> {
    return this.issuer.bearer({ workspace, sub, roles });
  }

  async call(path: string, options: RequestInit = {}): Promise<Answer> {
    const response = await fetch(`${this.service.url}${path}`, options);
    const text = await response.text();
    const isJson = /json/.test(response.headers.get('content-type') ?? '');
    return {
      status: response.status,
      headers: response.headers,
      text,
      body: isJson ? (JSON.parse(text) as unknown) : undefined,
    };
  }

  send(method: string, path: string, headers: Record<string, string>, body: unknown): Promise<Answer> {
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    return this.call(path, { method, headers: { 'content-type': 'application/json', ...headers }, body: text });
  }

  close(): Promise<void> {
    return this.service.close();
  }
}
