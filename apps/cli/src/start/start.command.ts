import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command, InvalidArgumentError, Option } from 'commander';
import { namesOption } from '../issuer/names-option';
import { beginningFor, exampleFor } from './example';
import { prepareStart } from './start-sambung';
import { showChecklist } from './show-checklist';
import { stopOnSignals } from './stop-on-signals';

interface Options {
  readonly port: number;
  readonly host: string;
  readonly names: readonly string[];
  readonly data: string;
  readonly ephemeral?: boolean;
  readonly open: boolean;
  readonly demo: boolean;
  readonly instances: number;
  readonly databaseAdminUrl?: string;
  readonly kafkaBrokers?: readonly string[];
}

export const startCommand = new Command('start')
  .description('start all of Sambung on this machine, with a demo company')
  .addOption(
    new Option('--port <number>', 'where everything is reached')
      .env('PORT')
      .default(3000)
      .argParser(wholeNumber(0, 65_535)),
  )
  .option(
    '--host <address>',
    'the address to listen on; the demo issuer signs tokens for whoever reaches it',
    '127.0.0.1',
  )
  .addOption(namesOption())
  .option('--data <folder>', 'databases, passwords, keys and logs', '.sambung')
  .option('--ephemeral', 'in a temporary folder that is deleted in the end')
  .option('--no-open', 'do not open the browser')
  .option('--no-demo', 'without the demo company')
  .option('--instances <number>', 'processes of each service', wholeNumber(1, 12), 1)
  .option('--database-admin-url <url>', 'a PostgreSQL of your own, whose login may create databases and roles')
  .addOption(
    new Option('--kafka-brokers <list>', 'events travel over these brokers instead of PostgreSQL')
      .env('KAFKA_BROKERS')
      .argParser((list) =>
        list
          .split(',')
          .map((each) => each.trim())
          .filter(Boolean),
      ),
  )
  .action(start);

async function start(options: Options): Promise<void> {
  const { open, ...rest } = options;
  const data = options.ephemeral ? mkdtempSync(join(tmpdir(), 'sambung-')) : options.data;
  const { sambung, steps } = prepareStart({ ...rest, data });
  stopOnSignals(sambung);
  try {
    await showChecklist(steps);
  } catch (error) {
    await sambung.stop();
    if (sambung.wasInterrupted) return;
    throw error;
  }
  const where = options.ephemeral ? `\nIts data lies in ${data} until it ends.\n` : '';
  const next = options.demo ? exampleFor(sambung.url) : beginningFor(sambung.url);
  console.log(`\nSambung is ready at ${sambung.url}\n${where}\n${next}`);
  if (open && process.stdout.isTTY && !process.env['CI']) await openBrowser(sambung.url);
}

/** Nobody is disturbed if there is no browser. */
async function openBrowser(url: string): Promise<void> {
  const { default: openPage } = await import('open');
  await openPage(url)
    .then((child) => child.once('error', () => undefined))
    .catch(() => undefined);
}

function wholeNumber(least: number, most: number) {
  return (text: string): number => {
    const number = Number(text);
    if (Number.isInteger(number) && number >= least && number <= most) return number;
    throw new InvalidArgumentError(`It takes a whole number from ${least} to ${most}.`);
  };
}
