import { Command } from 'commander';
import type { DataSource } from 'typeorm';
import { withBus } from '../events/with-bus';
import { openDatabase } from '../events/with-database';
import { SERVICES, type ServiceName } from '../services';
import { examineDatabase } from './examine-database';
import { examineHealth } from './examine-health';
import { examineReading } from './examine-reading';
import { examineTopics } from './examine-topics';
import { orFinding, type Finding } from './finding';
import { addressesIn, adminUrlOf, at, nothingRunsIn, wasEverStartedIn } from './where-to-look';

interface Options {
  readonly directory?: string;
  readonly frontDesk?: string;
  readonly routing?: string;
  readonly adminUrl?: string;
  readonly data: string;
  readonly kafkaBrokers?: string;
  readonly json?: boolean;
}

export const doctorCommand = new Command('doctor')
  .description('say what is wrong, and what to do; exit code 1 when something is')
  .option('--directory <urls>', 'comma list of instances; by default those of the data folder, or the usual port here')
  .option('--front-desk <urls>', 'likewise')
  .option('--routing <urls>', 'likewise')
  .option('--admin-url <url>', 'a login that may read the databases of the services')
  .option('--data <folder>', 'or the data folder of an instance that runs here', '.sambung')
  .option('--kafka-brokers <list>', 'where the topics are, if Kafka carries the events')
  .option('--json', 'print {"well", "findings": [{"where", "what", "remedy"}]} and nothing else')
  .action(doctor);

async function doctor(options: Options, command: Command): Promise<void> {
  const adminUrl = options.adminUrl ?? adminUrlOf(options.data);
  const nothing = asksForFolder(options, command) ? nothingRunsIn(options.data) : undefined;
  const findings = nothing
    ? [nothing]
    : [...(await examineInstances(options)), ...(await examineData(adminUrl, options))];
  const well = findings.length === 0;
  if (options.json) console.log(JSON.stringify({ well, findings }, null, 2));
  else console.log(inWords(findings, adminUrl !== undefined));
  if (!well) process.exitCode = 1;
}

/** Whether the folder is to tell where to look: nothing else does, and it was named or is the usual one of somebody who has started here. */
function asksForFolder({ adminUrl, directory, frontDesk, routing, data }: Options, command: Command): boolean {
  if (adminUrl !== undefined) return false;
  if (command.getOptionValueSource('data') !== 'default') return true;
  return [directory, frontDesk, routing].every((urls) => urls === undefined) && wasEverStartedIn(data);
}

async function examineInstances(options: Options): Promise<readonly Finding[]> {
  const given = { directory: options.directory, 'front-desk': options.frontDesk, routing: options.routing };
  const noted = options.adminUrl === undefined ? addressesIn(options.data) : undefined;
  const findings = await Promise.all(
    SERVICES.map(({ name, port }) => {
      const urls = given[name]?.split(',').map((url) => url.trim()) ?? noted?.[name] ?? [];
      const where = urls.length > 0 ? urls : [`http://127.0.0.1:${port}`];
      return Promise.all(where.map((url) => examineHealth(name, url)));
    }),
  );
  return findings.flat(2);
}

async function examineData(adminUrl: string | undefined, options: Options): Promise<readonly Finding[]> {
  if (adminUrl === undefined) return [];
  const databases = new Map<ServiceName, DataSource>();
  try {
    const unreachable = await openAll(adminUrl, databases);
    const own = await Promise.all(
      [...databases].map(([service, each]) => orBroken(service, () => examineDatabase(service, each))),
    );
    const reading = await orBroken('the databases', () => examineReading(databases));
    return [...unreachable, ...own.flat(), ...reading, ...(await examineBus(adminUrl, options, databases))];
  } finally {
    await Promise.all([...databases.values()].map((each) => each.destroy()));
  }
}

async function openAll(adminUrl: string, databases: Map<ServiceName, DataSource>): Promise<readonly Finding[]> {
  const open = (service: ServiceName) => async (): Promise<Finding[]> => {
    databases.set(service, await openDatabase(at(adminUrl, service)));
    return [];
  };
  const findings = await Promise.all(SERVICES.map(({ name }) => orBroken(name, open(name))));
  return findings.flat();
}

const orBroken = (where: string, look: () => Promise<readonly Finding[]>): Promise<readonly Finding[]> =>
  orFinding(look, (because) => ({
    where,
    what: `the database cannot be read (${because})`,
    remedy:
      'Start PostgreSQL, or check the address and the login. If a table is missing, start the service: it migrates.',
  }));

async function examineBus(
  adminUrl: string,
  { kafkaBrokers }: Options,
  databases: ReadonlyMap<ServiceName, DataSource>,
): Promise<readonly Finding[]> {
  const where = kafkaBrokers === undefined ? { busDatabaseUrl: at(adminUrl, 'bus') } : { kafkaBrokers };
  return orFinding(
    () => withBus(where, (bus) => examineTopics(bus, databases)),
    (because) => ({
      where: 'what carries the events',
      what: `does not answer (${because})`,
      remedy: 'Start it, or check the address. If Kafka carries the events, give --kafka-brokers.',
    }),
  );
}

function inWords(findings: readonly Finding[], looked: boolean): string {
  const lines = findings.map(({ where, what, remedy }) => `✗ ${where}: ${what}.\n    ${remedy}`);
  const databases = looked ? '' : ' The databases were not looked at: give --admin-url or --data.';
  const summary = findings.length === 0 ? `All is well.${databases}` : `${findings.length} found.${databases}`;
  return [...lines, summary].join('\n');
}
