import { outboxTableContract } from './outbox-table.contract';
import { simulatedOutbox } from './simulated-outbox-harness';

describe('the outbox, simulated', () => outboxTableContract(simulatedOutbox));
