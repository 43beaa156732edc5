import { outboxTableContract } from './outbox-table.contract';
import { postgresOutbox } from './postgres-outbox-harness';

describe('the outbox on PostgreSQL', () => outboxTableContract(postgresOutbox));
