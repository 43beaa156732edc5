import { Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE, Reflector } from '@nestjs/core';
import { TerminusModule } from '@nestjs/terminus';
import { ThrottlerModule } from '@nestjs/throttler';
import { LoggerModule } from 'nestjs-pino';
import { ZodSerializerInterceptor } from 'nestjs-zod';
import type { Logger } from 'pino';
import { DataSource } from 'typeorm';
import { AccessGuard } from '../access/access.guard';
import { Identify } from '../access/identify';
import { IdentifyGuard } from '../access/identify.guard';
import { VerifyToken } from '../access/verify-token';
import { CONFIG, type Config } from '../config/environment';
import { Database } from '../database/database';
import { Listen } from '../follow/listen';
import { Health } from '../health/health';
import { HealthController } from '../health/health.controller';
import { BodyInterceptor } from '../http/body.interceptor';
import { PROBLEM_DIALECTS } from '../http/problem-dialect';
import { ProblemFilter } from '../http/problem.filter';
import { CountGuessesGuard } from '../http/count-guesses';
import { Downloads } from '../http/downloads';
import { RateLimitGuard, rateLimit } from '../http/rate-limit';
import { RequestsInFlight } from '../http/requests-in-flight';
import { RouteMethods } from '../http/route-methods';
import { ValidationPipe } from '../http/validation';
import { Metrics } from '../observe/metrics';
import { MetricsController } from '../observe/metrics.controller';
import { RequestContext } from '../observe/request-context';
import { ServiceLog } from '../observe/service-log';
import { OpenApi } from '../openapi/open-api';
import { OpenApiController } from '../openapi/open-api.controller';
import { Streams } from '../stream/streams';
import { Clock, SystemClock } from '../time/clock';
import type { ServiceDefinition } from './define-service';

export interface PlatformParts {
  readonly definition: ServiceDefinition;
  readonly config: Config;
  readonly dataSource: DataSource;
  readonly context: RequestContext;
  readonly logger: Logger;
}

@Module({})
export class PlatformModule {
  static of({ definition, config, dataSource, context, logger }: PlatformParts): DynamicModule {
    return {
      module: PlatformModule,
      global: true,
      imports: [
        definition.module,
        // Without its middleware: one line for each request is written by logRequests.
        LoggerModule.forRoot({ pinoHttp: { logger }, forRoutes: [] }),
        TerminusModule.forRoot({ logger: false }),
        ThrottlerModule.forRoot(rateLimit(config.RATE_LIMIT_PER_MINUTE)),
      ],
      controllers: [HealthController, MetricsController, OpenApiController],
      providers: [
        { provide: CONFIG, useValue: config },
        { provide: DataSource, useValue: dataSource },
        { provide: PROBLEM_DIALECTS, useValue: definition.problemDialects ?? [] },
        { provide: RequestContext, useValue: context },
        { provide: Database, useValue: new Database(dataSource, definition.name, context) },
        { provide: Clock, useClass: SystemClock },
        Metrics,
        Health,
        RequestsInFlight,
        Streams,
        Downloads,
        Listen,
        OpenApi,
        RouteMethods,
        ServiceLog,
        VerifyToken,
        Identify,
        // In this order: who asks, how often, whether they may, what they send.
        { provide: APP_GUARD, useClass: IdentifyGuard },
        { provide: APP_GUARD, useClass: RateLimitGuard },
        {
          provide: APP_GUARD,
          useFactory: (reflector: Reflector) => new CountGuessesGuard(reflector),
          inject: [Reflector],
        },
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_INTERCEPTOR, useClass: BodyInterceptor },
        { provide: APP_INTERCEPTOR, useClass: ZodSerializerInterceptor },
        { provide: APP_PIPE, useClass: ValidationPipe },
        { provide: APP_FILTER, useClass: ProblemFilter },
      ],
      exports: [
        CONFIG,
        DataSource,
        RequestContext,
        Database,
        Clock,
        Metrics,
        Health,
        RequestsInFlight,
        Streams,
        Downloads,
        Listen,
      ],
    };
  }
}
