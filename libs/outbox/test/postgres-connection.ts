import { DataSource } from 'typeorm';

/** @param options.idleInTransactionMs after which PostgreSQL ends a transaction that stands idle; 0: never, so that a machine that stands still does not count as frozen */
export async function connect(
  url: string,
  {
    idleInTransactionMs = 0,
    ...more
  }: { migrations?: (new () => object)[]; poolSize?: number; idleInTransactionMs?: number } = {},
): Promise<DataSource> {
  const dataSource = new DataSource({
    type: 'postgres',
    url,
    installExtensions: false,
    poolErrorHandler: () => undefined,
    extra: { idle_in_transaction_session_timeout: idleInTransactionMs },
    ...(more as object),
  });
  return dataSource.initialize();
}
