import type { DataSource } from 'typeorm';
import { becauseOf } from '../doctor/finding';
import { CannotStart } from '../start/cannot-start';

/** TypeORM is loaded here: it would cost every other command a third of a second. */
export async function openDatabase(url: string): Promise<DataSource> {
  const { DataSource } = await import('typeorm');
  return new DataSource({ type: 'postgres', url }).initialize();
}

/** Opens a service's database for one command. Throws CannotStart: it cannot be reached, or it is no database of Sambung. */
export async function withDatabase<T>(url: string, work: (dataSource: DataSource) => Promise<T>): Promise<T> {
  const dataSource = await openDatabase(url).catch((error: unknown) => {
    throw new CannotStart(
      `The database cannot be opened (${becauseOf(error)}). Start PostgreSQL, or check --database-url.`,
    );
  });
  try {
    return await work(dataSource);
  } catch (error) {
    throw isMissingTable(error)
      ? new CannotStart('This is no database of a service that has been started. Check --database-url.')
      : error;
  } finally {
    await dataSource.destroy();
  }
}

const UNDEFINED_TABLE = '42P01';
const isMissingTable = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === UNDEFINED_TABLE;
