import type { AnyEvent, Approval, AssistAsk, AssistState } from '@sambung/contracts';

/** What routing decides about a question to a colleague. */
export type AssistEvent = Extract<
  AnyEvent,
  {
    name:
      | 'assist.opened'
      | 'assist.queued'
      | 'assist.offered'
      | 'assist.offer-closed'
      | 'assist.offer-extended'
      | 'assist.accepted'
      | 'assist.overdue'
      | 'assist.passed-on'
      | 'assist.escalated'
      | 'assist.ended';
  }
>;

/** How it ended. Times are RFC 3339, as in the events. */
export interface AssistEnding {
  readonly end: 'answered' | 'withdrawn' | 'unanswered';
  readonly because: string;
  readonly byId: string | null;
  readonly approval: Approval | null;
  readonly callId: string | null;
  readonly endedAt: string;
  /** The command that ended it. */
  readonly commandId: string | null;
}

export interface OfferedAssist {
  readonly offerId: string;
  readonly receiverId: string;
  readonly expiresAt: string;
}

/** Where a question stands, as routing has decided so far. */
export interface AssistStanding {
  readonly askerId: string;
  readonly by: 'asker' | 'system';
  readonly handoffId: string | null;
  /** The asker’s engagement whose contact waits; routing knows it also where they did not say so. */
  readonly engagementId?: string | undefined;
  readonly ask: AssistAsk;
  readonly promiseAt: string;
  readonly endsAt: string;
  readonly phase: 'requested' | 'open' | 'accepted' | 'ended';
  readonly offers: readonly OfferedAssist[];
  /** Who has accepted it. */
  readonly receiverId: string | null;
  /** By which offer. */
  readonly acceptedOfferId: string | null;
  readonly overdue: boolean;
  /** Who above was asked or told. */
  readonly above: readonly string[];
  readonly ending: AssistEnding | null;
}

export type NewAssist = Pick<
  AssistStanding,
  'askerId' | 'by' | 'handoffId' | 'engagementId' | 'ask' | 'promiseAt' | 'endsAt'
>;
export const newStanding = (assist: NewAssist): AssistStanding => ({
  ...assist,
  ...{
    phase: 'requested',
    offers: [],
    receiverId: null,
    acceptedOfferId: null,
    overdue: false,
    above: [],
    ending: null,
  },
});

/** Nothing happens any more to what has ended: an old duplicate leaves it as it is, and so does what is not news. */
export function evolveAssist(standing: AssistStanding, event: AssistEvent): AssistStanding {
  if (standing.phase === 'ended') return standing;
  switch (event.name) {
    case 'assist.opened': {
      const { promiseAt, endsAt, engagementId } = event.data;
      const phase = standing.phase === 'requested' ? 'open' : standing.phase;
      return { ...standing, phase, promiseAt, endsAt, ...(engagementId !== undefined && { engagementId }) };
    }
    case 'assist.offered': {
      const { offerId, receiverId, expiresAt } = event.data;
      return { ...standing, phase: 'open', offers: [...standing.offers, { offerId, receiverId, expiresAt }] };
    }
    case 'assist.offer-closed':
      return { ...standing, offers: standing.offers.filter(({ offerId }) => offerId !== event.data.offerId) };
    case 'assist.offer-extended':
      return { ...standing, offers: standing.offers.map((offer) => extendedBy(offer, event.data)) };
    case 'assist.accepted': {
      const { receiverId, offerId: acceptedOfferId, endsAt } = event.data;
      return { ...standing, phase: 'accepted', offers: [], receiverId, acceptedOfferId, endsAt };
    }
    case 'assist.overdue':
      return { ...standing, overdue: true };
    case 'assist.passed-on':
      return { ...standing, phase: 'open', receiverId: null, acceptedOfferId: null };
    case 'assist.escalated':
      return { ...standing, above: [...new Set([...standing.above, event.data.toId])] };
    case 'assist.ended': {
      const { end, because, byId, approval, callId, endedAt } = event.data;
      const commandId = event.causedBy ?? null;
      return endedAssist(standing, { end, because, byId, approval, callId, endedAt, commandId });
    }
    case 'assist.queued':
      return { ...standing, phase: 'open' };
  }
}

const extendedBy = (
  offer: OfferedAssist,
  longer: { readonly offerId: string; readonly expiresAt: string },
): OfferedAssist => (offer.offerId === longer.offerId ? { ...offer, expiresAt: longer.expiresAt } : offer);

export const endedAssist = (standing: AssistStanding, ending: AssistEnding): AssistStanding => ({
  ...standing,
  ...{ phase: 'ended', offers: [], ending },
});

export function stateOfAssist({ phase, offers, ending }: AssistStanding): AssistState {
  if (ending) return ending.end;
  if (phase === 'accepted' || phase === 'requested') return phase;
  return offers.length > 0 ? 'offered' : 'waiting';
}

/** Who has a part in it: who asked, who is asked, who has accepted it, and who above was told. Whoever declined no longer has. */
export function involvedInAssist({ askerId, offers, receiverId, above }: AssistStanding): string[] {
  const others = [...offers.map((offer) => offer.receiverId), ...(receiverId === null ? [] : [receiverId]), ...above];
  return [...new Set([askerId, ...others])];
}

/** Everybody whom its view names. */
export function peopleInAssist(standing: AssistStanding): string[] {
  const { ask, ending } = standing;
  const named = [ending?.byId, ending?.callId, ask.kind === 'colleague' ? ask.employeeId : undefined];
  return [...involvedInAssist(standing), ...named.flatMap((id) => id ?? [])];
}
