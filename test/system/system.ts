import { Client } from 'pg';
import { SambungClient } from '@sambung/client';
import { freePort, type PostgresProcess, ServiceProcess, startPostgres, TestIssuer } from '@sambung/testing';
import { serviceFor } from '../../apps/cli/src/ingress/service-for';
import { type KafkaCluster, startKafka } from '../kafka/start-kafka';

export const SERVICES = ['directory', 'front-desk', 'routing'] as const;
export type ServiceName = (typeof SERVICES)[number];
export type BusKind = 'kafka' | 'postgres';

export interface SystemOptions {
  readonly bus: BusKind;
  /** Of each service. */
  readonly instances?: number;
  /** Survive a power cut: what is measured or killed has to write as production does. */
  readonly durable?: boolean;
  /** Only these; without it all three. */
  readonly services?: readonly ServiceName[];
  /** More environment for all services. */
  readonly env?: Readonly<Record<string, string>>;
}

interface Instance {
  readonly service: ServiceName;
  readonly port: number;
  process: ServiceProcess;
}

const databaseOf = (service: ServiceName): string => `sambung_${service.replace('-', '_')}`;

/** The whole of Sambung as separate processes on real servers of its own, each of which can be killed, frozen and brought back. */
export class System {
  readonly instances: Instance[] = [];
  private turn = 0;

  private constructor(
    readonly options: SystemOptions,
    readonly postgres: PostgresProcess,
    readonly kafka: KafkaCluster | undefined,
    readonly issuer: TestIssuer,
  ) {}

  /** Resolves when every instance is ready. */
  static async start(options: SystemOptions): Promise<System> {
    const [postgres, kafka, issuer] = await Promise.all([
      startPostgres({ durable: options.durable ?? false }),
      options.bus === 'kafka' ? startKafka() : undefined,
      TestIssuer.create(),
    ]);
    const system = new System(options, postgres, kafka, issuer);
    try {
      await system.createDatabases();
      // One of each first: it migrates, and the others find it done.
      for (let i = 0; i < (options.instances ?? 1); i++) {
        const services = options.services ?? SERVICES;
        const ports = await Promise.all(services.map(() => freePort()));
        await Promise.all(services.map((service, index) => system.add(service, ports[index]!)));
      }
      return system;
    } catch (error) {
      await system.stop();
      throw error;
    }
  }

  of(service: ServiceName): Instance[] {
    return this.instances.filter((each) => each.service === service);
  }

  /** Base address of a database, or of the bus when it stands in PostgreSQL. */
  databaseUrl(name: string): string {
    return this.postgres.url.replace(/\/postgres$/, `/${name}`);
  }

  /** For the environment of whatever reads the bus. */
  get busEnvironment(): Record<string, string> {
    return this.kafka
      ? { KAFKA_BROKERS: this.kafka.brokers.join(',') }
      : { BUS_DATABASE_URL: this.databaseUrl('sambung_bus') };
  }

  /** The API as this employee uses it; each call goes to the next instance, as behind one origin. */
  async client(workspace: string, employeeId: string, roles: readonly string[]): Promise<SambungClient> {
    return new SambungClient((path) => this.originFor(path), await this.token(workspace, employeeId, roles));
  }

  token(workspace: string, employeeId: string, roles: readonly string[]): Promise<string> {
    return this.issuer.token({ workspace, sub: employeeId, roles });
  }

  /** Where a path is answered now. */
  address(path: string): string {
    return this.originFor(path) + path;
  }

  /** Everything is right about it but who signed it. */
  async strangersToken(workspace: string, employeeId: string): Promise<string> {
    const stranger = await TestIssuer.create();
    return stranger.token({
      workspace,
      sub: employeeId,
      roles: ['admin', 'manager', 'hr', 'front-office', 'back-office'],
    });
  }

  /** Starts an instance again on its port, after `kill`. */
  async restart(instance: Instance): Promise<void> {
    instance.process = await this.spawn(instance.service, instance.port);
  }

  async stop(): Promise<void> {
    await Promise.all(this.instances.map(({ process }) => (process.thaw(), process.stop())));
    await Promise.all([this.kafka?.stop(), this.postgres.stop()]);
  }

  private async add(service: ServiceName, port: number): Promise<void> {
    this.instances.push({ service, port, process: await this.spawn(service, port) });
  }

  private spawn(service: ServiceName, port: number): Promise<ServiceProcess> {
    return ServiceProcess.start({
      name: `${service} at ${port}`,
      args: [`dist/apps/${service}/src/main.js`],
      env: {
        ...this.issuer.environment,
        ...this.busEnvironment,
        NODE_ENV: 'test',
        PORT: String(port),
        DATABASE_URL: this.databaseUrl(databaseOf(service)),
        LOG_LEVEL: 'warn',
        RATE_LIMIT_PER_MINUTE: '0',
        ...this.options.env,
      },
      ready: { url: `http://127.0.0.1:${port}/health/ready` },
    });
  }

  private async createDatabases(): Promise<void> {
    const client = new Client({ connectionString: this.postgres.url });
    await client.connect();
    for (const name of [...SERVICES.map(databaseOf), 'sambung_bus']) await client.query(`CREATE DATABASE ${name}`);
    await client.end();
  }

  private originFor(path: string): string {
    const service = serviceFor(path);
    if (!SERVICES.includes(service as ServiceName)) throw new Error(`No service of Sambung answers ${path}.`);
    const instances = this.of(service as ServiceName);
    return `http://127.0.0.1:${instances[this.turn++ % instances.length]!.port}`;
  }
}
