import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { dirname } from 'node:path';
import { CannotStart } from '../start/cannot-start';

export interface Account {
  readonly uid: number;
  readonly gid: number;
}

const CANDIDATES = ['postgres', 'nobody'];

/** PostgreSQL refuses to run as root, so root (containers, CI) lends it an account that every system has. Undefined: we are nobody special. */
export function unprivilegedAccount(): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  for (const name of CANDIDATES) {
    const account = accountOf(name);
    if (account) return account;
  }
  throw new CannotStart(
    'PostgreSQL does not run as root, and this system has neither an account “postgres” nor “nobody” to lend it. Start Sambung as another user.',
  );
}

function accountOf(name: string): Account | undefined {
  const id = (flag: string): number =>
    Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
  try {
    return { uid: id('-u'), gid: id('-g') };
  } catch {
    return undefined;
  }
}

/** Whether somebody else than the owner gets into a folder: root's home, for example, is closed to the account. */
export function everybodyMayEnter(folder: string): boolean {
  const open = (statSync(folder).mode & 0o001) !== 0;
  return open && (dirname(folder) === folder || everybodyMayEnter(dirname(folder)));
}
