import type { EventBus } from '@sambung/event-bus';
import { becauseOf } from '../doctor/finding';
import { CannotStart } from '../start/cannot-start';

export interface WhereEventsAre {
  readonly kafkaBrokers?: string | undefined;
  readonly busDatabaseUrl?: string | undefined;
}

/** Opens what carries the events for one command. What it says of its work is for the logs of services: here the command alone speaks. */
export async function withBus<T>(
  { kafkaBrokers, busDatabaseUrl }: WhereEventsAre,
  work: (bus: EventBus) => Promise<T>,
): Promise<T> {
  const [{ createEventBus }, { Logger }] = await Promise.all([import('@sambung/event-bus'), import('@nestjs/common')]);
  Logger.overrideLogger(false);
  const bus = await createEventBus({
    clientId: 'sambung-cli',
    ...(kafkaBrokers !== undefined && { kafkaBrokers: kafkaBrokers.split(',') }),
    ...(busDatabaseUrl !== undefined && { busDatabaseUrl }),
  }).catch((error: unknown) => {
    throw new CannotStart(
      `What carries the events cannot be opened (${becauseOf(error)}). Start it, or check its address.`,
    );
  });
  return work(bus).finally(() => bus.close());
}
