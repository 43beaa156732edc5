import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Instances } from '../ingress/instances';
import { databaseOf, type DatabaseName } from '../provision/provision';
import { keepSecrets } from '../provision/passwords';
import { SERVICE_NAMES, type ServiceName } from '../services';
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
  const remedy = `\`npm start -- --data ${folder}\``;
  return wasEverStartedIn(folder)
    ? { where: folder, what: 'Sambung is not running on this folder', remedy: `Start it: ${remedy}.` }
    : {
        where: folder,
        what: 'no instance was ever started there',
        remedy: `Give the folder of one with --data, or start one: ${remedy}.`,
      };
}

/** Each start stamps its folder. */
export const wasEverStartedIn = (folder: string): boolean => existsSync(join(folder, 'sambung.json'));

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
