import { spawn } from 'node:child_process';
import { chownSync, existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { CannotStart } from '../start/cannot-start';
import { writeSecret } from '../start/write-secret';
import type { Account } from './account';
import { diskIsFull, saysDiskFull } from './disk';
import type { Lodging } from './lodging';

/** Makes the server's files, once. A folder that was left half-made by a crash is made again. */
export async function initialise(
  { data, bin }: Lodging,
  password: string,
  account: Account | undefined,
): Promise<void> {
  if (existsSync(join(data, 'PG_VERSION')) && existsSync(join(data, 'sambung-complete'))) return;
  for (const name of readdirSync(data)) rmSync(join(data, name), { recursive: true, force: true });
  const passwordFile = `${data}.password`;
  writeSecret(passwordFile, password);
  if (account) chownSync(passwordFile, account.uid, account.gid);
  try {
    await initdb(bin, data, passwordFile, account);
    writeSecret(join(data, 'sambung-complete'), '');
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

function initdb(bin: string, data: string, passwordFile: string, account: Account | undefined): Promise<void> {
  const flags = ['--username=postgres', '--auth=scram-sha-256', '--encoding=UTF8', '--locale=C'];
  return new Promise((resolve, reject) => {
    let said = '';
    const child = spawn(join(bin, 'initdb'), [`--pgdata=${data}`, `--pwfile=${passwordFile}`, ...flags], {
      ...account,
      cwd: '/',
      stdio: ['ignore', 'ignore', 'pipe'],
      detached: true, // Ctrl-C in the terminal is for us; we let it finish. Its failure would be told as one of the start.
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
    child.once('error', reject);
    child.once('exit', (code) => {
      if (code === 0) resolve();
      else
        reject(
          saysDiskFull(said)
            ? diskIsFull(data)
            : new CannotStart(`PostgreSQL could not make its files in ${data}: ${lastLine(said)}`),
        );
    });
  });
}

export const lastLine = (text: string): string => text.trim().split('\n').at(-1) ?? '';
