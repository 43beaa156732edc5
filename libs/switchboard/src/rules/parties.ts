import type { Handoff } from '../board/handoff';
import { receiverOf } from '../board/handoff';
import { HandoffNotYours } from '../board/handoff.errors';

/** Whoever sent it, and whoever has the contact in hand after handing on. */
export function isSender(handoff: Handoff, employeeId: string): boolean {
  return employeeId === handoff.senderId || employeeId === handoff.holderId;
}

export function isReceiver(handoff: Handoff, employeeId: string): boolean {
  return employeeId === receiverOf(handoff);
}

/** @throws HandoffNotYours */
export function onlySender(handoff: Handoff, employeeId: string): void {
  if (!isSender(handoff, employeeId)) throw new HandoffNotYours(handoff.id, 'its sender');
}

/** @throws HandoffNotYours */
export function onlySenderOrReceiver(handoff: Handoff, employeeId: string): void {
  if (!isSender(handoff, employeeId) && !isReceiver(handoff, employeeId))
    throw new HandoffNotYours(handoff.id, 'its sender or its receiver');
}
