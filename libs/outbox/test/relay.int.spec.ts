import { postgresOutbox } from './postgres-outbox-harness';
import { relayContract } from './relay.contract';

describe('a relay over an outbox on PostgreSQL', () => relayContract(postgresOutbox));
