import type { CommandAnswer, DeskView, HandoffView } from '@sambung/contracts';
import { createService, mintApiKey, mintDeviceToken, parseApiKey, type RunningService } from '@sambung/platform';
import { PATIENCE_MS, testDatabase, TestIssuer, until } from '@sambung/testing';
import { frontDesk } from '../src/front-desk.service';
import { AwaitOutcome } from '../src/tell-routing/await-outcome';
import { foundCompany } from './company';
import { decisions, type Decisions } from './decisions';
import { ScriptedNeighbours } from './scripted-neighbours';
import { StreamReader } from './stream-reader';

export interface Answer<Body = unknown> {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly body: Body;
}

/** Answers are looked into freely by tests. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type Anything = any;

/**
 * front-desk as it runs, on a database and bus of its own, with one company and with neighbours that the test plays. More instances on the
 * same database can be started beside the first.
 */
export class RunningFrontDesk {
  readonly workspace = 'toko';
  readonly instances: RunningService[] = [];

  static async start(environment: Record<string, string> = {}): Promise<RunningFrontDesk> {
    const [issuer, database, bus] = await Promise.all([TestIssuer.create(), testDatabase(), testDatabase()]);
    const neighbours = await ScriptedNeighbours.start(bus.url);
    const desk = new RunningFrontDesk(issuer, { database: database.url, bus: bus.url, environment }, neighbours);
    await desk.startInstance();
    await foundCompany(neighbours, desk.workspace);
    await desk.until(async () => (await desk.sql('select 1 from people where active')).length >= 4);
    return desk;
  }

  private constructor(
    readonly issuer: TestIssuer,
    private readonly where: { database: string; bus: string; environment: Record<string, string> },
    readonly neighbours: ScriptedNeighbours,
  ) {}

  get databaseUrl(): string {
    return this.where.database;
  }

  /** What routing decides, said shortly. */
  get decide(): Decisions {
    return decisions(this.neighbours, this.workspace);
  }

  async startInstance(): Promise<RunningService> {
    const service = await createService(frontDesk, {
      ...this.issuer.environment,
      DATABASE_URL: this.where.database,
      BUS_DATABASE_URL: this.where.bus,
      LOG_LEVEL: process.env['TEST_LOG_LEVEL'] ?? 'silent',
      NODE_ENV: 'test',
      ...this.where.environment,
    });
    await service.listen(0);
    this.instances.push(service);
    return service;
  }

  /** Holds answers until routing’s word has come, however slow the machine is: for tests in which it always comes. */
  holdAnswers(): void {
    this.outcomes({ patienceMs: PATIENCE_MS });
  }

  /** Holds answers otherwise than a service does. */
  outcomes(hold: Partial<Pick<AwaitOutcome, 'patienceMs' | 'restOfBatchMs'>>): void {
    for (const { app } of this.instances) Object.assign(app.get(AwaitOutcome, { strict: false }), hold);
  }

  get service(): RunningService {
    const [first] = this.instances;
    if (!first) throw new Error('No instance runs.');
    return first;
  }

  /** Headers of somebody of the company, or of an API key. */
  async as(
    sub: string,
    roles: string[] = ['back-office', 'front-office'],
    workspace = this.workspace,
  ): Promise<Record<string, string>> {
    return this.issuer.bearer({ workspace, sub, roles });
  }

  /** Headers of a new API key; with `employeeId` it acts for them. */
  async integration(scopes: string[], employeeId?: string): Promise<Record<string, string>> {
    const { key, prefix, sha256 } = mintApiKey();
    const apiKeyId = `key-${prefix}`;
    const data = { apiKeyId, prefix, sha256, scopes, expiresAt: null, revoked: false, employeeId: null };
    await this.neighbours.say('api-key.changed', { workspace: this.workspace, subject: apiKeyId, data });
    await this.until(async () => (await this.sql('select 1 from api_keys where prefix = $1', [prefix])).length === 1);
    return { authorization: `Bearer ${key}`, ...(employeeId && { 'sambung-employee': employeeId }) };
  }

  /** Headers of somebody’s device, as the directory tells of it; with `token` once more of that one. */
  async device(employeeId: string, now: { token?: string; revoked?: boolean } = {}): Promise<Record<string, string>> {
    const token = now.token ?? mintDeviceToken().key;
    const { prefix = '', sha256 = '' } = parseApiKey(token) ?? {};
    const apiKeyId = `device-${prefix}`;
    const data = { apiKeyId, prefix, sha256, scopes: [], expiresAt: null, revoked: now.revoked ?? false, employeeId };
    await this.neighbours.say('api-key.changed', { workspace: this.workspace, subject: apiKeyId, data });
    return { authorization: `Bearer ${token}` };
  }

  async call<Body = Anything>(
    method: string,
    path: string,
    headers: Record<string, string>,
    body?: unknown,
    service = this.service,
  ): Promise<Answer<Body>> {
    const response = await fetch(`${service.url}${path}`, {
      method,
      headers: { ...headers, ...(body !== undefined && { 'content-type': 'application/json' }) },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    const isJson = /json/.test(response.headers.get('content-type') ?? '');
    return {
      status: response.status,
      headers: response.headers,
      text,
      body: (isJson ? JSON.parse(text) : undefined) as Body,
    };
  }

  /** A handoff of Ani's for somebody who wants to buy. */
  async handoff(body: object = {}, headers: Record<string, string> = {}): Promise<HandoffView> {
    const answer = await this.call<HandoffView>(
      'POST',
      '/v1/handoffs',
      { ...(await this.as('ani')), ...headers },
      { reasonKey: 'buy', ...body },
    );
    if (answer.status !== 202) throw new Error(`POST /v1/handoffs: ${answer.status} ${answer.text}`);
    return answer.body;
  }

  async show(handoffId: string, who = 'ani'): Promise<HandoffView> {
    return (await this.call<HandoffView>('GET', `/v1/handoffs/${handoffId}`, await this.as(who))).body;
  }

  async desk(who: string): Promise<DeskView> {
    return (await this.call<DeskView>('GET', '/v1/desk', await this.as(who))).body;
  }

  async ask(who: string, path: string, body: object = {}): Promise<Answer<CommandAnswer>> {
    return this.call('POST', path, await this.as(who), body);
  }

  /** Opens somebody's desk stream, or a story. */
  async stream(path: string, headers: Record<string, string>, service = this.service): Promise<StreamReader> {
    return StreamReader.open(`${service.url}${path}`, headers);
  }

  /** As the owner of the tables. */
  async sql<Row = Anything>(query: string, parameters: unknown[] = []): Promise<Row[]> {
    return this.service.dataSource.query<Row[]>(query, parameters);
  }

  async until(holds: () => Promise<boolean> | boolean, what = 'what was waited for happens'): Promise<void> {
    await until(holds, what);
  }

  async close(): Promise<void> {
    await Promise.all(this.instances.map((service) => service.close()));
    await this.neighbours.close();
  }
}
