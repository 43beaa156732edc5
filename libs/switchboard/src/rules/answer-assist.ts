import type { Approval } from '@sambung/contracts';
import {
  ApprovalExpected,
  ApprovedMoreThanAsked,
  AssistNotYours,
  BeyondAuthority,
  NoApprovalAsked,
} from '../board/assist.errors';
import type { Board } from '../board/board';
import type { AssistHandoff, Handoff } from '../board/handoff';
import { isAssist, receiverOf } from '../board/handoff';
import type { AnswerAssist, PassAssistOn, WithdrawAssist } from '../commands';
import type { SwitchboardEvent } from '../events';
import { ANYBODY, meets } from '../matching/conditions';
import type { Commit } from './dispatch';
import { endAssist, hasHelped } from './end-assist';

/**
 * Whoever has accepted the question has answered it; what they wrote is front-desk’s. An approval is said once, by somebody whose authority reaches
 * so far at this moment, and stands in the log.
 * @throws AssistUnknown, AssistAlreadyEnded, AssistNotYours, ApprovalExpected, NoApprovalAsked, ApprovedMoreThanAsked, BeyondAuthority
 */
export function answerAssist(
  board: Board,
  { handoffId, byId, approval }: AnswerAssist,
  now: number,
): SwitchboardEvent[] {
  const assist = board.liveAssist(handoffId);
  onlyAnswerer(assist, byId);
  checkApproval(board, assist, byId, approval);
  return endAssist(assist, { end: 'answered', because: 'answered', byId, approval: approval ?? null }, now);
}

function checkApproval(board: Board, { id, asked }: AssistHandoff, byId: string, approval: Approval | undefined): void {
  const { ask } = asked.assist;
  if (ask.kind !== 'approval') {
    if (approval) throw new NoApprovalAsked(id);
    return;
  }
  if (!approval) throw new ApprovalExpected(id);
  if (approval.amount > ask.amount) throw new ApprovedMoreThanAsked(id, ask.amount);
  const wanted = { ...ANYBODY, authorities: [{ what: ask.authority, amount: approval.amount }] };
  if (approval.granted && !meets(board.person(byId).profile, wanted)) throw new BeyondAuthority(id, ask.authority);
}

/**
 * Whoever asked does not need it any more.
 * @throws AssistUnknown, AssistAlreadyEnded, AssistNotYours
 */
export function withdrawAssist(
  board: Board,
  { handoffId, byId, because }: WithdrawAssist,
  now: number,
): SwitchboardEvent[] {
  const assist = board.liveAssist(handoffId);
  if (assist.senderId !== byId) throw new AssistNotYours(handoffId, 'whoever asked');
  return endAssist(assist, { end: 'withdrawn', because, byId }, now);
}

/**
 * Whoever has accepted it cannot help after all: the next is asked.
 * @throws AssistUnknown, AssistAlreadyEnded, AssistNotYours
 */
export function passAssistOn(board: Board, { handoffId, byId }: PassAssistOn, now: number): SwitchboardEvent[] {
  onlyAnswerer(board.liveAssist(handoffId), byId);
  return [{ type: 'handoff-not-picked-up', handoffId, receiverId: byId, at: now }];
}

/** What was asked about a contact whom the asker no longer has: the contact left, was completed, or is with somebody else; or whoever walked in is served. */
export function withdrawUnneeded(board: Board, now: number, commit: Commit): void {
  for (const assist of [...board.handoffs.unneeded]) {
    const joined = isAssist(assist) && assist.asked.assist.joins ? receiverOf(assist) : undefined;
    if (isAssist(assist) && joined !== undefined) commit(hasHelped(assist, joined, now));
    else commit(endAssist(assist, { end: 'withdrawn', because: whyUnneeded(assist), byId: null }, now));
  }
}

const whyUnneeded = ({ asked: { assist } }: Handoff): 'engagement-over' | 'handoff-moved-on' =>
  assist?.engagementId === undefined ? 'handoff-moved-on' : 'engagement-over';

/** @throws AssistNotYours */
function onlyAnswerer(assist: AssistHandoff, byId: string): void {
  if (receiverOf(assist) !== byId) throw new AssistNotYours(assist.id, 'whoever has accepted it');
}
