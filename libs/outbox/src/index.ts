export { METRICS, silent, type Log, type MetricName, type Metrics, type Problems } from './observe';
export * from './outbox.errors';

export { Outbox, type OutboxOptions, type Wakeable } from './write/outbox';
export type { NewEvent } from './write/new-event';

export { Relay, type RelayOptions } from './publish/relay';
export { NumberedSender } from './publish/numbered-sender';
export type { SendingOptions } from './publish/sending';
export { realTiming, type Timing } from './publish/timing';
export type { OutboxTable, RecordSource, NumberedRecord } from './publish/outbox-table';

export type { Handler, Handlers, InboxOptions } from './read/inbox-options';
export type { Applied } from './read/applied';
export type { Failure, OriginalRecord, ParkedRecord, RecordPlace, Resolution } from './read/parked-record';
