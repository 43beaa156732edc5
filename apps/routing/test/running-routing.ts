import type { ExplanationView, PreviewView, QueueView } from '@sambung/contracts';
import { PostgresEventBus, type EventBus } from '@sambung/event-bus';
import { createService, type RunningService } from '@sambung/platform';
import { DEFAULT_TIMING } from '@sambung/switchboard';
import { freePort, testDatabase, TestIssuer, until, type TestDatabase } from '@sambung/testing';
import { routing } from '../src/routing.service';
import { routingDatabase } from './routing-database';
import { followRouting, type RoutingRecords } from './topics';

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  /** Whatever it is: a test looks at the fields that it expects. */
  readonly body: ExplanationView & QueueView & PreviewView & { readonly code: string };
}

const HOUR_MS = 3_600_000;
/** The instances run in this process and on its clock: what is offered stays offered, however long the machine stands still. */
Object.assign(DEFAULT_TIMING, {
  offer: { phone: HOUR_MS, counter: HOUR_MS, chat: HOUR_MS, email: HOUR_MS, assist: HOUR_MS },
  confirm: HOUR_MS,
  cutOff: 2 * HOUR_MS,
});

/** Instances of routing as they run, on a database and a bus of their own. */
export class RunningRouting {
  readonly instances: RunningService[] = [];

  private constructor(
    readonly database: TestDatabase,
    readonly busDatabase: TestDatabase,
    readonly issuer: TestIssuer,
    readonly bus: EventBus,
    readonly records: RoutingRecords,
    private readonly unfollow: () => Promise<void>,
  ) {}

  static async start(instances = 1): Promise<RunningRouting> {
    const [database, busDatabase, issuer] = await Promise.all([routingDatabase(), testDatabase(), TestIssuer.create()]);
    const bus = await PostgresEventBus.connect({ url: busDatabase.url, clientId: 'test' });
    await bus.ensureTopics();
    const followed = await followRouting(bus);
    const routing = new RunningRouting(database, busDatabase, issuer, bus, followed.records, () => followed.close());
    for (let count = 0; count < instances; count++) await routing.add();
    return routing;
  }

  async add(): Promise<RunningService> {
    const port = await freePort();
    const service = await createService(routing, { ...this.environment, INSTANCE_URL: `http://127.0.0.1:${port}` });
    await service.listen(port);
    this.instances.push(service);
    return service;
  }

  get environment(): Record<string, string> {
    return {
      ...this.issuer.environment,
      NODE_ENV: 'test',
      LOG_LEVEL: 'silent',
      DATABASE_URL: this.database.url,
      BUS_DATABASE_URL: this.busDatabase.url,
    };
  }

  async as(
    sub: string,
    roles: readonly string[] = ['back-office'],
    workspace = 'maju',
  ): Promise<Record<string, string>> {
    return this.issuer.bearer({ workspace, sub, roles });
  }

  async get(path: string, headers: Record<string, string>, instance = 0): Promise<Answer> {
    return patiently(async () => answerOf(await fetch(`${this.instances[instance]?.url}${path}`, { headers })));
  }

  async post(path: string, headers: Record<string, string>, body: unknown, instance = 0): Promise<Answer> {
    return patiently(() => this.postOnce(path, headers, body, instance));
  }

  /** Also where the answer is to ask again. */
  async postOnce(path: string, headers: Record<string, string>, body: unknown, instance = 0): Promise<Answer> {
    return answerOf(
      await fetch(`${this.instances[instance]?.url}${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify(body),
      }),
    );
  }

  async close(): Promise<void> {
    await Promise.all(this.instances.map((service) => service.close()));
    await this.unfollow();
    await this.bus.close();
  }
}

/** A machine that stood still for longer than a lease has the instances share the partitions anew: who is told to ask again does so. */
const patiently = (ask: () => Promise<Answer>): Promise<Answer> =>
  until(async () => {
    const answer = await ask();
    return (answer.body as Answer['body'] | undefined)?.code !== 'preview.unavailable' && answer;
  }, 'an instance decides for the company');

async function answerOf(response: Response): Promise<Answer> {
  const body = (await response.json().catch(() => undefined)) as Answer['body'];
  return { status: response.status, headers: response.headers, body };
}
