import type { Provider } from '@nestjs/common';
import { createEventBus, type EventBus } from '@sambung/event-bus';
import { CONFIG, type Config } from '@sambung/platform';

/** Injection token of the bus. */
export const EVENT_BUS = Symbol('EVENT_BUS');

/** The bus that the environment chooses, for one service. */
export const eventBusOf = (service: string): Provider => ({
  provide: EVENT_BUS,
  inject: [CONFIG],
  useFactory: ({ KAFKA_BROKERS, BUS_DATABASE_URL }: Config): Promise<EventBus> =>
    createEventBus({
      clientId: service,
      ...(KAFKA_BROKERS !== undefined && { kafkaBrokers: KAFKA_BROKERS }),
      ...(BUS_DATABASE_URL !== undefined && { busDatabaseUrl: BUS_DATABASE_URL }),
    }),
});
