import { UNCLEAR, type EventData, type HandoffRequestBody } from '@sambung/contracts';
import { chainAfter, goesOn, type Chain } from '../domain/chain';
import { involvedIn, justRequested } from '../domain/standing';
import type { HandoffToInsert } from '../persistence/insert-handoff';
import type { RequestFacts } from '../persistence/request-facts';
import { HandoffNotFound } from '../show-handoff/handoff.errors';
import { WorkspaceNotReady } from '../know-callers/workspace-not-ready.error';
import { HandoffToYourself, PersonNotUsable, ReasonNotUsable, SiteMissing, SiteNotUsable } from './request.errors';

export interface Request {
  readonly workspace: string;
  readonly handoffId: string;
  readonly senderId: string;
  readonly body: HandoffRequestBody;
  /** E.164. */
  readonly number: string | null;
  readonly requestedAt: string;
}

/** The key under which a reason is looked for: *unclear* when only a person was named. */
export const reasonKeyOf = ({ reasonId, reasonKey }: HandoffRequestBody): string | undefined =>
  reasonId === undefined ? (reasonKey ?? UNCLEAR) : undefined;

/** Holds a request against what is known of the directory. Throws what is wrong with it. */
export function handoffToInsert(request: Request, facts: RequestFacts): HandoffToInsert {
  const { body, senderId } = request;
  return {
    workspace: request.workspace,
    handoffId: request.handoffId,
    senderId,
    reasonId: usableReason(body, facts),
    channel: body.channel,
    language: body.language ?? null,
    siteId: usableSite(body, facts),
    comes: body.comes ?? null,
    namedEmployeeId: usablePerson(body, senderId, facts),
    upset: body.upset,
    holdSeconds: body.holdSeconds,
    externalRef: body.externalRef ?? null,
    requestedAt: request.requestedAt,
    contact: {
      kind: body.contact.kind,
      tier: body.contact.tier ?? 0,
      name: body.contact.name ?? null,
      number: request.number,
      note: body.contact.note ?? null,
    },
    lastReceiverId: facts.lastReceiverId,
    previousId: facts.before?.standing.phase === 'ended' ? facts.before.handoffId : null,
    ...wishesOf(body),
    standing: justRequested(senderId, usableReason(body, facts), chainOf(body, senderId, facts)),
  };
}

/** What routing is told: nothing that names or reaches the contact. */
export function requestedData(handoff: HandoffToInsert): EventData<'handoff.requested'> {
  const { contact } = handoff;
  return {
    handoffId: handoff.handoffId,
    senderId: handoff.senderId,
    reasonId: handoff.reasonId,
    channel: handoff.channel,
    ...(handoff.language !== null && { language: handoff.language }),
    ...(handoff.siteId !== null && { siteId: handoff.siteId }),
    ...(handoff.namedEmployeeId !== null && { namedEmployeeId: handoff.namedEmployeeId }),
    upset: handoff.upset,
    contact: { kind: contact.kind, tier: contact.tier, reachable: contact.number !== null },
    holdSeconds: handoff.holdSeconds,
    requestedAt: handoff.requestedAt,
    ...(handoff.requires && { requires: handoff.requires }),
    ...(handoff.excludedIds && { excludedIds: [...handoff.excludedIds] }),
    ...(handoff.lastReceiverId !== null && { lastReceiverId: handoff.lastReceiverId }),
    ...(handoff.previousId !== null && { previousId: handoff.previousId }),
    ...(handoff.amount !== undefined && { amount: handoff.amount }),
    ...(handoff.standing.chain && { chain: chainToTell(handoff.standing.chain) }),
  };
}

/** What is told to routing and looked at by nobody else: it is not kept here. */
function wishesOf({ requires, excludedIds, amount }: HandoffRequestBody) {
  return {
    ...(requires && { requires }),
    ...(excludedIds && { excludedIds }),
    ...(amount !== undefined && { amount }),
  };
}

/** Named: by somebody who has a part in it. Recognised by the number: where it has not been settled. */
function chainOf(body: HandoffRequestBody, senderId: string, { before }: RequestFacts): Chain | undefined {
  if (body.continues !== undefined) {
    if (!before || !involvedIn(before.standing).includes(senderId)) throw new HandoffNotFound(body.continues);
    return chainAfter(before.standing);
  }
  return before && goesOn(before.standing, senderId) ? chainAfter(before.standing) : undefined;
}

const chainToTell = ({ hops, visitedIds }: Chain) => ({ hops, visitedIds: [...visitedIds] });

function usableReason(body: HandoffRequestBody, { reason, directoryRead }: RequestFacts): string {
  if (reason?.active) return reason.reasonId;
  if (!directoryRead) throw new WorkspaceNotReady();
  throw new ReasonNotUsable(body.reasonId ?? reasonKeyOf(body) ?? '');
}

function usablePerson(body: HandoffRequestBody, senderId: string, { named }: RequestFacts): string | null {
  if (body.namedEmployeeId === undefined) return null;
  if (body.namedEmployeeId === senderId) throw new HandoffToYourself();
  if (!named?.active) throw new PersonNotUsable(body.namedEmployeeId);
  return body.namedEmployeeId;
}

function usableSite(body: HandoffRequestBody, { sender, site }: RequestFacts): string | null {
  if (body.siteId !== undefined) {
    if (!site?.active) throw new SiteNotUsable(body.siteId);
    return body.siteId;
  }
  const own = sender?.siteId ?? null;
  if (own === null && body.channel === 'counter') throw new SiteMissing();
  return own;
}
