import { createHash } from 'node:crypto';
import { chownSync, cpSync, existsSync, mkdirSync, renameSync, rmSync, symlinkSync, lstatSync } from 'node:fs';
import { join } from 'node:path';
import { everybodyMayEnter, type Account } from './account';
import type { Binaries } from './binaries';

/** Where the server of a root user lives when its account cannot enter the data folder (root’s home is closed to it). */
const OUTSIDE = '/var/lib/sambung';

export interface Lodging {
  /** PGDATA. */
  readonly data: string;
  /** Holds initdb and postgres. */
  readonly bin: string;
}

/** Finds a place where the server's account can read its programs and own its data. */
export function lodge(folder: string, binaries: Binaries, account: Account | undefined): Lodging {
  if (!account) return { data: join(folder, 'postgres'), bin: join(binaries.folder, 'bin') };
  const home = everybodyMayEnter(folder) ? folder : outside(folder);
  mkdirSync(join(home, 'postgres'), { recursive: true });
  chownSync(join(home, 'postgres'), account.uid, account.gid);
  if (everybodyMayEnter(binaries.folder)) return { data: join(home, 'postgres'), bin: join(binaries.folder, 'bin') };
  return { data: join(home, 'postgres'), bin: join(copyOf(binaries, home), 'bin') };
}

function outside(folder: string): string {
  const home = join(OUTSIDE, createHash('sha256').update(folder).digest('hex').slice(0, 16));
  mkdirSync(home, { recursive: true, mode: 0o755 });
  // For whoever looks for the data, and for whoever deletes it.
  if (!isThere(join(folder, 'postgres'))) symlinkSync(join(home, 'postgres'), join(folder, 'postgres'));
  return home;
}

function copyOf({ folder, version }: Binaries, home: string): string {
  const copy = join(home, `programs-${version}`);
  if (existsSync(copy)) return copy;
  const draft = `${copy}.draft`;
  rmSync(draft, { recursive: true, force: true });
  cpSync(folder, draft, { recursive: true, verbatimSymlinks: true });
  renameSync(draft, copy);
  return copy;
}

function isThere(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}
