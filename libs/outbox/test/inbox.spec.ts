import { inboxContract } from './inbox.contract';
import { simulatedInbox } from './simulated-inbox-harness';

describe('the inbox over simulated tables', () => inboxContract(simulatedInbox));
