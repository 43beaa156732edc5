import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Instances } from '../ingress/instances';
import { databaseOf, type DatabaseName } from '../provision/provision';
import { keepSecrets } from '../provision/passwords';
import { SERVICE_NAMES, type ServiceName } from '../services';

export type Addresses = Readonly<Record<ServiceName, readonly string[]>>;

/** What an instance of `npm start` runs, kept in its data folder for whoever asks how it is. */
const FILE = 'services.json';

export function noteAddresses(folder: string, instances: Instances): void {
  const addresses = Object.fromEntries(SERVICE_NAMES.map((name) => [name, instances.of(name)]));
  writeFileSync(join(folder, FILE), JSON.stringify(addresses));
}

/** Undefined: none was ever started in this folder. */
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
