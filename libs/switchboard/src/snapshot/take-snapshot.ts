import type { RoutingPlan } from '@sambung/contracts';
import type { Board } from '../board/board';
import type { Handoff } from '../board/handoff';
import type { Person } from '../board/person';
import type { CommonTraits, HandoffSnapshot, PersonSnapshot, SwitchboardSnapshot } from './snapshot';
import { Table } from './table';

/** In the order of ids, so that two boards that know the same have the same snapshot. */
export function takeSnapshot(board: Board): SwitchboardSnapshot {
  const { people: ratesOfPeople, ...rates } = board.rates.toJSON();
  const plans = new Table<RoutingPlan>();
  const common = new Table<CommonTraits>();
  return {
    schemaVersion: 1,
    now: board.now,
    people: byId([...board.people.all()], ({ id }) => id).map((person) => personSnapshotOf(person, common)),
    reasons: byId([...board.reasons.values()], ({ reasonId }) => reasonId),
    teams: byId([...board.teams.values()], ({ teamId }) => teamId),
    sites: byId([...board.sites.values()], ({ siteId }) => siteId),
    handoffs: byId([...board.handoffs.all()], ({ id }) => id).map((handoff) => snapshotOf(handoff, plans)),
    common: common.all,
    plans: plans.all,
    ended: board.ended.toJSON(),
    outcomes: board.outcomes.toJSON(),
    waits: board.waits.toJSON(),
    rates,
    ratesOfPeople,
    ...(board.rules.policy.weigh && { askedForLately: board.pools.askedForLately() }),
    fillInPauses: byId([...board.fillInPauses], ([teamId]) => teamId),
  };
}

function personSnapshotOf(person: Person, common: Table<CommonTraits>): PersonSnapshot {
  const { profile, availability, activity, since, reachable, shiftOn, missedInARow, idleSince, erased } = person;
  const { presenceExpiresAt, settled, shiftUntil, wrapUpUntil, askedToFillIn, keptFor, floor, occupancy } = person;
  return {
    profile: {
      ...profile,
      workingHours: common.indexOf(profile.workingHours),
      capacity: common.indexOf(profile.capacity),
      languages: common.indexOf(profile.languages),
      roles: common.indexOf(profile.roles),
    },
    availability,
    activity,
    since,
    reachable,
    shiftOn,
    missedInARow,
    idleSince,
    erased,
    work: [...person.work.all()].map(withoutGaps),
    ...(presenceExpiresAt !== undefined && { presenceExpiresAt }),
    ...(settled !== undefined && { settled }),
    ...(shiftUntil !== undefined && { shiftUntil }),
    ...(wrapUpUntil !== undefined && { wrapUpUntil }),
    ...(askedToFillIn && { askedToFillIn }),
    ...(keptFor && { keptFor }),
    ...(floor && { floor }),
    occupancy: withoutGaps(occupancy),
  };
}

function snapshotOf(handoff: Handoff, plans: Table<RoutingPlan>): HandoffSnapshot {
  const { asked, reasonId, priority, phase, holderId, contactReachable, nextAt, exhausted, ladder, handedOnBy, round } =
    handoff;
  const { offers, offersMade, fresh, epoch, holdPassed, proposed, earlier } = handoff;
  return withoutGaps({
    asked: withoutGaps(asked),
    reasonId,
    priority,
    plan: plans.indexOf(handoff.plan),
    phase,
    holderId,
    contactReachable,
    nextAt,
    lookAgainAt: handoff.lookAgainAt,
    heldUntil: handoff.heldUntil,
    ...(handoff.heldBefore && { heldBefore: true }),
    keptId: handoff.keptId,
    toldPlace: handoff.toldPlace,
    exhausted,
    ladder,
    handedOnBy,
    round,
    joined: handoff.joined.map(({ stage, personId }) => withoutGaps({ stage, personId })),
    awaited: handoff.awaited.length > 0 ? [...handoff.awaited] : undefined,
    tried: handoff.tried && [...handoff.tried],
    offers: [...offers],
    offersMade,
    fresh,
    epoch,
    ...(handoff.languageRelaxed && { languageRelaxed: true }),
    holdPassed,
    proposed,
    earlier,
    story: handoff.story.map(withoutGaps),
  });
}

/** JSON has no undefined: what a snapshot says after a trip through it is what it says before. */
function withoutGaps<T extends object>(value: T): T {
  const kept: Partial<T> = {};
  for (const name in value) if (value[name] !== undefined) kept[name] = value[name];
  return kept as T;
}

function byId<T>(items: T[], idOf: (item: T) => string): T[] {
  return items.sort((a, b) => (idOf(a) < idOf(b) ? -1 : 1));
}
