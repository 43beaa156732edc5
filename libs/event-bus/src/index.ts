export * from './event-bus';
export * from './errors';
export { PostgresEventBus } from './postgres/postgres-event-bus';
export type { PostgresBusSettings } from './postgres/settings';
