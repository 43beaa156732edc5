import type { SwitchboardEvent } from '@sambung/switchboard';
import type { Named } from './public-events';

const iso = (ms: number): string => new Date(ms).toISOString();

/** What is told of a question among colleagues; undefined for whatever is not about one, and for what is nobody else's business. */
export function assistEvent(event: SwitchboardEvent): Named | undefined {
  switch (event.type) {
    case 'assist-requested': {
      const { askerId, by, ask, aboutId, engagementId } = event;
      const times = { openedAt: iso(event.at), promiseAt: iso(event.promiseAt), endsAt: iso(event.endsAt) };
      const about = { handoffId: aboutId ?? null, ...(engagementId !== undefined && { engagementId }) };
      return named('assist.opened', event, { askerId, by, ask, ...about, ...times });
    }
    case 'assist-overdue':
      return named('assist.overdue', event, { receiverId: event.receiverId, at: iso(event.at) });
    case 'assist-ended': {
      const { askerId, end, because, byId, approval, callId } = event;
      return named('assist.ended', event, { askerId, end, because, byId, approval, callId, endedAt: iso(event.at) });
    }
    default:
      return 'assist' in event && event.assist ? ofEither(event) : undefined;
  }
}

/** What happens to a handoff in the same way. */
function ofEither(event: SwitchboardEvent): Named | undefined {
  switch (event.type) {
    case 'handoff-queued':
      return named('assist.queued', event, { stage: event.stage, queuedAt: iso(event.at) });
    case 'handoff-offered': {
      const { offerId, receiverId, stage, why } = event;
      const times = { offeredAt: iso(event.at), expiresAt: iso(event.expiresAt) };
      return named('assist.offered', event, { offerId, receiverId, stage, why: [...why], ...times });
    }
    case 'offer-closed': {
      const { offerId, receiverId, because, missed, declined } = event;
      return named('assist.offer-closed', event, {
        ...{ offerId, receiverId, because, missed, closedAt: iso(event.at) },
        ...(declined && { declined }),
      });
    }
    case 'offer-extended': {
      const { offerId, receiverId, expiresAt, at } = event;
      return named('assist.offer-extended', event, { offerId, receiverId, expiresAt: iso(expiresAt), at: iso(at) });
    }
    case 'handoff-assigned': {
      const { offerId, receiverId, at, confirmBy, cutOffAt } = event;
      const times = { acceptedAt: iso(at), answerBy: iso(confirmBy), endsAt: iso(cutOffAt) };
      return named('assist.accepted', event, { offerId, receiverId, ...times });
    }
    case 'handoff-not-picked-up':
      return named('assist.passed-on', event, { receiverId: event.receiverId, at: iso(event.at) });
    case 'handoff-escalated': {
      const { toId, level, because } = event;
      return named('assist.escalated', event, { toId, level, because, at: iso(event.at) });
    }
    default:
      return undefined;
  }
}

type DataOf<Name extends Named['name']> = Extract<Named, { name: Name }>['data'];

function named<Name extends Extract<Named['name'], `assist.${string}`>>(
  name: Name,
  { handoffId: assistId }: { readonly handoffId: string },
  data: Omit<DataOf<Name>, 'assistId'>,
): Named {
  return { name, subject: assistId, data: { assistId, ...data } } as unknown as Named;
}
