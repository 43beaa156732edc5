import { Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Config } from '../config/environment';
import type { ServiceDefinition } from '../service/define-service';
import { PreparingClient } from './preparing-client';
import { readInt8AsNumber } from './type-parsers';

/** Long enough for any page of an import; a query that takes longer is a fault, and holds up others. */
const STATEMENT_TIMEOUT_MS = 30_000;
/** A process frozen in mid-transaction would keep its locks: PostgreSQL ends it, and whoever waits goes on. */
const IDLE_IN_TRANSACTION_MS = 2_000;
const GET_CONNECTION_MS = 5_000;

/** The service's pool. Not connected yet: `migrate` or `initialize()` does it. */
export function createDataSource(
  definition: Pick<ServiceDefinition, 'name' | 'entities' | 'migrations'>,
  config: Pick<Config, 'DATABASE_URL' | 'DATABASE_POOL_SIZE'>,
): DataSource {
  readInt8AsNumber();
  const logger = new Logger('Database');
  return new DataSource({
    type: 'postgres',
    url: config.DATABASE_URL,
    applicationName: `sambung ${definition.name}`,
    poolSize: config.DATABASE_POOL_SIZE,
    connectTimeoutMS: GET_CONNECTION_MS,
    // Without a listener a connection that PostgreSQL closes would end the process.
    poolErrorHandler: (error: Error) => {
      logger.warn(`A pooled connection was lost: ${error.message}`);
    },
    entities: [...(definition.entities ?? [])],
    migrations: [...definition.migrations],
    migrationsTableName: 'migrations',
    logging: false,
    installExtensions: false,
    extra: {
      Client: PreparingClient,
      statement_timeout: STATEMENT_TIMEOUT_MS,
      idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_MS,
      keepAlive: true,
    },
  });
}
