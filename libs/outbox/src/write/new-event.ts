import type { Event, EventName } from '@sambung/contracts';

/** An event to write: a union over all names, so that a name goes with its own data only. The id is given by the caller (UUIDv7, made at the edge). */
export type NewEvent = { [Name in EventName]: Event<Name> }[EventName];
