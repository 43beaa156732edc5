import { ROUTING_TOPIC, type EventName } from '@sambung/contracts';
import type { Reading } from '@sambung/exchange';
import type { Listen } from '@sambung/platform';

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
  'handoff.language-relaxed',
  'handoff.escalated',
  'handoff.reason-corrected',
  'promise.made',
  'promise.overdue',
  'handoff.ended',
  'assist.opened',
  'assist.queued',
  'assist.offered',
  'assist.offer-closed',
  'assist.offer-extended',
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

/** What streams of presence listen to. */
export const PRESENCE_CHANNEL = 'directory_presence';

/**
 * How the directory reads routing. Presence is a whole state that comes again, so a new directory need not know the past.
 * @param wake tells streams that something was written, after its commit
 */
export const readingOf = (wake: Pick<Listen, 'notify'>): Reading => ({
  group: 'directory',
  topics: [ROUTING_TOPIC],
  ignored: NOT_OURS,
  rightWithoutPast: [ROUTING_TOPIC],
  afterCommit: ({ partition, applied }) => {
    if (applied > 0) wake.notify(PRESENCE_CHANNEL, String(partition));
  },
});
