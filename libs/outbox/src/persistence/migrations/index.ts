import { Inbox1700000002000 } from './1700000002000-inbox';
import { Outbox1700000001000 } from './1700000001000-outbox';
import { RetryRequests1700000003000 } from './1700000003000-retry-requests';
import { TendAtOneMoment1700000004000 } from './1700000004000-tend-at-one-moment';

/** For a service that publishes. Its own migrations come after these (later timestamps), so that they can grant roles what they need. */
export const OUTBOX_MIGRATIONS = [Outbox1700000001000, TendAtOneMoment1700000004000];
/** For a service that reads. */
export const INBOX_MIGRATIONS = [Inbox1700000002000, RetryRequests1700000003000];
