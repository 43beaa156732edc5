import { createHash } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  lstatSync,
} from 'node:fs';
import { join } from 'node:path';
import { everybodyMayEnter, type Account } from './account';
import type { Binaries } from './binaries';

/** Where the server of a root user lives when its account cannot enter the data folder (root’s home is closed to it). */
const OUTSIDE = '/var/lib/sambung';

export interface Lodging {
  /** Holds the data, and whatever else had to be put beside them. */
  readonly home: string;
  /** PGDATA. */
  readonly data: string;
  /** Holds initdb and postgres. */
  readonly bin: string;
}

/** Finds a place where the server's account can read its programs and own its data. */
export function lodge(folder: string, binaries: Binaries, account: Account | undefined, elsewhere = OUTSIDE): Lodging {
  if (!account) {
    mkdirSync(join(folder, 'postgres'), { recursive: true, mode: 0o700 });
    return { home: folder, data: join(folder, 'postgres'), bin: join(binaries.folder, 'bin') };
  }
  const home = everybodyMayEnter(folder) ? folder : outside(folder, elsewhere);
  mkdirSync(join(home, 'postgres'), { recursive: true });
  chownSync(join(home, 'postgres'), account.uid, account.gid);
  const programs = everybodyMayEnter(binaries.folder) ? binaries.folder : copyOf(binaries, home);
  return { home, data: join(home, 'postgres'), bin: join(programs, 'bin') };
}

function outside(folder: string, elsewhere: string): string {
  const home = join(elsewhere, createHash('sha256').update(folder).digest('hex').slice(0, 16));
  const link = join(folder, 'postgres');
  if (lstatSync(link, { throwIfNoEntry: false })) return home;
  // The folder is new. What stands there belongs to one of the same name that was deleted, with the password to it.
  rmSync(home, { recursive: true, force: true });
  mkdirSync(home, { recursive: true, mode: 0o755 });
  symlinkSync(join(home, 'postgres'), link); // For whoever looks for the data.
  return home;
}

function copyOf({ folder, version }: Binaries, home: string): string {
  const copy = join(home, `programs-${version}`);
  if (existsSync(copy)) return copy;
  const draft = `${copy}.draft`;
  rmSync(draft, { recursive: true, force: true });
  cpSync(folder, draft, { recursive: true, verbatimSymlinks: true });
  chmodSync(draft, 0o755);
  renameSync(draft, copy);
  return copy;
}
