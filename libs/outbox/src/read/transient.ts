import { DomainError } from '@sambung/contracts';

/**
 * Whether the same attempt may succeed later, through no change of the record: the batch is delivered again and nothing is parked.
 * SQLSTATE classes: 08 connection, 40 rollback (serialization, deadlock), 53 resources, 57 operator, 58 system; and a lock that was not to be had.
 */
export function isTransient(error: unknown): boolean {
  for (let cause = error, depth = 0; cause instanceof Error && depth < 5; cause = inner(cause), depth += 1) {
    if (cause instanceof DomainError) return cause.kind === 'unavailable';
    const code = 'code' in cause && typeof cause.code === 'string' ? cause.code : '';
    if (TRANSIENT_SQLSTATE.test(code) || TRANSIENT_SYSTEM.has(code) || LOST_CONNECTION.test(cause.message)) return true;
  }
  return false;
}

const TRANSIENT_SQLSTATE = /^(08|40|53|57|58)[0-9A-Z]{3}$|^55P03$|^25P0[34]$/;
const TRANSIENT_SYSTEM = new Set(
  'ECONNREFUSED ECONNRESET ECONNABORTED EPIPE ETIMEDOUT EHOSTUNREACH ENETUNREACH ENOTFOUND EAI_AGAIN EMFILE ENFILE'.split(
    ' ',
  ),
);
/** node-postgres and TypeORM say these without a code. */
const LOST_CONNECTION =
  /Connection terminated|timeout exceeded when trying to connect|not queryable|Cannot use a pool after|query runner was already released|Query runner already released|Driver not Connected|not connected to the database|Client has encountered a connection error/i;

/** TypeORM wraps the driver's error; others use `cause`. */
function inner(error: Error): unknown {
  return 'driverError' in error ? error.driverError : error.cause;
}
