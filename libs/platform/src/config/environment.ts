import { Inject } from '@nestjs/common';
import { z } from 'zod';

/** Injection token of the parsed environment: `@InjectConfig() config: Config` or `Config & z.infer<typeof MyEnvironment>`. */
export const CONFIG = Symbol('CONFIG');
export const InjectConfig = (): ParameterDecorator => Inject(CONFIG);

const url = (...protocols: string[]) =>
  z.url({
    protocol: new RegExp(`^(${protocols.join('|')})$`),
    error: `must be a URL that begins with ${protocols.join(':// or ')}://`,
  });
const list = z.string().transform((text) =>
  text
    .split(',')
    .map((each) => each.trim())
    .filter(Boolean),
);
const wholeNumber = (least: number, most: number) =>
  z.coerce
    .number({ error: `must be a whole number from ${least} to ${most}` })
    .int()
    .min(least)
    .max(most);

/** The environment that all services read. Defaults are those of a developer's machine; production sets the addresses. */
export const Environment = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('development'),
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: wholeNumber(0, 65_535).optional(),
  /** Where people reach Sambung from outside: links in answers. */
  PUBLIC_URL: url('http', 'https').optional(),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),

  DATABASE_URL: url('postgres', 'postgresql'),
  DATABASE_POOL_SIZE: wholeNumber(2, 200).default(10),

  /** Refuse databases that a newer version has migrated. Off by default: during a rolling release both versions run. */
  REFUSE_NEWER_SCHEMA: z.stringbool().default(false),

  /** Comma list of brokers. Set: Kafka carries the events; not set: PostgreSQL at BUS_DATABASE_URL does. */
  KAFKA_BROKERS: list.optional(),
  BUS_DATABASE_URL: url('postgres', 'postgresql').optional(),

  JWT_ISSUER: z.string().min(1),
  JWT_AUDIENCE: z.string().min(1).default('sambung'),
  /** Where the issuer publishes its keys. */
  JWT_JWKS_URL: url('http', 'https').optional(),
  /** The keys themselves (a JWK set as JSON), instead of an address: tests, and networks without one. */
  JWT_JWKS: z.string().optional(),
  JWT_WORKSPACE_CLAIM: z.string().min(1).default('workspace'),
  JWT_ROLES_CLAIM: z.string().min(1).default('roles'),
  /** The `iss` of the sessions that the ingress signs for people who came from the identity provider: its public origin. */
  SESSION_ISSUER: z.string().min(1).optional(),
  /** Where the ingress publishes the keys of those. */
  SESSION_JWKS_URL: url('http', 'https').optional(),

  /** What is in flight may take so long after the request to stop; orchestrators kill after ten. */
  SHUTDOWN_SECONDS: wholeNumber(1, 300).default(9),

  /** Requests that one instance works on at the same time; the next one is told to come back. Open streams are not counted. */
  MAX_REQUESTS_IN_FLIGHT: wholeNumber(1, 100_000).default(2_000),

  /** Requests a minute that one principal may make to one instance; 0 switches the limit off. */
  RATE_LIMIT_PER_MINUTE: wholeNumber(0, 10_000_000).default(12_000),
});

export type Config = z.infer<typeof Environment>;

/** Rules between variables: one sentence each. */
export function contradictions(config: Config): string[] {
  return [
    ...(config.KAFKA_BROKERS?.length || config.BUS_DATABASE_URL
      ? []
      : ['KAFKA_BROKERS or BUS_DATABASE_URL must be set: one of them carries the events.']),
    ...(Boolean(config.JWT_JWKS_URL) === Boolean(config.JWT_JWKS)
      ? ['Exactly one of JWT_JWKS_URL and JWT_JWKS must be set: the keys that tokens are checked with.']
      : []),
    ...(Boolean(config.SESSION_ISSUER) === Boolean(config.SESSION_JWKS_URL)
      ? []
      : [
          'SESSION_ISSUER and SESSION_JWKS_URL go together: whose sessions of the pages are believed, and by which keys.',
        ]),
    ...(config.SESSION_ISSUER !== undefined && config.SESSION_ISSUER === config.JWT_ISSUER
      ? ['SESSION_ISSUER must not be JWT_ISSUER: each has keys of its own.']
      : []),
  ];
}
