import { Injectable, type OnApplicationShutdown, type Provider } from '@nestjs/common';
import type { EventBus } from '@sambung/event-bus';
import { EVENT_BUS, eventBusOf, logFor, progressOf } from '@sambung/exchange';
import {
  PostgresInboxTables,
  PostgresOutboxTable,
  PostgresRetryRequests,
  PrometheusMetrics,
  TendParked,
} from '@sambung/outbox';
import { Clock, CONFIG, Health, Metrics, type Config } from '@sambung/platform';
import { policyNamed } from '@sambung/switchboard';
import { DataSource } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { GROUP } from './persistence/group';
import { PostgresLedger } from './persistence/postgres-ledger';
import { RoutingPublisher } from './publish/publisher';
import type { RoutingConfig } from './routing.environment';
import { Switchboards } from './run-switchboards/boards';
import { Ledger } from './run-switchboards/ledger';
import { logAndCount } from './run-switchboards/log-and-count';
import { Partitions } from './run-switchboards/partitions';
import { ReadTopics } from './run-switchboards/read-topics';
import { SystemScheduler } from './run-switchboards/scheduler';

const DEFAULT_PORT = 3003;

const publisher: Provider = {
  provide: RoutingPublisher,
  inject: [DataSource, EVENT_BUS, Metrics],
  useFactory: (dataSource: DataSource, bus: EventBus, metrics: Metrics) =>
    new RoutingPublisher(new PostgresOutboxTable(dataSource), {
      bus,
      metrics: new PrometheusMetrics(metrics.registry),
      log: logFor('Publisher'),
    }),
};

const partitions: Provider = {
  provide: Partitions,
  inject: [CONFIG, Ledger, RoutingPublisher, EVENT_BUS, Clock, Metrics],
  useFactory: (
    config: Config & RoutingConfig,
    ledger: Ledger,
    publisher: RoutingPublisher,
    bus: EventBus,
    clock: Clock,
    metrics: Metrics,
  ) =>
    new Partitions(
      {
        ledger,
        publisher,
        clock,
        boards: new Switchboards(policyNamed(config.DISPATCH_POLICY)),
        scheduler: new SystemScheduler(),
        witness: logAndCount(metrics),
        newId: uuidv7,
      },
      bus,
      config.INSTANCE_URL ?? `http://${config.HOST}:${config.PORT ?? DEFAULT_PORT}`,
    ),
};

const ledger: Provider = {
  provide: Ledger,
  inject: [DataSource],
  useFactory: (dataSource: DataSource) => new PostgresLedger(dataSource),
};

const parked: Provider = {
  provide: TendParked,
  inject: [DataSource, Partitions],
  useFactory: (dataSource: DataSource, partitions: Partitions) => {
    const requests = new PostgresRetryRequests(dataSource);
    const tables = new PostgresInboxTables(dataSource);
    return new TendParked({
      open: () => requests.open(GROUP),
      answer: (request) => partitions.retry(request),
      forget: (days) => tables.forgetResolved(GROUP, days),
      log: logFor('Parked'),
    });
  },
};

const readTopics: Provider = {
  provide: ReadTopics,
  inject: [EVENT_BUS, Partitions, TendParked],
  useFactory: (bus: EventBus, partitions: Partitions, tending: TendParked) => new ReadTopics(bus, partitions, tending),
};

/** Says how the shell is, and closes it after the last request. */
@Injectable()
export class ShellLife implements OnApplicationShutdown {
  constructor(
    health: Health,
    private readonly reading: ReadTopics,
    partitions: Partitions,
    private readonly publisher: RoutingPublisher,
    private readonly bus: EventBus,
  ) {
    health.live('bus', () => progressOf(reading));
    health.ready('partitions', () => wellWhen(partitions.problems().length === 0, partitions.problems().join(' ')));
    health.ready('publisher', () => wellWhen(publisher.problems().length === 0, publisher.problems().join(' ')));
  }

  async onApplicationShutdown(): Promise<void> {
    await this.reading.close();
    await this.publisher.close();
    await this.bus.close();
  }
}

function wellWhen(well: boolean, otherwise: string): undefined {
  if (!well) throw new Error(otherwise);
  return undefined;
}

const shellLife: Provider = {
  provide: ShellLife,
  inject: [Health, ReadTopics, Partitions, RoutingPublisher, EVENT_BUS],
  useFactory: (
    health: Health,
    reading: ReadTopics,
    partitions: Partitions,
    publisher: RoutingPublisher,
    bus: EventBus,
  ) => new ShellLife(health, reading, partitions, publisher, bus),
};

/** Everything around the switchboards. */
export const SHELL: Provider[] = [eventBusOf('routing'), ledger, publisher, partitions, parked, readTopics, shellLife];
