import { NestFactory } from '@nestjs/core';
import type { OpenAPIObject } from '@nestjs/swagger';
import { readConfig } from '../config/read-config';
import { createDataSource } from '../database/data-source';
import { createLogger } from '../observe/logger';
import { RequestContext } from '../observe/request-context';
import type { ServiceDefinition } from '../service/define-service';
import { PlatformModule } from '../service/platform.module';
import { documentOf } from './open-api';

/** What a service must be told before it can be put together; none of it is reached. */
const NOWHERE = {
  DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/nowhere',
  BUS_DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/nowhere',
  JWT_ISSUER: 'http://localhost',
  JWT_AUDIENCE: 'sambung',
  JWT_JWKS: '{"keys":[]}',
  LOG_LEVEL: 'silent',
};

/**
 * The service's OpenAPI 3.1 document without a running service: its modules are wired, and none of its providers is made (Nest's preview), so it
 * takes no database and about a second. For tools that write types or check the document.
 */
export async function describeService(definition: ServiceDefinition): Promise<OpenAPIObject> {
  const config = readConfig(NOWHERE, definition.config);
  const context = new RequestContext();
  const parts = {
    definition,
    config,
    context,
    dataSource: createDataSource(definition, config),
    logger: createLogger(definition.name, config, context),
  };
  const app = await NestFactory.create(PlatformModule.of(parts), { preview: true, logger: false, abortOnError: false });
  return documentOf(app, definition);
}
