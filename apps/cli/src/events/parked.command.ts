import { userInfo } from 'node:os';
import { Command, InvalidArgumentError, Option } from 'commander';
import type { Operator, Parked, ParkedRecord } from '@sambung/outbox';
import type { EntityManager } from 'typeorm';
import { SERVICE_NAMES, type ServiceName } from '../services';
import { CannotStart } from '../start/cannot-start';
import { databaseOf, type Where } from './database-of';
import { inWords, notYet } from './retry-in-words';
import { withDatabase } from './with-database';

interface Options extends Where {
  readonly group: ServiceName;
  readonly note?: string;
}

const LOOK_AGAIN_MS = 250;

/** The options of every one of them. */
const withGroup = (command: Command): Command =>
  command
    .addOption(
      new Option('--group <name>', 'the service that put them aside').choices(SERVICE_NAMES).makeOptionMandatory(),
    )
    .option('--database-url <url>', 'its database')
    .option('--data <folder>', 'or the data folder of an instance that runs here', '.sambung');

export const parkedCommand = new Command('parked')
  .description('records that a service could not apply and put aside')
  .addCommand(withGroup(new Command('list').description('what is put aside, oldest first, and why')).action(list))
  .addCommand(
    withGroup(
      new Command('retry')
        .description('have the service try a record again, and what followed it; it does so within seconds if it runs')
        .argument('<id>', 'as the list shows it', id),
    )
      .option('--note <text>', 'why, for whoever asks later')
      .option('--wait <seconds>', 'for its answer', seconds, 30)
      .action(retry),
  )
  .addCommand(
    withGroup(
      new Command('discard')
        .description('give one record up; those that followed it stay')
        .argument('<id>', 'as the list shows it', id),
    )
      .option('--note <text>', 'why, for whoever asks later')
      .action(discard),
  );

async function list(options: Options): Promise<void> {
  const records = await withParked(options, (parked) => parked.list({ limit: 1_000 }));
  for (const record of records) console.log(line(record));
  console.log(records.length === 0 ? 'Nothing is put aside.' : `${records.length} put aside.`);
}

async function discard(record: number, options: Options): Promise<void> {
  await inOneSentence(withParked(options, (parked) => parked.discard(record, operator(options))));
  console.log(`Record ${record} is given up.`);
}

/** The service has the handlers. It finds the request in its database, and its answer is found there. */
async function retry(record: number, options: Options & { readonly wait: number }): Promise<void> {
  const { PostgresRetryRequests } = await import('@sambung/outbox');
  await withDatabase(databaseOf(options, options.group), async (dataSource) => {
    const requests = new PostgresRetryRequests(dataSource);
    const request = await inOneSentence(requests.ask(options.group, record, operator(options)));
    const answer = await until(() => requests.answerTo(request), options.wait);
    if (!answer) throw new CannotStart(notYet(options));
    const { sentence, well } = inWords(record, answer);
    if (!well) throw new CannotStart(sentence);
    console.log(sentence);
  });
}

const operator = ({ note }: Options): Operator => ({ by: userInfo().username, ...(note !== undefined && { note }) });

async function inOneSentence<T>(work: Promise<T>): Promise<T> {
  const { NotParked } = await import('@sambung/outbox');
  return work.catch((error: unknown) => {
    throw error instanceof NotParked ? new CannotStart(error.message) : error;
  });
}

/** Ids and codes alone: what a record holds stays in its database. */
function line({ id: record, parkedAt, topic, partition, number, name, subject, because }: ParkedRecord): string {
  return [record, parkedAt.toISOString(), `${topic}/${partition}#${number ?? '?'}`, name, subject, because].join('  ');
}

/** Neither listing nor discarding applies anything, so no handlers are needed here. */
function withParked<T>(options: Options, work: (parked: Parked<EntityManager>) => Promise<T>): Promise<T> {
  return withDatabase(databaseOf(options, options.group), async (dataSource) => {
    const { Parked: ParkedRecords, PostgresInboxTables } = await import('@sambung/outbox');
    const tables = new PostgresInboxTables(dataSource);
    return work(new ParkedRecords({ tables, group: options.group, topics: [], handlers: {}, ignored: [] }));
  });
}

async function until<T>(look: () => Promise<T | undefined>, waitSeconds: number): Promise<T | undefined> {
  for (const deadline = Date.now() + waitSeconds * 1_000; ;) {
    const found = await look();
    if (found !== undefined || Date.now() >= deadline) return found;
    await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
  }
}

function seconds(text: string): number {
  const number = Number(text);
  if (number >= 0 && number <= 3_600) return number;
  throw new InvalidArgumentError('It takes seconds, 0 to 3600.');
}

function id(text: string): number {
  const number = Number(text);
  if (Number.isSafeInteger(number) && number > 0) return number;
  throw new InvalidArgumentError('It takes the number in the first column of the list.');
}
