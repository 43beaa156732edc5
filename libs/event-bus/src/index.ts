export * from './event-bus';
export * from './errors';
export { PostgresEventBus } from './postgres/postgres-event-bus';
export type { PostgresBusSettings } from './postgres/settings';
export { createEventBus, type BusConfig } from './create-event-bus';
export { EventBusStrategy, HandlerFailed, type EventBusStrategyOptions } from './nest/event-bus-strategy';
export type { BatchApplier, EventHandlers } from './nest/event-handlers';
export { OnEvent, OriginalErrors } from './nest/on-event';
export { WronglyWired } from './nest/check-handlers';
