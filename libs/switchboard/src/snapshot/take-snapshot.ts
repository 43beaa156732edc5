import type { Board } from '../board/board';
import type { Handoff } from '../board/handoff';
import type { Person } from '../board/person';
import { Plans } from './plans';
import type { HandoffSnapshot, PersonSnapshot, SwitchboardSnapshot } from './snapshot';

/** In the order of ids, so that two boards that know the same have the same snapshot. */
export function takeSnapshot(board: Board): SwitchboardSnapshot {
  const plans = new Plans();
  const handoffs = byId([...board.handoffs.all()], ({ id }) => id).map((handoff) => snapshotOf(handoff, plans));
  return {
    schemaVersion: 1,
    now: board.now,
    people: byId([...board.people.all()], ({ id }) => id).map(personSnapshotOf),
    reasons: byId([...board.reasons.values()], ({ reasonId }) => reasonId),
    teams: byId([...board.teams.values()], ({ teamId }) => teamId),
    sites: byId([...board.sites.values()], ({ siteId }) => siteId),
    handoffs,
    plans: plans.all,
    ended: board.ended.toJSON(),
    outcomes: board.outcomes.toJSON(),
  };
}

function personSnapshotOf(person: Person): PersonSnapshot {
  const { profile, availability, activity, since, reachable, shiftOn, missedInARow, idleSince, erased, work } = person;
  const { presenceExpiresAt, settled, shiftUntil, wrapUpUntil } = person;
  return withoutGaps({
    profile, availability, activity, since, reachable, shiftOn, missedInARow, idleSince, erased,
    work: work.map(withoutGaps), presenceExpiresAt, settled, shiftUntil, wrapUpUntil,
  });
}

function snapshotOf(handoff: Handoff, plans: Plans): HandoffSnapshot {
  const { asked, reasonId, priority, phase, holderId, contactReachable, nextAt, exhausted, ladder, round } = handoff;
  const { offers, offersMade, fresh, epoch, holdPassed, proposed, earlier } = handoff;
  return withoutGaps({
    asked: withoutGaps(asked), reasonId, priority, plan: plans.indexOf(handoff.plan), phase, holderId, contactReachable, nextAt, exhausted, ladder, round,
    joined: handoff.joined.map(({ stage, personId, people }) => withoutGaps({ stage, personId, taken: people.taken })),
    tried: handoff.tried && [...handoff.tried],
    offers: [...offers], offersMade, fresh, epoch, holdPassed, proposed, earlier,
    story: handoff.story.map(withoutGaps),
  });
}

/** JSON has no undefined: what a snapshot says after a trip through it is what it says before. */
function withoutGaps<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)) as T;
}

function byId<T>(items: T[], idOf: (item: T) => string): T[] {
  return items.sort((a, b) => (idOf(a) < idOf(b) ? -1 : 1));
}
