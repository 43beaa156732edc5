import type { Board } from '../board/board';
import { ReasonUnknown, SiteRequired } from '../board/handoff.errors';
import type { RequestHandoff } from '../commands';
import type { SwitchboardEvent } from '../events';
import { ALREADY_SO } from './already-so';

/**
 * Somebody wants a contact to be taken by the right person. A second request with the same id, an old duplicate of an ended one included,
 * has no effect: a handoff is created once and never comes back.
 * @throws ReasonUnknown, SiteRequired
 */
export function requestHandoff(board: Board, command: RequestHandoff, now: number): SwitchboardEvent[] {
  const {
    handoffId,
    senderId,
    reasonId,
    channel,
    contact,
    requires,
    excludedIds,
    lastReceiverId,
    amount,
    chain,
    previousId,
  } = command;
  if (board.handoffs.get(handoffId) || board.ended.has(handoffId)) return ALREADY_SO;
  if (!board.reasons.get(reasonId)?.active) throw new ReasonUnknown(reasonId);
  const siteId = command.siteId ?? board.people.get(senderId)?.profile.siteId ?? undefined;
  if (channel === 'counter' && siteId === undefined) throw new SiteRequired(handoffId);

  return [
    {
      type: 'handoff-requested',
      handoffId,
      senderId,
      reasonId,
      channel,
      language: command.language,
      siteId,
      namedEmployeeId: command.namedEmployeeId,
      upset: command.upset,
      contact: { kind: contact.kind, tier: contact.tier, reachable: contact.reachable },
      holdSeconds: command.holdSeconds,
      requestedAt: command.requestedAt,
      ...(requires && { requires }),
      ...(excludedIds && { excludedIds }),
      ...(lastReceiverId !== undefined && { lastReceiverId }),
      ...(amount !== undefined && { amount }),
      ...(chain && { chain }),
      ...(previousId !== undefined && { previousId }),
      at: now,
    },
  ];
}
