import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Instances } from '../ingress/instances';
import { databaseOf, type DatabaseName } from '../provision/provision';
import { keepSecrets } from '../provision/passwords';
import { SERVICE_NAMES, type ServiceName } from '../services';
import { stampOf, type LastStart } from '../start/data-folder';
import type { Finding } from './finding';

export type Addresses = Readonly<Record<ServiceName, readonly string[]>>;

/** What an instance of `npm start` runs, kept in its data folder for whoever asks how it is. */
const FILE = 'services.json';

export function noteAddresses(folder: string, instances: Instances): void {
  const addresses = Object.fromEntries(SERVICE_NAMES.map((name) => [name, instances.of(name)]));
  writeFileSync(join(folder, FILE), JSON.stringify(addresses));
}

/** At a clean stop: whoever asks then must not be sent to the ports of other people's processes. */
export function forgetAddresses(folder: string): void {
  rmSync(join(folder, FILE), { force: true });
}

/** That no instance runs on this folder, in words; undefined when one does, or was killed. */
export function nothingRunsIn(folder: string): Finding | undefined {
  if (addressesIn(folder)) return undefined;
  const stamp = stampOf(folder);
  const start = `\`npm start -- --data ${folder}${optionsOf(stamp?.lastStart)}\``;
  return stamp
    ? {
        where: folder,
        what: `Sambung is not running on this folder${contentOf(stamp.lastStart)}`,
        remedy: `Start it: ${start}.`,
      }
    : {
        where: folder,
        what: 'no instance was ever started there',
        remedy: `Give the folder of one with --data, or start one: ${start}.`,
      };
}

/** What whoever finds it has before them. */
function contentOf(last: LastStart | undefined): string {
  if (!last) return '';
  const company = last.demo ? 'the demo company' : 'a company of your own';
  const databases = last.ownDatabase ? 'whose databases lie at a server of your own' : 'with its databases';
  return `: it holds ${company}, ${databases}, and was last started ${last.at}`;
}

/** As it was last started. Addresses and logins of servers are not kept. */
const optionsOf = (last: LastStart | undefined): string =>
  [
    ...(last?.demo === false ? [' --no-demo'] : []),
    ...(last?.ownDatabase === true ? [' --database-admin-url …'] : []),
    ...(last?.kafka === true ? [' --kafka-brokers …'] : []),
  ].join('');

/** Each start stamps its folder. */
export const wasEverStartedIn = (folder: string): boolean => stampOf(folder) !== undefined;

/** Undefined: none was started in this folder, or it was stopped. */
export function addressesIn(folder: string): Addresses | undefined {
  const file = join(folder, FILE);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Addresses) : undefined;
}

/** Line of `postmaster.pid` that holds the port. */
const PORT_LINE = 3;

/** The superuser of an instance of `npm start`, while its PostgreSQL runs; undefined otherwise. */
export function adminUrlOf(folder: string): string | undefined {
  const [secrets, pidFile] = [join(folder, 'secrets.json'), join(folder, 'postgres', 'postmaster.pid')];
  if (!existsSync(secrets) || !existsSync(pidFile)) return undefined;
  const port = readFileSync(pidFile, 'utf8').split('\n')[PORT_LINE];
  return `postgres://postgres:${encodeURIComponent(keepSecrets(secrets).postgres)}@127.0.0.1:${port}/postgres`;
}

/** The same login, at another database of the server. */
export function at(adminUrl: string, name: DatabaseName): string {
  const url = new URL(adminUrl);
  url.pathname = `/${databaseOf(name)}`;
  return url.toString();
}
