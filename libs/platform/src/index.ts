/**
 * What every service stands on: start, configuration, database, access, HTTP manners, streams, health, metrics, logs, traces.
 *
 * ```ts
 * // apps/front-desk/src/main.ts — nothing else stands there
 * void startService(frontDesk);
 *
 * // apps/front-desk/src/front-desk.service.ts (its own file: tests and tools create the service without starting a process)
 * export const frontDesk = defineService({
 *   name: 'front-desk',                         // HTTP role in PostgreSQL: sambung_front_desk_http
 *   description: 'Handoffs, desks, presence.',
 *   defaultPort: 3002,
 *   module: FrontDeskModule,
 *   migrations: [...OUTBOX_MIGRATIONS, ...INBOX_MIGRATIONS, ...FRONT_DESK_MIGRATIONS],
 *   entities: [],                               // rows, where they help
 *   config: FrontDeskEnvironment,               // optional zod object for more of the environment
 * });
 *
 * // apps/front-desk/src/front-desk.module.ts
 * @Module({
 *   controllers: [RequestHandoffController],
 *   providers: [RequestHandoff, { provide: ApiKeys, useClass: PostgresApiKeys }, { provide: EmployeeAccess, useClass: PostgresEmployeeAccess }],
 *   exports: [ApiKeys, EmployeeAccess],         // the guard asks for these two; without them no key and no employee is known
 * })
 * export class FrontDeskModule {}
 *
 * // a controller: every route says who may, every input has a schema (boot fails otherwise)
 * class RequestHandoffBody extends createZodDto(HandoffRequest) {}
 * class HandoffAnswer extends createZodDto(HandoffView) {}
 *
 * @Controller('v1/handoffs')
 * export class RequestHandoffController {
 *   @Post()
 *   @Access({ roles: ['back-office', 'front-office', 'integration'], scopes: ['handoffs:write'] })
 *   @ZodResponse({ status: 202, type: HandoffAnswer })
 *   request(@Body() body: RequestHandoffBody, @CurrentPrincipal() who: Principal,
 *           @OptionalIdempotencyKey() key: string | undefined, @PreferWait({ maxSeconds: 30 }) wait: number | undefined) { … }
 *
 *   @Get(':id')
 *   @Access({ roles: […], scopes: ['handoffs:read'] })
 *   show(@IdParam('id') id: string, @CurrentPrincipal() who: Principal) {
 *     return this.database.inWorkspace(who.workspace, (manager) => findHandoff(manager, id));
 *   }
 * }
 *
 * // a migration
 * export class Start1 implements MigrationInterface {
 *   readonly name = 'FrontDesk0001Start1763700000000';
 *   async up(runner: QueryRunner) {
 *     await createHttpRole(runner, 'front-desk');
 *     await runner.query('create table handoffs (workspace text not null, …)');
 *     await enableRowLevelSecurity(runner, { table: 'handoffs', service: 'front-desk' });
 *   }
 * }
 *
 * // a test (*.int.spec.ts; TestIssuer and testDatabase come from @sambung/testing)
 * const service = await createService(frontDesk, { ...issuer.environment, DATABASE_URL: url, BUS_DATABASE_URL: url, LOG_LEVEL: 'silent' });
 * await service.listen(0); fetch(`${service.url}/v1/…`); await service.close();
 * ```
 *
 * Injectable everywhere (the module is global): `Database`, `DataSource` (typeorm), `CONFIG`, `Clock`, `Listen`, `Streams`, `Downloads`, `Health`,
 * `Metrics`, `RequestContext`. Close what runs beside HTTP (bus, relay, sweepers) in `onApplicationShutdown`: HTTP is done by then, the
 * database still there.
 * An API key is let in only where the route names a scope; `scopes: []` means people only.
 */
export * from './service/define-service';
export * from './service/create-service';
export * from './service/running-service';
export * from './service/start-service';
export * from './openapi/describe-service';
export * from './config/environment';
export * from './config/read-config';
export * from './database/database';
export * from './database/data-source';
export * from './database/migrate';
export { retryWhenUndone, wasInOthersWay } from './database/retry';
export * from './database/row-level-security';
export * from './access/principal';
export * from './access/access.decorator';
export * from './access/current-principal.decorator';
export * from './access/access.ports';
export * from './access/followed-api-keys';
export * from './access/access.errors';
export * from './access/api-key';
export * from './access/secret';
export * from './access/route-table';
export * from './http/http-problem';
export { refusalOf, type Refusal } from './http/problem';
export type { ProblemDialect } from './http/problem-dialect';
export * from './http/request.errors';
export * from './http/accepts-body.decorator';
export * from './http/cursor';
export { CountByAddress } from './http/rate-limit';
export { CountGuesses } from './http/count-guesses';
export * from './http/entity-tag';
export * from './http/requests-in-flight';
export * from './http/schema-pipe';
export { isStorable, unstorableText } from './http/storable-text';
export * from './http/idempotency-key.decorator';
export * from './http/downloads';
export { everyRow, type JsonMember } from './http/json-download';
export * from './http/prefer-wait.decorator';
export * from './stream/close-foreign-streams';
export * from './stream/event-stream';
export * from './stream/last-event-id.decorator';
export * from './stream/streams';
export * from './observe/metrics';
export * from './observe/request-context';
export * from './observe/traceparent';
export * from './health/health';
export * from './follow/listen';
export * from './time/clock';
export * from './work-in-steps/step-loop';
