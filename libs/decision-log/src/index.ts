export { DECISION_SCHEMA, UPCASTERS, readEvents, type Upcaster } from './decision-schema';
export { EVENT_TYPES } from './event-types';
export { digestOf, partsOfSnapshot, readSnapshot } from './snapshot-parts';
export type { StoredCommand, StoredDecision, StoredLog, StoredSnapshot, WholeDecision } from './stored';
export { readLog, workspacesIn, type Queries, type Range } from './read-log';
export { linesOf, logFrom } from './log-file';
export { recordingOf } from './recording-of';
export { UnreadableHistory, UnreadableSnapshot } from './unreadable.errors';
