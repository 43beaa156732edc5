import type { EventBus } from './event-bus';
import { KafkaEventBus } from './kafka/kafka-event-bus';
import type { KafkaBusSettings } from './kafka/settings';
import { PostgresEventBus } from './postgres/postgres-event-bus';
import type { PostgresBusSettings } from './postgres/settings';

export interface BusConfig {
  /** Names this process at the bus: the service, for example. */
  readonly clientId: string;
  /** KAFKA_BROKERS: if there are any, they carry the events. */
  readonly kafkaBrokers?: readonly string[];
  /** BUS_DATABASE_URL: else this database does. */
  readonly busDatabaseUrl?: string;
  readonly kafka?: Partial<Omit<KafkaBusSettings, 'brokers' | 'clientId'>>;
  readonly postgres?: Partial<Omit<PostgresBusSettings, 'url' | 'clientId'>>;
}

/** The bus that the configuration chooses. Throws when it chooses none, or when PostgreSQL cannot be reached. */
export async function createEventBus(config: BusConfig): Promise<EventBus> {
  const { clientId, kafkaBrokers: brokers = [], busDatabaseUrl: url } = config;
  if (brokers.length > 0) return new KafkaEventBus({ ...config.kafka, brokers, clientId });
  if (url) return PostgresEventBus.connect({ ...config.postgres, url, clientId });
  throw new Error('Either KAFKA_BROKERS or BUS_DATABASE_URL must say what carries the events.');
}
