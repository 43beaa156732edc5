import { userInfo } from 'node:os';
import { Command, InvalidArgumentError } from 'commander';
import type { Parked, ParkedRecord } from '@sambung/outbox';
import type { EntityManager } from 'typeorm';
import { CannotStart } from '../start/cannot-start';
import { withDatabase } from './with-database';

interface Options {
  readonly databaseUrl: string;
  readonly group: string;
  readonly note?: string;
}

const DATABASE = ['--database-url <url>', 'the database of the service that put them aside'] as const;
const GROUP = ['--group <name>', 'the service that put them aside: front-desk, directory or routing'] as const;

export const parkedCommand = new Command('parked')
  .description('records that a service could not apply and put aside')
  .addCommand(
    new Command('list')
      .description('what is put aside, oldest first, and why')
      .requiredOption(...DATABASE)
      .requiredOption(...GROUP)
      .action(list),
  )
  .addCommand(
    new Command('discard')
      .description('give one record up; those that followed it stay')
      .argument('<id>', 'as the list shows it', id)
      .requiredOption(...DATABASE)
      .requiredOption(...GROUP)
      .option('--note <text>', 'why, for whoever asks later')
      .action(discard),
  );

async function list(options: Options): Promise<void> {
  const records = await withParked(options, (parked) => parked.list({ limit: 1_000 }));
  for (const record of records) console.log(line(record));
  console.log(records.length === 0 ? 'Nothing is put aside.' : `${records.length} put aside.`);
}

async function discard(record: number, { note, ...options }: Options): Promise<void> {
  const { NotParked } = await import('@sambung/outbox');
  const operator = { by: userInfo().username, ...(note !== undefined && { note }) };
  await withParked(options, (parked) => parked.discard(record, operator)).catch((error: unknown) => {
    throw error instanceof NotParked ? new CannotStart(error.message) : error;
  });
  console.log(`Record ${record} is given up.`);
}

/** Ids and codes alone: what a record holds stays in its database. */
function line({ id: record, parkedAt, topic, partition, number, name, subject, because }: ParkedRecord): string {
  return [record, parkedAt.toISOString(), `${topic}/${partition}#${number ?? '?'}`, name, subject, because].join('  ');
}

/** Neither listing nor discarding applies anything, so no handlers are needed here. */
function withParked<T>(
  { databaseUrl, group }: Options,
  work: (parked: Parked<EntityManager>) => Promise<T>,
): Promise<T> {
  return withDatabase(databaseUrl, async (dataSource) => {
    const { Parked: ParkedRecords, PostgresInboxTables } = await import('@sambung/outbox');
    const tables = new PostgresInboxTables(dataSource);
    return work(new ParkedRecords({ tables, group, topics: [], handlers: {}, ignored: [] }));
  });
}

function id(text: string): number {
  const number = Number(text);
  if (Number.isSafeInteger(number) && number > 0) return number;
  throw new InvalidArgumentError('It takes the number in the first column of the list.');
}
