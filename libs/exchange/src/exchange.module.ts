import {
  Inject,
  Injectable,
  Module,
  type DynamicModule,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import type { Topic } from '@sambung/contracts';
import type { EventBus } from '@sambung/event-bus';
import { Outbox, PostgresOutboxTable, PrometheusMetrics, Relay } from '@sambung/outbox';
import { Health, Metrics } from '@sambung/platform';
import { DataSource } from 'typeorm';
import { EVENT_BUS, eventBusOf } from './event-bus.provider';
import { logFor } from './log-for';

/** Sends what was written down from the start to the end of the process. */
@Injectable()
class Publishing implements OnApplicationBootstrap, OnApplicationShutdown {
  constructor(
    @Inject(EVENT_BUS) private readonly bus: EventBus,
    private readonly relay: Relay,
    private readonly health: Health,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.bus.ensureTopics();
    await this.relay.start();
    // Shown, not fatal: what is asked is written down while the bus is away, and sent afterwards.
    this.health.ready('relay', () => ({ leads: this.relay.leads(), problems: this.relay.problems() }));
  }

  async onApplicationShutdown(): Promise<void> {
    await this.relay.stop();
    await this.bus.close();
  }
}

/** How a service exchanges events: the bus, what leaves by it (`Outbox`, sent by the relay), and, with `readEvents`, what comes in. */
@Module({})
export class ExchangeModule {
  /** @param topic the service's own: what it writes goes there */
  static of(service: string, topic: Topic): DynamicModule {
    return {
      module: ExchangeModule,
      global: true,
      providers: [
        eventBusOf(service),
        {
          provide: Relay,
          inject: [DataSource, EVENT_BUS, Metrics],
          useFactory: (dataSource: DataSource, bus: EventBus, { registry }: Metrics) =>
            new Relay({
              ...{ topic, bus, table: new PostgresOutboxTable(dataSource) },
              ...{ log: logFor('Relay'), metrics: new PrometheusMetrics(registry) },
            }),
        },
        {
          provide: Outbox,
          inject: [DataSource, Relay],
          useFactory: (dataSource: DataSource, relay: Relay) =>
            new Outbox({ topic, dataSource, relay, log: logFor('Outbox') }),
        },
        Publishing,
      ],
      exports: [EVENT_BUS, Outbox, Relay],
    };
  }
}
