export { describeKafka } from './describe-kafka';
export { eventually, PATIENCE_MS, pause, until } from './eventually';
export { freePort } from './free-port';
export { PostgresLink } from './postgres-link';
export { temporaryFolder } from './process-registry';
export { startPostgres, type PostgresOptions, type PostgresProcess } from './postgres-process';
export { ServiceProcess, type ServiceProcessOptions } from './service-process';
export { testDatabase, testPostgresUrl, type DatabaseTemplate, type TestDatabase } from './test-database';
export { TestIssuer, type TestToken } from './test-issuer';
