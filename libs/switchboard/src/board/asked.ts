import type { AssistAsk, ContactKind, Criteria } from '@sambung/contracts';
import type { Chain } from '../commands';
import type { AssistRequested, HandoffRequested } from '../events';
import type { Way } from './capacity';

export interface Asked {
  readonly id: string;
  readonly senderId: string;
  readonly channel: Way;
  readonly language: string | undefined;
  readonly siteId: string | undefined;
  readonly namedEmployeeId: string | undefined;
  readonly upset: boolean;
  readonly contactKind: ContactKind;
  readonly tier: number;
  readonly requestedAt: number;
  readonly holdAt: number;
  readonly requires?: Criteria | undefined;
  readonly excludedIds?: readonly string[] | undefined;
  readonly lastReceiverId?: string | undefined;
  /** In the company’s currency. */
  readonly amount?: number | undefined;
  readonly chain?: Chain | undefined;
  /** It is a question of a colleague’s, and not a contact. */
  readonly assist?: Assist | undefined;
}

/** What makes a handoff an assist: nobody’s contact changes hands, and it ends with an answer or without one. */
export interface Assist {
  readonly ask: AssistAsk;
  /** The handoff whose contact waits meanwhile. */
  readonly aboutId?: string | undefined;
  /** Or the asker’s engagement whose contact does. */
  readonly engagementId?: string | undefined;
  /** By when it was promised to be answered. */
  readonly promiseAt: number;
  /** Whoever accepts joins the conversation, for as long as it lasts. */
  readonly joins?: true | undefined;
}

/** What a request said. It stays, but for who is named: whoever hands a contact on may name somebody else. */
export function askedIn(event: HandoffRequested): Asked {
  const { handoffId: id, senderId, channel, language, siteId, namedEmployeeId, upset, contact, requestedAt } = event;
  const { requires, excludedIds, lastReceiverId, amount, chain } = event;
  const holdAt = requestedAt + event.holdSeconds * 1_000;
  return {
    id,
    senderId,
    channel,
    language,
    siteId,
    namedEmployeeId,
    upset,
    contactKind: contact.kind,
    tier: contact.tier,
    requestedAt,
    holdAt,
    requires,
    excludedIds,
    lastReceiverId,
    amount,
    chain,
  };
}

/** The same of a colleague’s question. It is given up at `endsAt`, as a handoff’s hold passes. */
export function askedInAssist(event: AssistRequested): Asked {
  const {
    handoffId: id,
    askerId: senderId,
    ask,
    aboutId,
    engagementId,
    promiseAt,
    endsAt: holdAt,
    language,
    requires,
  } = event;
  return {
    ...{ id, senderId, channel: 'assist', language, siteId: undefined, namedEmployeeId: undefined, upset: false },
    ...{ contactKind: 'other', tier: 0, requestedAt: event.requestedAt, holdAt, requires },
    assist: {
      ...{ ask, promiseAt },
      ...(aboutId !== undefined && { aboutId }),
      ...(engagementId !== undefined && { engagementId }),
      ...(event.by === 'system' && { joins: true }),
    },
  };
}
