export { EVENT_BUS, eventBusOf } from './event-bus.provider';
export { ExchangeModule } from './exchange.module';
export { logFor } from './log-for';
export { progressOf, readEvents, type Reading } from './read-events';
