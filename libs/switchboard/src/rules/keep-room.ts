import type { Board } from '../board/board';
import { type Handoff, isExcluded } from '../board/handoff';
import { type Person, isAvailable, weightFor } from '../board/person';
import { byWaitingOrder } from '../board/waiting-order';
import type { RoomKept, RoomLetGo } from '../events';
import type { Match } from '../matching/matcher';
import { fits } from '../matching/requirement';
import { isFillIn } from '../matching/stages';

/**
 * Somebody about to be asked for light work, for whom something heavier has waited longer than it ever should for want of room, is kept free for that instead:
 * lighter work that came later does not take the room away again and again. Found where it would happen, so that it needs neither a clock nor a look at everybody.
 * O(pools of the person), and one step for each of the heads of their queues for whom somebody is kept already.
 */
export function roomKept(board: Board, light: Handoff, { person, joined }: Match, now: number): RoomKept | undefined {
  // Whom a manager names, and whoever answers for a team, is asked whatever else there is.
  if (isFillIn(joined.stage)) return undefined;
  const heavy = heaviestWait(board, light, person, now);
  return heavy && { type: 'room-kept', handoffId: heavy.id, employeeId: person.id, at: now };
}

/** It is as it was decided no longer: they are away, or it is no longer theirs to be asked for. */
export function roomLetGo(board: Board, person: Person, now: number): RoomLetGo[] {
  const { keptFor } = person;
  if (!keptFor) return [];
  const handoff = board.handoffs.get(keptFor.handoffId);
  if (handoff && isAvailable(person) && couldHave(person, handoff)) return [];
  return [{ type: 'room-let-go', handoffId: keptFor.handoffId, employeeId: person.id, at: now }];
}

/** The first of what they fit and have no room for, if it has waited so long that its turn has come, and before what they would be asked for. */
function heaviestWait(board: Board, light: Handoff, person: Person, now: number): Handoff | undefined {
  let first: Handoff | undefined;
  for (const pool of board.pools.of(person)) {
    if (pool.queue.size === 0 || pool.requirement.fillIn) continue;
    for (const handoff of pool.queue) {
      board.effort.steps++;
      if (byWaitingOrder(light, handoff) <= 0 || now - handoff.virtualAt < board.rules.timing.keepRoomAfter) break;
      if (handoff.keptId !== undefined || isExcluded(handoff, person.id) || !lacksRoom(person, handoff)) continue;
      if (!first || byWaitingOrder(handoff, first) < 0) first = handoff;
      break;
    }
  }
  return first;
}

/** Now, but not for ever. */
function lacksRoom(person: Person, { asked }: Handoff): boolean {
  const weight = weightFor(person, asked.channel);
  return weight <= person.room.units && weight > person.room.units - person.work.taken;
}

function couldHave(person: Person, handoff: Handoff): boolean {
  if (isExcluded(handoff, person.id) || weightFor(person, handoff.asked.channel) > person.room.units) return false;
  return handoff.joined.some(({ people }) => !people.requirement.fillIn && fits(person, people.requirement));
}
