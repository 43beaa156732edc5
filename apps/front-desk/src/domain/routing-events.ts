import type { AssistEvent } from './assist-standing';
import { type AnyEvent, ROUTING_TOPIC, eventsOf } from '@sambung/contracts';

/** What routing decides about a handoff. */
export type HandoffEvent = Extract<
  AnyEvent,
  {
    name:
      | 'handoff.queued'
      | 'handoff.offered'
      | 'offer.closed'
      | 'offer.extended'
      | 'handoff.overridden'
      | 'handoff.assigned'
      | 'connection.unconfirmed'
      | 'handoff.connected'
      | 'handoff.not-picked-up'
      | 'hold.passed'
      | 'handoff.language-relaxed'
      | 'handoff.escalated'
      | 'handoff.reason-corrected'
      | 'promise.made'
      | 'promise.overdue'
      | 'handoff.ended';
  }
>;

/** Names of the events that move a question among colleagues on. */
export const ASSIST_EVENTS = eventsOf(ROUTING_TOPIC)
  .filter((event) => event.subject === 'assist')
  .map((event) => event.name as AssistEvent['name']);

/** What routing says about a command as such, rather than about its subject. */
const ABOUT_COMMANDS = ['command.refused', 'command.done'];

/** Names of the events that move a handoff on. */
export const HANDOFF_EVENTS = eventsOf(ROUTING_TOPIC)
  .filter((event) => event.subject === 'handoff' && !ABOUT_COMMANDS.includes(event.name))
  .map((event) => event.name as HandoffEvent['name']);
