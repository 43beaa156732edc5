import { DataSource } from 'typeorm';

/** PostgreSQL never ends a transaction that stands idle, so that a machine that stands still does not count as frozen. */
export async function connect(
  url: string,
  more: { migrations?: (new () => object)[]; poolSize?: number } = {},
): Promise<DataSource> {
  const dataSource = new DataSource({
    type: 'postgres',
    url,
    installExtensions: false,
    poolErrorHandler: () => undefined,
    extra: { idle_in_transaction_session_timeout: 0 },
    ...(more as object),
  });
  return dataSource.initialize();
}
