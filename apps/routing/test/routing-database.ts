import { createDataSource, migrate } from '@sambung/platform';
import { testDatabase, type DatabaseTemplate, type TestDatabase } from '@sambung/testing';
import type { DataSource } from 'typeorm';
import { ROUTING_MIGRATIONS } from '../src/persistence/migrations';

const template: DatabaseTemplate = {
  name: 'routing',
  prepare: async (url) => {
    const dataSource = sourceOf(url);
    await migrate(dataSource);
    await dataSource.destroy();
  },
};

/** A new database of routing, migrated. */
export const routingDatabase = (): Promise<TestDatabase> => testDatabase(template);

export async function connectTo(database: TestDatabase): Promise<DataSource> {
  return sourceOf(database.url).initialize();
}

const sourceOf = (url: string): DataSource =>
  createDataSource({ name: 'routing', migrations: ROUTING_MIGRATIONS }, { DATABASE_URL: url, DATABASE_POOL_SIZE: 5 });
