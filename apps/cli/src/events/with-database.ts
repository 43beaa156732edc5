import type { DataSource } from 'typeorm';

/** Opens a service's database for one command. TypeORM is loaded here: it would cost every other command a third of a second. */
export async function withDatabase<T>(url: string, work: (dataSource: DataSource) => Promise<T>): Promise<T> {
  const { DataSource } = await import('typeorm');
  const dataSource = new DataSource({ type: 'postgres', url });
  await dataSource.initialize();
  try {
    return await work(dataSource);
  } finally {
    await dataSource.destroy();
  }
}
