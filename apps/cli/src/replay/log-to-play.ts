import { readFileSync } from 'node:fs';
import {
  logFrom,
  readLog,
  recordingOf,
  UnreadableHistory,
  workspacesIn,
  type Queries,
  type Range,
  type StoredLog,
} from '@sambung/decision-log';
import type { Recording } from '@sambung/simulation';
import { adminUrlOf, at } from '../doctor/where-to-look';
import { withDatabase } from '../events/with-database';
import { CannotStart } from '../start/cannot-start';

/** Where a log may be read from. */
export interface Source {
  readonly from?: string;
  readonly databaseUrl?: string;
  readonly data: string;
  readonly workspace?: string;
}

/** From a file that was exported, from a database of routing, or from that of an instance that runs here. Throws CannotStart for what cannot be read. */
export async function logToPlay(source: Source, range: Range): Promise<StoredLog> {
  return inOneSentence(source.from === undefined ? fromDatabase(source, range) : fromFile(source.from, range));
}

/** Throws CannotStart: it has holes, or a later version wrote it. */
export function recordingToPlay(log: StoredLog): Promise<Recording> {
  return inOneSentence(recordingOf(log));
}

async function fromFile(file: string, { until = Infinity }: Range): Promise<StoredLog> {
  const log = logFrom(textOf(file));
  return { ...log, decisions: log.decisions.filter(({ nowMs }) => nowMs <= until) };
}

async function fromDatabase({ databaseUrl, data, workspace }: Source, range: Range): Promise<StoredLog> {
  return withDatabase(databaseUrl ?? databaseIn(data), (dataSource) =>
    dataSource.transaction('REPEATABLE READ', async (manager) => {
      const queries: Queries = { query: (sql, parameters) => manager.query(sql, parameters) };
      return readLog(queries, workspace ?? (await theOnly(queries)), range);
    }),
  );
}

function databaseIn(data: string): string {
  const adminUrl = adminUrlOf(data);
  if (adminUrl === undefined)
    throw new CannotStart(
      `No PostgreSQL of Sambung runs in ${data}. Give another --data, --database-url of routing, or --from a file.`,
    );
  return at(adminUrl, 'routing');
}

async function theOnly(queries: Queries): Promise<string> {
  const [only, ...others] = await workspacesIn(queries);
  if (only === undefined) throw new CannotStart('Nothing has been decided there yet.');
  if (others.length > 0)
    throw new CannotStart(`Say which workspace with --workspace: ${[only, ...others].slice(0, 20).join(', ')}.`);
  return only;
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new CannotStart(`${file} cannot be read. \`sambung replay --export FILE\` writes one.`);
  }
}

async function inOneSentence<T>(work: Promise<T>): Promise<T> {
  return work.catch((error: unknown) => {
    throw error instanceof UnreadableHistory ? new CannotStart(`The log cannot be played: ${error.message}`) : error;
  });
}
