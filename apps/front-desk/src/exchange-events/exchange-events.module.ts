import { Inject, Injectable, Module, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { FRONT_DESK_TOPIC } from '@sambung/contracts';
import { createEventBus, type EventBus } from '@sambung/event-bus';
import { Outbox, PostgresOutboxTable, PrometheusMetrics, Relay } from '@sambung/outbox';
import { CONFIG, Health, Metrics, type Config } from '@sambung/platform';
import { DataSource } from 'typeorm';
import { AwaitChangeModule } from '../await-change/await-change.module';
import { Announcements } from './announcements';
import { EVENT_BUS } from './event-bus.token';
import { logFor } from './log-for';
import { Reading } from './reading';

async function connect(config: Config): Promise<EventBus> {
  const bus = await createEventBus({
    clientId: 'front-desk',
    ...(config.KAFKA_BROKERS !== undefined && { kafkaBrokers: config.KAFKA_BROKERS }),
    ...(config.BUS_DATABASE_URL !== undefined && { busDatabaseUrl: config.BUS_DATABASE_URL }),
  });
  await bus.ensureTopics();
  return bus;
}

function relayOf(dataSource: DataSource, bus: EventBus, metrics: Metrics): Relay {
  return new Relay({
    table: new PostgresOutboxTable(dataSource),
    bus,
    topic: FRONT_DESK_TOPIC,
    log: logFor('Relay'),
    metrics: new PrometheusMetrics(metrics.registry),
  });
}

/** Sends what was written down from the start to the end of the process. */
@Injectable()
class Publishing implements OnApplicationBootstrap, OnApplicationShutdown {
  constructor(
    private readonly relay: Relay,
    @Inject(EVENT_BUS) private readonly bus: EventBus,
    private readonly health: Health,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    // A topic that is ahead of the table, or a database that is away: said aloud, while requests are still written down.
    this.health.live('relay', () => ({ leads: this.relay.leads(), problems: this.relay.problems() }));
    await this.relay.start();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.relay.stop();
    await this.bus.close();
  }
}

/** The bus, what leaves by it and what comes in. */
@Module({
  imports: [AwaitChangeModule],
  providers: [
    { provide: EVENT_BUS, inject: [CONFIG], useFactory: connect },
    { provide: Relay, inject: [DataSource, EVENT_BUS, Metrics], useFactory: relayOf },
    {
      provide: Outbox,
      inject: [DataSource, Relay],
      useFactory: (dataSource: DataSource, relay: Relay) =>
        new Outbox({ topic: FRONT_DESK_TOPIC, dataSource, relay, log: logFor('Outbox') }),
    },
    Publishing,
    Announcements,
    Reading,
  ],
  exports: [Announcements, Outbox, Reading],
})
export class ExchangeEventsModule {}
