import { EVENTS, type Topic } from '@sambung/contracts';
import { EventDoesNotMatchSchema, EventOfAnotherTopic } from '../outbox.errors';
import type { NewEvent } from './new-event';

/**
 * The event's data as JSON, holding only what its schema names: a contact's name that slipped into an object never reaches a topic.
 * Throws if the topic does not carry the event or the data do not match: better here, in the request, than parked by every reader.
 */
export function checkedData(event: NewEvent, topic: Topic): string {
  const definition = EVENTS.get(event.name);
  if (definition?.topic !== topic) throw new EventOfAnotherTopic(event.name, topic);
  const parsed = definition.schema.safeParse(event.data);
  if (parsed.success) return JSON.stringify(parsed.data);
  const [issue] = parsed.error.issues;
  throw new EventDoesNotMatchSchema(event.name, issue?.path.join('.') ?? '', issue?.message ?? 'unknown');
}
