/** `npm run kafka`: a real Kafka on this machine until Ctrl-C. */
import { Command, InvalidArgumentError, Option } from 'commander';
import { startKafka, type KafkaOptions } from './start-kafka';

interface Arguments {
  readonly port: number;
  readonly data?: string;
  readonly brokers: '1' | '3';
}

const program = new Command('kafka')
  .description('Starts Apache Kafka without Docker (Java 17 and, once, Maven). Ctrl-C stops it.')
  .option('--port <port>', 'port of the first broker', portNumber, 9092)
  .option('--data <folder>', 'keep the data in this folder (default: deleted at the end)')
  .addOption(new Option('--brokers <number>', 'how many brokers').choices(['1', '3']).default('1'))
  .action(serve);

program.parseAsync().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});

async function serve({ port, data, brokers }: Arguments): Promise<void> {
  const interrupted = new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, resolve);
  });
  const options: KafkaOptions = {
    port,
    brokers: brokers === '3' ? 3 : 1,
    ...(data === undefined ? {} : { dir: data }),
  };
  console.log('Starting Kafka (the first time, about 45 MB are downloaded)…');
  const cluster = await startKafka(options);
  process.once('exit', () => cluster.killNow());
  console.log(`KAFKA_BROKERS=${cluster.brokers.join(',')}`);
  await interrupted;
  await cluster.stop();
}

function portNumber(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65_530) throw new InvalidArgumentError('Not a port.');
  return port;
}
