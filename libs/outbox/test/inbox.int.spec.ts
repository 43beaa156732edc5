import { inboxContract } from './inbox.contract';
import { postgresInbox } from './postgres-inbox-harness';

describe('the inbox on PostgreSQL', () => inboxContract(postgresInbox));
