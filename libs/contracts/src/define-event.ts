import type { z } from 'zod';

/** `state`: each record is the subject's whole current state, and an older one may be forgotten. `fact`: each record happened once. */
export type EventKind = 'state' | 'fact';

export interface EventDefinition<Name extends string = string, Schema extends z.ZodType = z.ZodType> {
  /** Short name, `handoff.requested`; on the wire `sambung.handoff.requested.v1`. */
  readonly name: Name;
  readonly topic: Topic;
  readonly kind: EventKind;
  /** What the subject (the message key, the unit of order and of parking) identifies. */
  readonly subject: Subject;
  readonly summary: string;
  readonly schema: Schema;
}

export type Topic = 'sambung.front-desk.v1' | 'sambung.directory.v1' | 'sambung.routing.v1';
export type Subject = 'handoff' | 'assist' | 'employee' | 'reason' | 'team' | 'site' | 'api-key' | 'workspace';

export function defineEvent<const Name extends string, Schema extends z.ZodType>(
  definition: EventDefinition<Name, Schema>,
): EventDefinition<Name, Schema> {
  return definition;
}
