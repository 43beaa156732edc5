import { Global, Module, type Provider } from '@nestjs/common';
import { DIRECTORY_TOPIC } from '@sambung/contracts';
import { createEventBus, type EventBus } from '@sambung/event-bus';
import { Outbox, PostgresOutboxTable, PrometheusMetrics, Relay } from '@sambung/outbox';
import { CONFIG, Metrics, type Config } from '@sambung/platform';
import { DataSource } from 'typeorm';
import { EVENT_BUS } from './event-bus.token';
import { eventLog } from './event-log';
import { RunRelay } from './run-relay';

const bus: Provider = {
  provide: EVENT_BUS,
  inject: [CONFIG],
  useFactory: ({ KAFKA_BROKERS, BUS_DATABASE_URL }: Config): Promise<EventBus> =>
    createEventBus({
      clientId: 'directory',
      ...(KAFKA_BROKERS && { kafkaBrokers: KAFKA_BROKERS }),
      ...(BUS_DATABASE_URL !== undefined && { busDatabaseUrl: BUS_DATABASE_URL }),
    }),
};

const relay: Provider = {
  provide: Relay,
  inject: [DataSource, EVENT_BUS, Metrics],
  useFactory: (dataSource: DataSource, eventBus: EventBus, metrics: Metrics) =>
    new Relay({
      table: new PostgresOutboxTable(dataSource),
      bus: eventBus,
      topic: DIRECTORY_TOPIC,
      log: eventLog('Relay'),
      metrics: new PrometheusMetrics(metrics.registry),
    }),
};

const outbox: Provider = {
  provide: Outbox,
  inject: [DataSource, Relay],
  useFactory: (dataSource: DataSource, wakes: Relay) =>
    new Outbox({ topic: DIRECTORY_TOPIC, dataSource, relay: wakes, log: eventLog('Outbox') }),
};

/** How what the directory says reaches the others: outbox, relay, bus. */
@Global()
@Module({ providers: [bus, relay, outbox, RunRelay], exports: [EVENT_BUS, Outbox, Relay] })
export class PublishEventsModule {}
