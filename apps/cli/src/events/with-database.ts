import type { DataSource } from 'typeorm';

/** TypeORM is loaded here: it would cost every other command a third of a second. */
export async function openDatabase(url: string): Promise<DataSource> {
  const { DataSource } = await import('typeorm');
  return new DataSource({ type: 'postgres', url }).initialize();
}

/** Opens a service's database for one command. */
export async function withDatabase<T>(url: string, work: (dataSource: DataSource) => Promise<T>): Promise<T> {
  const dataSource = await openDatabase(url);
  try {
    return await work(dataSource);
  } finally {
    await dataSource.destroy();
  }
}
