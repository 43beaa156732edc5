import type { Type } from '@nestjs/common';
import type { CustomTransportStrategy } from '@nestjs/microservices';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { MigrationInterface } from 'typeorm';
import type { z } from 'zod';
import type { ProblemDialect } from '../http/problem-dialect';

/** What makes a service: everything that starting, testing and documenting it needs to know. */
export interface ServiceDefinition<Config extends z.ZodObject = z.ZodObject> {
  /** Lower-case words joined by hyphens: `front-desk`. Stands in logs, metrics, PostgreSQL's application_name and roles. */
  readonly name: string;
  /** One or two sentences at the top of its OpenAPI document. */
  readonly description?: string;
  /** Used when PORT is not set. */
  readonly defaultPort: number;
  readonly module: Type;
  /** Forward only, run in the order of the timestamps that end their names. */
  readonly migrations: readonly (new () => MigrationInterface)[];
  readonly entities?: readonly (new () => object)[];
  /** Whether it keeps with a change why it was made: the header Sambung-Why, documented at every operation that may change something. */
  readonly keepsWhy?: boolean;
  /** What this service reads from the environment beyond what all services read. */
  readonly config?: Config;
  /** Addresses that tell refusals in the shape of another standard. */
  readonly problemDialects?: readonly ProblemDialect[];
  /** What brings events to its `@OnEvent` handlers. They are read from before requests are taken until after the last was answered. */
  readonly transports?: (app: NestExpressApplication) => readonly CustomTransportStrategy[];
}

/** Keeps the type of the configuration; nothing happens yet. */
export function defineService<Config extends z.ZodObject = z.ZodObject>(
  definition: ServiceDefinition<Config>,
): ServiceDefinition<Config> {
  return definition;
}
