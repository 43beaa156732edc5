import { types } from 'node:util';
import { QueryRunnerAlreadyReleasedError, QueryRunnerProviderAlreadyReleasedError } from 'typeorm';
import { sqlState } from './sql-state';

const NETWORK = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOENT',
]);
/** Connection exceptions (class 08), shutdown and start of the server, too many connections, and a transaction that stood idle for too long. */
const SERVER = /^(08...|57P0[1-5]|53300|25P03)$/;
/** node-postgres reports these by words alone. */
const WORDS =
  /connection terminated|timeout exceeded when trying to connect|client has encountered a connection error|not queryable|connection timeout/i;

/** PostgreSQL is away or starting: worth trying again soon. What became of a statement in flight is unknown. */
export function isUnreachable(error: unknown): boolean {
  if (!types.isNativeError(error)) return false;
  const { code, driverError, errors } = error as Error & { code?: unknown; driverError?: unknown; errors?: unknown };
  // A name with several addresses: one failure for each.
  if (Array.isArray(errors)) return errors.some(isUnreachable);
  if (types.isNativeError(driverError) && driverError !== error) return isUnreachable(driverError);
  // TypeORM releases the runner of a connection that broke; the next statement of the same transaction meets it.
  if (error instanceof QueryRunnerAlreadyReleasedError || error instanceof QueryRunnerProviderAlreadyReleasedError)
    return true;
  return (
    (typeof code === 'string' && NETWORK.has(code)) || SERVER.test(sqlState(error) ?? '') || WORDS.test(error.message)
  );
}

/** It waited too long for a lock or a statement: canceled, lock not available. */
export const isTooBusy = (error: unknown): boolean => ['57014', '55P03'].includes(sqlState(error) ?? '');

/** PostgreSQL has no disk, memory or other resource left (class 53 but 53300), or cannot read or write its files (58030). */
export const isExhausted = (error: unknown): boolean => /^(53(?!300)...|58030)$/.test(sqlState(error) ?? '');

/** A value that PostgreSQL cannot take as text or as a type: 22021, 22P02, 22P05. */
export const isUntakable = (error: unknown): boolean => ['22021', '22P02', '22P05'].includes(sqlState(error) ?? '');
