import { INBOX_MIGRATIONS, OUTBOX_MIGRATIONS } from '@sambung/outbox';
import { OwnersAndDecisions } from './0001-owners-and-decisions';
import { RowsForRequests } from './0002-rows-for-requests';
import { NumbersAfterRestore } from './0003-numbers-after-restore';
import { KeysOfDevices } from './0004-keys-of-devices';

/** In order. Positions stand in `owner`; of the reader's tables only `parked` is used here. */
export const ROUTING_MIGRATIONS = [
  ...OUTBOX_MIGRATIONS,
  ...INBOX_MIGRATIONS,
  OwnersAndDecisions,
  RowsForRequests,
  NumbersAfterRestore,
  KeysOfDevices,
];
