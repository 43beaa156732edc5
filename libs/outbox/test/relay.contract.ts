import type { OutboxHarness } from './outbox-harness';
import { relayLeadingContract } from './relay-leading.contract';
import { relaySendingContract } from './relay-sending.contract';

/** What relays promise to readers, whatever happens to relays, buses and tables. */
export function relayContract(make: () => Promise<OutboxHarness>): void {
  relaySendingContract(make);
  relayLeadingContract(make);
}
