import { startPostgres, type PostgresProcess } from '@sambung/testing';
import { Client } from 'pg';
import { createEventBus, type BusConfig } from '../src/create-event-bus';
import type { EventBus } from '../src/event-bus';
import type { Harness, World, WorldOptions } from './harness';
import { MemberProcess } from './member-process';

const LEASE_MS = 60_000;
/** Those of the killed and the frozen are waited for; still nobody's may lapse when the machine stands still for a moment. */
const LAPSING_LEASE_MS = 10_000;

/** The PostgreSQL bus on a server of its own, because the suite kills it. */
export class PostgresHarness implements Harness {
  readonly name = 'PostgreSQL';
  private server: PostgresProcess | undefined;
  private worlds = 0;

  async start(): Promise<void> {
    this.server = await startPostgres({ settings: { synchronous_commit: 'on' } });
  }

  async stop(): Promise<void> {
    await this.server?.stop();
  }

  async world({ lapses = false }: WorldOptions = {}): Promise<World> {
    const server = this.running();
    const name = `bus_${(this.worlds += 1)}`;
    await this.execute(server.url, `create database ${name}`);
    const url = new URL(server.url);
    url.pathname = `/${name}`;
    return this.worldAt(name, url.toString(), lapses ? LAPSING_LEASE_MS : LEASE_MS);
  }

  private worldAt(name: string, busDatabaseUrl: string, leaseMs: number): World {
    const buses: EventBus[] = [];
    const config: BusConfig = {
      clientId: 'contract',
      busDatabaseUrl,
      postgres: { leaseMs, pauses: { firstMs: 30, longestMs: 300 } },
    };
    const bus = async (): Promise<EventBus> => {
      const created = await createEventBus(config);
      buses.push(created);
      return created;
    };
    return {
      bus,
      memberProcess: (group, topics) => MemberProcess.start({ bus: config, group, topics }),
      makeTopic: async (topic, partitions) => {
        await bus();
        await this.execute(busDatabaseUrl, `insert into bus.topics values ('${topic}', ${partitions})`);
      },
      killServer: () => this.running().kill(),
      startServer: () => this.running().start(),
      close: async () => {
        await Promise.all(buses.map((each) => each.close()));
        // What is left makes the recovery of a killed server slower.
        await this.execute(this.running().url, `drop database ${name} with (force)`);
      },
    };
  }

  private async execute(url: string, sql: string): Promise<void> {
    const client = new Client({ connectionString: url });
    await client.connect();
    await client.query(sql);
    await client.end();
  }

  private running(): PostgresProcess {
    if (!this.server) throw new Error('PostgreSQL has not been started.');
    return this.server;
  }
}
