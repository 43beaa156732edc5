import type { Board } from '../board/board';
import { type Handoff, isAssist } from '../board/handoff';
import { shiftOf } from '../board/open-hours';
import type { Person } from '../board/person';
import type { SwitchboardEvent } from '../events';
import { chaseConfirmation } from './cut-off';
import { unanswered } from './end-assist';
import { expireOffer } from './expire-offers';
import { askToFillIn, reviewFillIn } from './fill-in';
import { joinNext } from './join-next-stage';
import { passHold } from './pass-hold';
import { remindOfPromise } from './remind-of-promise';

/** What the clock alone does to a person: pauses, shifts, wrap-ups and engagements end. Never empty for somebody who is due. */
export function passTimeFor(board: Board, person: Person, now: number): SwitchboardEvent[] {
  const { id: employeeId, profile, presenceExpiresAt, settled, shiftUntil, wrapUpUntil } = person;
  const events: SwitchboardEvent[] = [];
  for (const { id: engagementId, expiresAt } of person.work.engagements()) {
    if (expiresAt !== undefined && expiresAt <= now)
      events.push({ type: 'engagement-ended', employeeId, engagementId, because: 'ran-out', at: now });
  }
  if (wrapUpUntil !== undefined && wrapUpUntil <= now)
    events.push({ type: 'wrap-up-ended', employeeId, because: 'ran-out', at: now });
  if (presenceExpiresAt !== undefined && presenceExpiresAt <= now) {
    const { availability, activity } = settled ?? { availability: 'Offline', activity: 'Offline' };
    events.push({ type: 'presence-set', employeeId, availability, activity, because: 'ran-out', at: now });
  }
  if (person.reachable && shiftUntil !== undefined && shiftUntil <= now) {
    events.push({ type: 'shift-turned', employeeId, shift: shiftOf(board, profile, now), at: now });
  }
  if (person.lapsesAt <= now) events.push({ type: 'authority-lapsed', employeeId, at: now });
  return [...events, ...reviewFillIn(board, person, now)];
}

/** What the clock alone does to a handoff, one thing at a time: never empty for one that is due. */
export function passTimeForHandoff(board: Board, handoff: Handoff, now: number): SwitchboardEvent[] {
  if (handoff.phase.kind === 'assigned') return chaseConfirmation(board, handoff, now);
  if (handoff.phase.kind === 'promised') return remindOfPromise(board, handoff, now);
  // Who is asked until the very end has not missed anything: it is over for everybody.
  if (isAssist(handoff) && handoff.asked.holdAt <= now) return unanswered(board, handoff, 'not-taken', now);
  const expired = expireOffer(board, handoff, now);
  if (expired.length > 0) return expired;
  if (handoff.heldUntil !== undefined && handoff.heldUntil <= now)
    return [{ type: 'window-passed', handoffId: handoff.id, at: now }];
  if (handoff.lookAgainAt !== undefined && handoff.lookAgainAt <= now)
    return [{ type: 'wait-noted', handoffId: handoff.id, at: now }, ...askToFillIn(board, handoff, now)];
  if (!handoff.holdPassed && handoff.asked.holdAt <= now) return passHold(board, handoff, now);
  return joinNext(board, handoff, now);
}
