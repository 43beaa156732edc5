import { relayContract } from './relay.contract';
import { simulatedOutbox } from './simulated-outbox-harness';

describe('a relay over a simulated outbox', () => relayContract(simulatedOutbox));
