import type { Board } from '../board/board';
import { isExcluded } from '../board/handoff';
import type { Handoff } from '../board/handoff';
import { HandoffAlreadyAccepted, HandoffPromised, OverrideNotPossible } from '../board/handoff.errors';
import { bitOf } from '../board/capacity';
import type { Person } from '../board/person';
import type { OverrideHandoff } from '../commands';
import type { SwitchboardEvent } from '../events';
import { fits } from '../matching/requirement';
import { overrideOf, requirementOf } from '../matching/stages';
import { ALREADY_SO } from './already-so';
import { closeOffers } from './close-offers';

/**
 * A manager names who is asked now, whatever role, team or skill the plan asks for. It goes the way of every offer: the person is asked, may
 * decline, and the search goes on behind them. What protects people still holds: capacity, the language of the contact, the counter's site.
 * @throws HandoffUnknown, HandoffAlreadyEnded, HandoffAlreadyAccepted, HandoffPromised, OverrideNotPossible
 */
export function overrideHandoff(
  board: Board,
  { handoffId, byId, toId }: OverrideHandoff,
  now: number,
): SwitchboardEvent[] {
  const handoff = board.liveHandoff(handoffId);
  if (handoff.phase.kind === 'promised') throw new HandoffPromised(handoffId);
  if (handoff.phase.kind !== 'waiting') throw new HandoffAlreadyAccepted(handoffId);
  if (handoff.offers.some(({ receiverId }) => receiverId === toId)) return ALREADY_SO;
  const why = whyNot(handoff, board.people.get(toId), now);
  if (why !== undefined) throw new OverrideNotPossible(handoffId, why);
  return [
    ...closeOffers(handoff.offers, handoffId, 'overridden', now),
    { type: 'handoff-overridden', handoffId, byId, toId, at: now },
  ];
}

/** Who has declined may be named all the same. */
function whyNot(handoff: Handoff, person: Person | undefined, now: number): string | undefined {
  if (!person?.profile.active || person.erased) return 'they do not work here';
  const asked = handoff.tried?.has(person.id) === true;
  if (!asked && isExcluded(handoff, person.id)) return 'they sent it, have the contact in hand, or were excluded';
  const requirement = requirementOf(handoff, overrideOf(handoff), person.id);
  if (!fits(person, requirement)) return 'they do not speak the language of the contact, or are not at that counter';
  const free = person.due > now && (person.freeOn & bitOf(handoff.asked.channel, true)) !== 0;
  return free ? undefined : 'they are not available just now';
}
