import type { InboxHarness } from './inbox-harness';
import { inboxOnceContract } from './inbox-once.contract';
import { inboxParkedContract } from './inbox-parked.contract';
import { inboxParkingContract } from './inbox-parking.contract';

/** What a reader's inbox promises, whatever its tables are made of, whatever the bus delivers and whatever handlers do. */
export function inboxContract<Tx>(make: () => Promise<InboxHarness<Tx>>): void {
  inboxOnceContract(make);
  inboxParkingContract(make);
  inboxParkedContract(make);
}
