import { Command, InvalidArgumentError, Option } from 'commander';
import { PARTITION_COUNT } from '@sambung/contracts';
import { SERVICE_NAMES, type ServiceName } from '../services';
import { CannotStart } from '../start/cannot-start';
import { databaseOf, type Where } from './database-of';
import { withDatabase } from './with-database';

interface Options extends Where {
  readonly partition: number;
  readonly from: number;
  readonly service?: ServiceName;
}

export const resendCommand = new Command('resend')
  .description(
    'send records of a partition again, with the same numbers: for a topic that lost them. Readers drop what they have had',
  )
  .requiredOption('--partition <number>', `0 to ${PARTITION_COUNT - 1}`, wholeNumber(0, PARTITION_COUNT - 1))
  .requiredOption('--from <number>', 'the first number that is missing', wholeNumber(1, Number.MAX_SAFE_INTEGER))
  .option('--database-url <url>', 'the database of the service whose topic it is')
  .addOption(
    new Option('--service <name>', 'or whose topic it is, of an instance that runs here').choices(SERVICE_NAMES),
  )
  .option('--data <folder>', 'the data folder of that instance', '.sambung')
  .action(resend);

async function resend({ partition, from, service, ...where }: Options): Promise<void> {
  const { PostgresOutboxTable, ResendTooOld } = await import('@sambung/outbox');
  await withDatabase(databaseWith(where, service), (dataSource) =>
    new PostgresOutboxTable(dataSource).resend(partition, from),
  ).catch((error: unknown) => {
    throw error instanceof ResendTooOld ? new CannotStart(error.message) : error;
  });
  console.log(`The service sends partition ${partition} again from number ${from}, within a second if it runs.`);
}

/** In one folder there are the databases of three services; an address is one of them already. */
function databaseWith(where: Where, service: ServiceName | undefined): string {
  if (where.databaseUrl !== undefined) return where.databaseUrl;
  if (service === undefined) throw new CannotStart('Give --service, whose topic it is, or --database-url.');
  return databaseOf(where, service);
}

function wholeNumber(least: number, most: number) {
  return (text: string): number => {
    const number = Number(text);
    if (Number.isSafeInteger(number) && number >= least && number <= most) return number;
    throw new InvalidArgumentError(`It takes a whole number from ${least} on.`);
  };
}
