import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { writeSecret } from '../start/write-secret';
import { DATABASES, type DatabaseName, type Passwords } from './provision';

export interface Secrets {
  /** Of PostgreSQL's superuser, when the server is ours. */
  readonly postgres: string;
  readonly logins: Passwords;
}

const random = (): string => randomBytes(24).toString('base64url');

/** Random passwords, made once and kept in a file that its owner alone can read. */
export function keepSecrets(file: string): Secrets {
  if (!existsSync(file))
    writeSecret(file, JSON.stringify({ postgres: random(), logins: passwordsFrom({}) } satisfies Secrets));
  return JSON.parse(readFileSync(file, 'utf8')) as Secrets;
}

/** `SAMBUNG_DIRECTORY_PASSWORD` and so on; where one is not set, a random one. */
export function passwordsFrom(environment: Readonly<Record<string, string | undefined>>): Passwords {
  return Object.fromEntries(DATABASES.map((name) => [name, environment[variableOf(name)] || random()])) as Record<
    DatabaseName,
    string
  >;
}

export const variableOf = (name: DatabaseName): string => `SAMBUNG_${name.replaceAll('-', '_').toUpperCase()}_PASSWORD`;
