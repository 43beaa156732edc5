export { METRICS, silent, type Log, type MetricName, type Metrics, type Problems } from './observe';
export * from './outbox.errors';

export { Outbox, type OutboxOptions, type Wakeable } from './write/outbox';
export { checkedData } from './write/checked-event';
export type { NewEvent } from './write/new-event';

export { Relay, type RelayOptions } from './publish/relay';
export { continueAfterRestore, type Continued } from './publish/continue-after-restore';
export { NumberedSender } from './publish/numbered-sender';
export type { SendingOptions } from './publish/sending';
export { realTiming, type Interruption, type Timing } from './publish/timing';
export type { Next, NextRequest, OutboxTable, RecordSource, NumberedRecord } from './publish/outbox-table';

export { Inbox } from './read/inbox';
export { Parked, type Retried } from './read/parked';
export type { Operator, RetryAnswer, RetryRequest, RetryRequests } from './read/retry-request';
export { PARKED_KEPT_DAYS, TendParked } from './read/tend-parked';
export type { Handler, Handlers, InboxOptions } from './read/inbox-options';
export {
  placeOf,
  type InboxTables,
  type Opened,
  type ParkedFilter,
  type Place,
  type ToPark,
} from './read/inbox-tables';
export { isTransient } from './read/transient';
export { because, fullMessage } from './read/because';
export { readRecord, type ReadRecord } from './read/read-record';
export type { Applied } from './read/applied';
export type { Failure, OriginalRecord, ParkedRecord, RecordPlace, Resolution } from './read/parked-record';

export { INBOX_MIGRATIONS, OUTBOX_MIGRATIONS } from './persistence/migrations';
export { letRoleReadPositions, letRoleWriteOutbox } from './persistence/let-role';
export { numberedInsert, type NumberedInsert, type StatementPart } from './persistence/numbered-insert';
export { positionOf } from './persistence/position-of';
export { PostgresInboxTables } from './persistence/postgres-inbox-tables';
export { PostgresRetryRequests } from './persistence/postgres-retry-requests';
export { PostgresOutboxTable } from './persistence/postgres-outbox-table';
export { PrometheusMetrics } from './prometheus-metrics';
