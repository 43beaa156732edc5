import type { EventData } from '@sambung/contracts';
import type { NewEvent } from '@sambung/outbox';
import type { SwitchboardEvent } from '@sambung/switchboard';
import { assistEvent } from './assist-events';

/** What every record of one command shares. */
export interface Cause {
  readonly workspace: string;
  /** Whom `command.refused` and `command.done` are about: the subject of the event that asked. */
  readonly subject: string;
  readonly commandId?: string;
  readonly traceparent?: string;
}

export type Named = {
  [Name in NewEvent['name']]: Pick<Extract<NewEvent, { name: Name }>, 'name' | 'data' | 'subject'>;
}[NewEvent['name']];

/** The record that tells others of a decision; undefined for what is nobody else's business. */
export function publicEvent(event: SwitchboardEvent, cause: Cause, newId: () => string): NewEvent | undefined {
  const named = translated(event, cause);
  if (!named) return undefined;
  return {
    ...named,
    id: newId(),
    workspace: cause.workspace,
    time: iso(event.at),
    ...(cause.commandId !== undefined && { causedBy: cause.commandId }),
    ...(cause.traceparent !== undefined && { traceparent: cause.traceparent }),
  };
}

const iso = (ms: number): string => new Date(ms).toISOString();
const isoOrNull = (ms: number | null): string | null => (ms === null ? null : iso(ms));

function queued(event: Extract<SwitchboardEvent, { type: 'handoff-queued' }>): EventData<'handoff.queued'> {
  const unspoken = event.why.includes('language-not-spoken');
  return { ...event, queuedAt: iso(event.at), ...(unspoken && { languageNotSpoken: true }) };
}

/** Fields that are named alike go as they are; the outbox keeps what the schema names and nothing else. */
function translated(event: SwitchboardEvent, { subject }: Cause): Named | undefined {
  const ofAssist = assistEvent(event);
  if (ofAssist) return ofAssist;
  switch (event.type) {
    case 'handoff-queued':
      return { name: 'handoff.queued', subject: event.handoffId, data: queued(event) };
    case 'place-told': {
      const { at, expectedWait } = event;
      const expectedWaitSeconds = expectedWait?.seconds ?? null;
      return {
        name: 'handoff.queued',
        subject: event.handoffId,
        data: { ...event, expectedWaitSeconds, queuedAt: iso(at) },
      };
    }
    case 'handoff-offered':
      return {
        name: 'handoff.offered',
        subject: event.handoffId,
        data: { ...event, why: [...event.why], offeredAt: iso(event.at), expiresAt: iso(event.expiresAt) },
      };
    case 'offer-closed':
      return { name: 'offer.closed', subject: event.handoffId, data: { ...event, closedAt: iso(event.at) } };
    case 'offer-extended':
      return {
        name: 'offer.extended',
        subject: event.handoffId,
        data: { ...event, expiresAt: iso(event.expiresAt), at: iso(event.at) },
      };
    case 'handoff-overridden':
      return { name: 'handoff.overridden', subject: event.handoffId, data: { ...event, at: iso(event.at) } };
    case 'pause-spared':
      return { name: 'pause.spared', subject: event.employeeId, data: { ...event, at: iso(event.at) } };
    case 'fill-in-asked':
      return {
        name: 'fill-in.asked',
        subject: event.employeeId,
        data: { ...event, expiresAt: iso(event.expiresAt), at: iso(event.at) },
      };
    case 'fill-in-declined':
      return { name: 'fill-in.declined', subject: event.employeeId, data: { ...event, at: iso(event.at) } };
    case 'fill-in-joined':
      return { name: 'fill-in.joined', subject: event.employeeId, data: { ...event, at: iso(event.at) } };
    case 'fill-in-left':
      return { name: 'fill-in.left', subject: event.employeeId, data: { ...event, at: iso(event.at) } };
    case 'handoff-assigned':
      return {
        name: 'handoff.assigned',
        subject: event.handoffId,
        data: {
          ...event,
          assignedAt: iso(event.at),
          confirmBy: iso(event.confirmBy),
          cutOffAt: iso(event.cutOffAt),
        },
      };
    case 'connection-unconfirmed':
      return { name: 'connection.unconfirmed', subject: event.handoffId, data: { ...event, askedAt: iso(event.at) } };
    case 'handoff-connected':
      return { name: 'handoff.connected', subject: event.handoffId, data: { ...event, connectedAt: iso(event.at) } };
    case 'handoff-not-picked-up':
      return { name: 'handoff.not-picked-up', subject: event.handoffId, data: { ...event, at: iso(event.at) } };
    case 'hold-passed':
      return {
        name: 'hold.passed',
        subject: event.handoffId,
        data: { ...event, dueAt: iso(event.dueAt), at: iso(event.at) },
      };
    case 'language-relaxed':
      return { name: 'handoff.language-relaxed', subject: event.handoffId, data: { ...event, at: iso(event.at) } };
    case 'handoff-escalated':
      return { name: 'handoff.escalated', subject: event.handoffId, data: { ...event, at: iso(event.at) } };
    case 'reason-corrected':
      return { name: 'handoff.reason-corrected', subject: event.handoffId, data: { ...event, at: iso(event.at) } };
    case 'promise-made':
      return {
        name: 'promise.made',
        subject: event.handoffId,
        data: { ...event, dueAt: iso(event.dueAt), at: iso(event.at) },
      };
    case 'promise-overdue':
      return { name: 'promise.overdue', subject: event.handoffId, data: { ...event, at: iso(event.at) } };
    case 'handoff-ended':
      return { name: 'handoff.ended', subject: event.handoffId, data: { ...event, endedAt: iso(event.at) } };
    case 'presence-changed':
      return {
        name: 'presence.changed',
        subject: event.employeeId,
        data: {
          ...event,
          since: iso(event.since),
          expiresAt: isoOrNull(event.expiresAt),
          wrapUpUntil: isoOrNull(event.wrapUpUntil),
          at: iso(event.at),
        },
      };
    case 'command-refused':
      return { name: 'command.refused', subject, data: { ...event, at: iso(event.at) } };
    case 'command-done':
      return { name: 'command.done', subject, data: { ...event, at: iso(event.at) } };
    // Assists are told under names of their own, above.
    case 'handoff-requested':
    case 'assist-requested':
    case 'assist-overdue':
    case 'assist-ended':
    case 'stage-joined':
    case 'offer-shown':
    case 'search-exhausted':
    case 'round-started':
    case 'contact-became-reachable':
    case 'presence-set':
    case 'reachability-set':
    case 'shift-turned':
    case 'engagement-started':
    case 'engagement-ended':
    case 'wrap-up-started':
    case 'wrap-up-ended':
    case 'wait-noted':
    case 'room-kept':
    case 'room-let-go':
    case 'handoff-held':
    case 'window-passed':
    case 'fill-in-continued':
    case 'employee-set':
    case 'employee-erased':
    case 'employee-forgotten':
    case 'authority-lapsed':
    case 'reason-set':
    case 'team-set':
    case 'site-set':
    case 'learning-set':
    case 'staffing-reckoned':
    case 'command-applied':
      return undefined;
  }
}
