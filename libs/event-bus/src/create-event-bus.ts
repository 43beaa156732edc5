import type { EventBus } from './event-bus';
import { PostgresEventBus } from './postgres/postgres-event-bus';
import type { PostgresBusSettings } from './postgres/settings';

export interface BusConfig {
  /** Names this process at the bus: the service, for example. */
  readonly clientId: string;
  /** The PostgreSQL bus of the embedded default (BUS_DATABASE_URL). */
  readonly busDatabaseUrl?: string;
  readonly postgres?: Partial<PostgresBusSettings>;
}

/** The bus that the configuration chooses. */
export async function createEventBus({ clientId, busDatabaseUrl, postgres }: BusConfig): Promise<EventBus> {
  if (busDatabaseUrl === undefined) throw new Error('BUS_DATABASE_URL must say where the events are.');
  return PostgresEventBus.connect({ ...postgres, url: busDatabaseUrl, clientId });
}
