import { types } from 'node:util';

/** PostgreSQL's five-character error code, also through TypeORM's QueryFailedError; undefined for anything else. */
export function sqlState(error: unknown): string | undefined {
  if (!types.isNativeError(error)) return undefined;
  const { code, driverError } = error as Error & { code?: unknown; driverError?: unknown };
  if (types.isNativeError(driverError) && driverError !== error) return sqlState(driverError);
  return typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code) ? code : undefined;
}
