import { Server, type CustomTransportStrategy, type MessageHandler } from '@nestjs/microservices';
import type { EventName, NumberedEvent } from '@sambung/contracts';
import { isObservable, lastValueFrom } from 'rxjs';
import type { EventBus, Reading, Subscription } from '../event-bus';
import { checkHandlers, type FoundHandler } from './check-handlers';
import type { BatchApplier, EventHandlers } from './event-handlers';

export interface EventBusStrategyOptions<Context> extends Omit<Reading, 'onBatch'> {
  readonly bus: EventBus;
  /** Events of the topics that this service does without, on purpose. */
  readonly ignored?: readonly EventName[];
  /** Called once, when all controllers are known: makes what applies the batches out of their handlers. */
  readonly applier: (handlers: EventHandlers<Context>) => BatchApplier;
}

/** A handler failed with something that is no Error: @EventPattern was used without the filter that @OnEvent brings. */
export class HandlerFailed extends Error {
  override readonly name = 'HandlerFailed';

  constructor(event: string, cause: unknown) {
    super(`The handler of ${event} failed, and its error is lost. Mark it with @OnEvent.`, { cause });
  }
}

/**
 * Brings the records of the bus to Nest's `@OnEvent` (`@EventPattern`) handlers, in batches through an applier that opens the transaction.
 * Unlike Nest's own servers it awaits each handler, and a record whose handler failed is not committed.
 */
export class EventBusStrategy<Context = unknown> extends Server implements CustomTransportStrategy {
  override readonly transportId = Symbol('sambung-event-bus');
  private subscription: Subscription | undefined;
  private batches: BatchApplier | undefined;

  constructor(private readonly options: EventBusStrategyOptions<Context>) {
    super();
  }

  /** Calls back with a WronglyWired error, and reads nothing, unless every event of the topics is handled once or ignored. */
  async listen(callback: (error?: unknown) => void): Promise<void> {
    try {
      this.subscription = await this.startReading();
      this.batches?.start?.();
    } catch (error) {
      callback(error);
      return;
    }
    callback();
  }

  /** Finishes the batch in hand, within the bus's deadline. */
  async close(): Promise<void> {
    await this.subscription?.close();
    await this.batches?.close?.();
  }

  /** Milliseconds since the member last made progress; 0 before it reads. */
  idleMilliseconds(): number {
    return this.subscription?.idleMilliseconds() ?? 0;
  }

  /** Nothing here emits events of Nest's own. */
  on(): void {}

  unwrap(): never {
    throw new Error('There is nothing to unwrap: the bus was given to the strategy, take it from there.');
  }

  private async startReading(): Promise<Subscription> {
    const { bus, ignored = [], applier, ...reading } = this.options;
    const found = [...this.getHandlers()];
    checkHandlers(
      reading.topics,
      ignored,
      found.map(([name, handler]) => describeHandler(name, handler)),
    );
    const handlers = Object.fromEntries(found.map(([name, handler]) => [name, awaiting(name, handler)]));
    const batches = applier(handlers);
    this.batches = batches;
    return bus.read({
      ...reading,
      onBatch: async (batch) => {
        await batches.apply(batch);
      },
    });
  }
}

/** Nest's handlers answer with a promise, an observable, or a promise of one. */
function awaiting(name: string, handler: MessageHandler) {
  return async (event: NumberedEvent, context: unknown): Promise<void> => {
    try {
      const result: unknown = await handler(event, context);
      if (isObservable(result)) await lastValueFrom(result, { defaultValue: undefined });
    } catch (error) {
      throw error instanceof Error ? error : new HandlerFailed(name, error);
    }
  };
}

/** Nest chains the methods that want the same event. */
function describeHandler(name: string, handler: MessageHandler): FoundHandler {
  let count = 0;
  for (let each: MessageHandler | undefined = handler; each; each = each.next as MessageHandler | undefined) count += 1;
  return { name, isEventHandler: handler.isEventHandler ?? false, count };
}
