import { DataSource } from 'typeorm';

export async function connect(
  url: string,
  more: { migrations?: (new () => object)[]; poolSize?: number } = {},
): Promise<DataSource> {
  const dataSource = new DataSource({
    type: 'postgres',
    url,
    installExtensions: false,
    poolErrorHandler: () => undefined,
    extra: { idle_in_transaction_session_timeout: 2_000 },
    ...(more as object),
  });
  return dataSource.initialize();
}
