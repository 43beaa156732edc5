/** Class and code of an error, without its message, which may hold anybody's data: fit for events and logs. At most 200 characters. */
export function because(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const cause: unknown = 'driverError' in error ? error.driverError : error;
  const code = cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? ` ${cause.code}` : '';
  return `${error.name}${code}`.slice(0, 200);
}

/** The whole message, for the table in the reader's own database. */
export function fullMessage(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).slice(0, 2_000);
}
