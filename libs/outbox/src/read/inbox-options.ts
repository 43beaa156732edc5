import type { EventName, NumberedEvent, Topic } from '@sambung/contracts';
import type { EntityManager } from 'typeorm';
import type { Log, Metrics } from '../observe';
import type { Applied } from './applied';
import type { InboxTables } from './inbox-tables';
import type { Failure, RecordPlace } from './parked-record';
import type { RetryRequests } from './retry-request';

/**
 * Applies one event in the reader's transaction. It changes nothing but what that transaction can take back: after a failure elsewhere
 * in the batch it runs again. To refuse for now (and have the batch delivered again) throw an `Unavailable`; whatever else is thrown parks the subject.
 */
export type Handler<Name extends EventName = EventName, Tx = EntityManager> = (
  event: NumberedEvent<Name>,
  manager: Tx,
) => Promise<void>;
export type Handlers<Tx = EntityManager> = { readonly [Name in EventName]?: Handler<Name, Tx> };

export interface InboxOptions<Tx = EntityManager> {
  /** `new PostgresInboxTables(dataSource)`. */
  readonly tables: InboxTables<Tx>;
  /** Consumer group: the service's name. */
  readonly group: string;
  readonly topics: readonly Topic[];
  /** Every type of the topics has one handler here, or stands in `ignored`; the constructor throws otherwise. */
  readonly handlers: Handlers<Tx>;
  readonly ignored: readonly EventName[];
  /** Topics whose past this reader can do without (whole states that come again daily): a new group starts at the first record it meets. Others start at number 1. */
  readonly rightWithoutPast?: readonly Topic[];
  /** Terminal events: applied to a parked subject too, so that what is over is over everywhere. */
  readonly appliesToParked?: readonly EventName[];
  /** `new PostgresRetryRequests(dataSource)`: answered, and old parked records forgotten, from `start` to `close`. */
  readonly retries?: RetryRequests<Tx>;
  /** Whether a subject has ended: a retry never revives it. */
  isOver?(manager: Tx, place: RecordPlace): Promise<boolean>;
  /** In the same transaction, once when a subject becomes parked: front-desk writes `handoff.stuck` here. When it throws, the batch is delivered again. */
  onParked?(manager: Tx, failure: Failure): Promise<void>;
  /** After commit, to wake others. It may be missed (the answer to COMMIT can be lost), so polling stays the guarantee. */
  afterCommit?(applied: Applied): void | Promise<void>;
  readonly log?: Log;
  readonly metrics?: Metrics;
}
