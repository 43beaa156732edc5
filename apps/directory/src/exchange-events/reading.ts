import { ROUTING_TOPIC, type EventName } from '@sambung/contracts';
import type { Reading } from '@sambung/exchange';

/** What routing decides about handoffs is no matter of the directory. */
const NOT_OURS: readonly EventName[] = [
  'handoff.queued',
  'handoff.offered',
  'offer.closed',
  'offer.extended',
  'handoff.overridden',
  'handoff.assigned',
  'connection.unconfirmed',
  'handoff.connected',
  'handoff.not-picked-up',
  'hold.passed',
  'handoff.escalated',
  'handoff.reason-corrected',
  'promise.made',
  'promise.overdue',
  'handoff.ended',
  'assist.opened',
  'assist.queued',
  'assist.offered',
  'assist.offer-closed',
  'assist.accepted',
  'assist.overdue',
  'assist.passed-on',
  'assist.escalated',
  'assist.ended',
  'pause.spared',
  'fill-in.asked',
  'fill-in.declined',
  'fill-in.joined',
  'fill-in.left',
  'command.refused',
  'command.done',
];

/** How the directory reads routing. Presence is a whole state that comes again, so a new directory need not know the past. */
export const READING: Reading = {
  group: 'directory',
  topics: [ROUTING_TOPIC],
  ignored: NOT_OURS,
  rightWithoutPast: [ROUTING_TOPIC],
};
