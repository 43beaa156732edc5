import { Command, Option } from 'commander';
import { DIRECTORY_TOPIC, FRONT_DESK_TOPIC, ROUTING_TOPIC } from '@sambung/contracts';
import { CannotStart } from '../start/cannot-start';
import { withBus } from './with-bus';
import { withDatabase } from './with-database';

/** routing numbers in its own append; its database lets the owner rows follow. */
const TOPIC_OF = { directory: DIRECTORY_TOPIC, 'front-desk': FRONT_DESK_TOPIC, routing: ROUTING_TOPIC } as const;

interface Options {
  readonly service: keyof typeof TOPIC_OF;
  readonly databaseUrl: string;
  readonly kafkaBrokers?: string;
  readonly busDatabaseUrl?: string;
}

export const continueAfterRestoreCommand = new Command('continue-after-restore')
  .description(
    'accept the loss of what came after a backup: number on behind what the topic holds. Stop the service first',
  )
  .addOption(
    new Option('--service <name>', 'whose database was restored').choices(Object.keys(TOPIC_OF)).makeOptionMandatory(),
  )
  .requiredOption('--database-url <url>', 'its restored database')
  .option('--kafka-brokers <list>', 'where the topics are')
  .option('--bus-database-url <url>', 'or the database that carries them')
  .action(continueAfter);

async function continueAfter({ service, databaseUrl, ...where }: Options): Promise<void> {
  if (Boolean(where.kafkaBrokers) === Boolean(where.busDatabaseUrl))
    throw new CannotStart('Give --kafka-brokers or --bus-database-url.');
  const { continueAfterRestore, PostgresOutboxTable } = await import('@sambung/outbox');
  const continued = await withBus(where, (bus) =>
    withDatabase(databaseUrl, (dataSource) =>
      continueAfterRestore({ table: new PostgresOutboxTable(dataSource), bus, topic: TOPIC_OF[service] }),
    ),
  );
  for (const { partition, from, to } of continued)
    console.log(`Partition ${partition}: goes on behind ${to} instead of ${from}.`);
  if (continued.length === 0) console.log('No topic is ahead of this database: nothing had to be changed.');
}
