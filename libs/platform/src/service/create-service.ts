import { NestFactory } from '@nestjs/core';
import type { MicroserviceOptions } from '@nestjs/microservices';
import type { NestExpressApplication } from '@nestjs/platform-express';
import helmet from 'helmet';

import type { Logger } from 'pino';
import { collectDefaultMetrics } from 'prom-client';
import type { DataSource } from 'typeorm';
import type { z } from 'zod';
import { ApiKeys, EmployeeAccess } from '../access/access.ports';
import { faultsOf, listRoutes } from '../access/route-table';
import type { Config } from '../config/environment';
import { readConfig } from '../config/read-config';
import { createDataSource } from '../database/data-source';
import { migrate } from '../database/migrate';
import { Health } from '../health/health';
import { limitRequests, RequestsInFlight } from '../http/requests-in-flight';
import { RouteMethods } from '../http/route-methods';
import { createLogger } from '../observe/logger';
import { Metrics } from '../observe/metrics';
import { RequestContext } from '../observe/request-context';
import { logRequests } from '../observe/request-log';
import { ServiceLog } from '../observe/service-log';
import { OpenApi } from '../openapi/open-api';
import type { ServiceDefinition } from './define-service';
import { PlatformModule } from './platform.module';
import { RunningService } from './running-service';

/**
 * Reads the configuration, migrates the database and puts the service together, without listening yet.
 * Throws BadConfiguration, or Error naming the routes that say too little.
 */
export async function createService<Own extends z.ZodObject>(
  definition: ServiceDefinition<Own>,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<RunningService> {
  const config = readConfig(environment, definition.config);
  const context = new RequestContext();
  const logger = createLogger(definition.name, config, context);
  const dataSource = createDataSource(definition, config);
  try {
    await migrateAloud(dataSource, logger, config.REFUSE_NEWER_SCHEMA);
    const app = await assemble({ definition, config, dataSource, context, logger });
    return new RunningService(app, dataSource, config, config.PORT ?? definition.defaultPort);
  } catch (error) {
    if (dataSource.isInitialized) await dataSource.destroy();
    throw error;
  }
}

async function migrateAloud(dataSource: DataSource, logger: Logger, refuseNewer: boolean): Promise<void> {
  const onWaiting = (because: string): void => {
    logger.info({ because }, 'waiting for PostgreSQL');
  };
  const done = await migrate(dataSource, { onWaiting, refuseNewer });
  if (done.length > 0) logger.info({ migrations: done }, 'migrated');
}

interface Parts {
  readonly definition: ServiceDefinition;
  readonly config: Config;
  readonly dataSource: DataSource;
  readonly context: RequestContext;
  readonly logger: Logger;
}

async function assemble(parts: Parts): Promise<NestExpressApplication> {
  const app = await NestFactory.create<NestExpressApplication>(PlatformModule.of(parts), {
    bodyParser: false, // Bodies are read after the guards, see BodyInterceptor.
    bufferLogs: true,
    abortOnError: false,
  });
  app.useLogger(app.get(ServiceLog));
  prepareHttp(app, parts);
  checkPromises(app);
  const health = app.get(Health);
  health.ready('database', () => requireSchema(parts.dataSource));
  collectDefaultMetrics({ register: app.get(Metrics).registry });
  app.get(OpenApi).describe(app, parts.definition);
  connectTransports(app, parts.definition);
  await app.init();
  return app;
}

/** More than this version brings are a newer one's, which it runs on. Fewer: the database was replaced beneath it, by an older backup. */
async function requireSchema(dataSource: DataSource): Promise<{ migrations: number }> {
  const [{ done } = { done: 0 }] = await dataSource.query<{ done: number }[]>(
    'select count(*)::int as done from migrations',
  );
  const missing = dataSource.migrations.length - done;
  if (missing > 0)
    throw new Error(`The schema lacks ${missing} migrations. Start this process again: it migrates then.`);
  return { migrations: done };
}

function prepareHttp(app: NestExpressApplication, { logger, context }: Parts): void {
  app.set('trust proxy', 'loopback, linklocal, uniquelocal');
  app.set('etag', false); // Only versions are tags; hashing every answer would tell nobody anything.
  app.set('x-powered-by', false);
  app.use(logRequests(logger, app.get(Metrics), context));
  app.use(helmet({ contentSecurityPolicy: { directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] } } }));
  app.use(limitRequests(app.get(RequestsInFlight)));
}

function connectTransports(app: NestExpressApplication, { transports }: ServiceDefinition): void {
  for (const strategy of transports?.(app) ?? []) {
    const options: MicroserviceOptions = { strategy };
    // Nest declares its options as a class, and takes any object.

    app.connectMicroservice(options);
  }
}

/** A service that forgot to say who may do what, or what it takes, does not start. */
function checkPromises(app: NestExpressApplication): void {
  const routes = listRoutes(app);
  app.get(RouteMethods).learn(routes);
  const faults = [...faultsOf(routes), ...missingPorts(app)];
  if (faults.length > 0) throw new Error(`The service cannot start:\n${faults.join('\n')}`);
}

function missingPorts(app: NestExpressApplication): string[] {
  return [ApiKeys, EmployeeAccess].flatMap((port) => {
    try {
      app.get(port, { strict: false });
      return [];
    } catch {
      return [`No provider for the port ${port.name}: the guard asks it who is known.`];
    }
  });
}
