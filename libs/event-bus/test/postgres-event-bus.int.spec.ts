import { eventBusContract } from './event-bus.contract';
import { PostgresHarness } from './postgres.harness';

describe('the event bus on PostgreSQL', () => {
  eventBusContract(new PostgresHarness());
});
