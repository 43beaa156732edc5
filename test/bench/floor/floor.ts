import { freePort, ServiceProcess } from '@sambung/testing';
import type { System } from '../../system/system';
import { Client } from 'pg';
import { type KafkaCluster, startKafka } from '../../kafka/start-kafka';

/** The two bare processes, on the same PostgreSQL as the system beside them and on a bus of the same kind, with topics of their own. */
export class Floor {
  private constructor(
    readonly url: string,
    readonly databaseUrl: string,
    private readonly processes: readonly ServiceProcess[],
    private readonly kafka: KafkaCluster | undefined,
  ) {}

  static async start(system: System): Promise<Floor> {
    const client = new Client({ connectionString: system.postgres.url });
    await client.connect();
    for (const name of ['floor', 'floor_bus']) await client.query(`CREATE DATABASE ${name}`);
    await client.end();
    const port = await freePort();
    const kafka = system.options.bus === 'kafka' ? await startKafka() : undefined;
    const env = {
      ...(kafka ? { KAFKA_BROKERS: kafka.brokers.join(',') } : { BUS_DATABASE_URL: system.databaseUrl('floor_bus') }),
      DATABASE_URL: system.databaseUrl('floor'),
      PORT: String(port),
    };
    const start = (name: string) =>
      ServiceProcess.start({
        name: `floor ${name}`,
        args: [`dist/test/bench/floor/${name}.process.js`],
        env,
        ready: { line: /ready/ },
      });
    const processes = [await start('switch'), await start('desk')];
    return new Floor(`http://127.0.0.1:${port}`, env.DATABASE_URL, processes, kafka);
  }

  async stop(): Promise<void> {
    await Promise.all(this.processes.map((process) => process.kill()));
    await this.kafka?.stop();
  }
}
