import { statfsSync } from 'node:fs';
import { CannotStart } from '../start/cannot-start';

/** An empty server takes 60 MB; it must be able to write its log for a while. */
const NEEDED = 200 * 1024 * 1024;

export const diskIsFull = (folder: string): CannotStart =>
  new CannotStart(
    `The disk that holds ${folder} is full. Free some space, or choose a folder on another disk with --data.`,
  );

/** Looks before PostgreSQL does: a database that runs out of space at its start leaves half a folder behind. */
export function requireSpace(folder: string, free: (folder: string) => number = freeBytes): void {
  const left = free(folder);
  if (left >= NEEDED) return;
  const megabytes = (bytes: number): string => `${Math.floor(bytes / 1024 / 1024)} MB`;
  throw new CannotStart(
    `The disk that holds ${folder} is full: ${megabytes(left)} are free and ${megabytes(NEEDED)} are needed. Free some space, or choose a folder on another disk with --data.`,
  );
}

export function freeBytes(folder: string): number {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize;
}

/** In the words of PostgreSQL, of initdb and of Node. */
export const saysDiskFull = (text: string): boolean => /no space left on device|ENOSPC|disk full/i.test(text);
