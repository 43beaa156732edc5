import { accessSync, constants, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { diskIsFull, requireSpace, saysDiskFull } from '../postgres/disk';
import { beginningOf } from '../postgres/process-identity';
import { CannotStart } from './cannot-start';

/** Raised when an older Sambung could not read the folder any more. The databases inside have their own migrations. */
const FORMAT = 1;
const STAMP = 'sambung.json';

/** How the folder was last started, for whoever finds it stopped. No address and no login of anybody's servers. */
export interface LastStart {
  /** When. */
  readonly at: string;
  readonly demo: boolean;
  /** The databases lie at a server of somebody's own, not in the folder. */
  readonly ownDatabase: boolean;
  readonly kafka: boolean;
}

interface Stamp {
  readonly format: number;
  /** Missing while only servers of other people's were used. */
  readonly postgres?: number;
  readonly lastStart?: LastStart;
}

/** Undefined: nobody ever started Sambung there. */
export function stampOf(folder: string): Stamp | undefined {
  const file = join(folder, STAMP);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Stamp) : undefined;
}

/** Where an instance keeps everything: databases, passwords, keys, logs. One Sambung at a time. */
export class DataFolder {
  readonly path: string;

  constructor(path: string) {
    this.path = resolve(path);
  }

  at(...names: string[]): string {
    return join(this.path, ...names);
  }

  /** Makes it ready for a server of this major version. Throws CannotStart: not writable, full, in use, or made by another version. */
  open(postgresMajor: number | undefined, lastStart?: LastStart): void {
    this.create();
    this.lock();
    try {
      requireSpace(this.path);
      this.checkStamp(postgresMajor, lastStart);
    } catch (error) {
      this.close();
      throw error;
    }
  }

  close(): void {
    rmSync(this.at('lock'), { force: true });
  }

  delete(): void {
    rmSync(this.path, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }

  private create(): void {
    try {
      mkdirSync(this.at('logs'), { recursive: true });
      accessSync(this.path, constants.W_OK);
    } catch (error) {
      if (saysDiskFull(String(error))) throw diskIsFull(this.path);
      throw new CannotStart(
        `The data folder ${this.path} cannot be written (${(error as NodeJS.ErrnoException).code ?? 'unknown'}). Choose another one with --data.`,
      );
    }
  }

  /** A lock of a process that is gone, or of another one that got its id later, counts for nothing. */
  private lock(): void {
    const held = existsSync(this.at('lock'))
      ? (JSON.parse(readFileSync(this.at('lock'), 'utf8') || '{}') as { pid?: number; began?: string })
      : {};
    if (
      held.pid !== undefined &&
      held.pid !== process.pid &&
      held.began !== undefined &&
      beginningOf(held.pid) === held.began
    ) {
      throw new CannotStart(
        `Sambung is running already on the data folder ${this.path} (process ${held.pid}). Stop it, or choose another folder with --data.`,
      );
    }
    this.write('lock', JSON.stringify({ pid: process.pid, began: beginningOf(process.pid) }));
  }

  private checkStamp(postgresMajor: number | undefined, lastStart: LastStart | undefined): void {
    const stamp = stampOf(this.path) ?? { format: FORMAT };
    if (stamp.format > FORMAT) {
      throw new CannotStart(
        `The data folder ${this.path} was made by a newer Sambung. Start it with that one, or choose another folder with --data.`,
      );
    }
    if (stamp.postgres !== undefined && postgresMajor !== undefined && stamp.postgres !== postgresMajor) {
      throw new CannotStart(
        `The data folder ${this.path} was made by PostgreSQL ${stamp.postgres}, and this Sambung brings ${postgresMajor}. Start it with the Sambung that made it, or choose another folder with --data (docs/RUNNING.md says how to move the data).`,
      );
    }
    const postgres = stamp.postgres ?? postgresMajor;
    const now: Stamp = { format: FORMAT, ...(postgres !== undefined && { postgres }), ...(lastStart && { lastStart }) };
    this.write(STAMP, JSON.stringify(now));
  }

  private write(name: string, text: string): void {
    try {
      writeFileSync(this.at(name), text, { flush: true });
    } catch (error) {
      if (saysDiskFull(String(error))) throw diskIsFull(this.path);
      throw error;
    }
  }
}
