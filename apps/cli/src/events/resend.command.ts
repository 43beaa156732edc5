import { Command, InvalidArgumentError } from 'commander';
import { PARTITION_COUNT } from '@sambung/contracts';
import { CannotStart } from '../start/cannot-start';
import { withDatabase } from './with-database';

interface Options {
  readonly partition: number;
  readonly from: number;
  readonly databaseUrl: string;
}

export const resendCommand = new Command('resend')
  .description(
    'send records of a partition again, with the same numbers: for a topic that lost them. Readers drop what they have had',
  )
  .requiredOption('--partition <number>', `0 to ${PARTITION_COUNT - 1}`, wholeNumber(0, PARTITION_COUNT - 1))
  .requiredOption('--from <number>', 'the first number that is missing', wholeNumber(1, Number.MAX_SAFE_INTEGER))
  .requiredOption('--database-url <url>', 'the database of the service whose topic it is')
  .action(resend);

async function resend({ partition, from, databaseUrl }: Options): Promise<void> {
  const { PostgresOutboxTable, ResendTooOld } = await import('@sambung/outbox');
  await withDatabase(databaseUrl, (dataSource) => new PostgresOutboxTable(dataSource).resend(partition, from)).catch(
    (error: unknown) => {
      throw error instanceof ResendTooOld ? new CannotStart(error.message) : error;
    },
  );
  console.log(`The service sends partition ${partition} again from number ${from}, within a second if it runs.`);
}

function wholeNumber(least: number, most: number) {
  return (text: string): number => {
    const number = Number(text);
    if (Number.isSafeInteger(number) && number >= least && number <= most) return number;
    throw new InvalidArgumentError(`It takes a whole number from ${least} on.`);
  };
}
