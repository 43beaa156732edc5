import type { CommandEvent } from './command-events';
import type { DirectoryEvent } from './directory-events';
import type { FillInAsked, FillInEvent } from './fill-in-events';
import type { HandoffEvent } from './handoff-events';
import type { PersonEvent } from './person-events';
import type { RatesEvent } from './rates-events';

export * from './assist-events';
export * from './command-events';
export * from './directory-events';
export * from './fill-in-events';
export * from './handoff-events';
export * from './offer-events';
export * from './person-events';
export * from './rates-events';
export * from './room-events';
export * from './search-events';

/**
 * Everything a switchboard can decide. `at` is when, in milliseconds since 1970 (UTC); where a contract's event calls it
 * `offeredAt`, `queuedAt`, `closedAt`… it is this `at`. An event marked *internal* has no public counterpart.
 * No event holds anything that names or reaches a contact.
 */
export type SwitchboardEvent = HandoffEvent | PersonEvent | FillInEvent | DirectoryEvent | RatesEvent | CommandEvent;

/** What a handoff's story is told of: whatever happens to it, and who was asked to join the floor as it waited. */
export type StoryEvent = HandoffEvent | FillInAsked;
