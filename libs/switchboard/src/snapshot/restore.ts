import type { RoutingPlan } from '@sambung/contracts';
import type { Board } from '../board/board';
import { Handoff, NO_OFFERS } from '../board/handoff';
import { Person, standingOf, weightOfWork } from '../board/person';
import { NOWHERE } from '../expected-wait/awaited';
import { holdStage } from '../matching/stages';
import type { Profile } from '../board/profile';
import type { HandoffSnapshot, PersonSnapshot, SwitchboardSnapshot } from './snapshot';

export class SnapshotUnreadable extends Error {
  constructor(schemaVersion: unknown) {
    super(
      `A snapshot of schema version ${String(schemaVersion)} cannot be read by this release; replay the log, or start the release that wrote it.`,
    );
    this.name = 'SnapshotUnreadable';
  }
}

/** Fills an empty board. Indexes are built on the way. */
export function restoreBoard(board: Board, snapshot: SwitchboardSnapshot): void {
  if ((snapshot.schemaVersion as unknown) !== 1) throw new SnapshotUnreadable(snapshot.schemaVersion);
  board.now = snapshot.now;
  for (const reason of snapshot.reasons) board.reasons.set(reason.reasonId, reason);
  for (const team of snapshot.teams) board.teams.set(team.teamId, team);
  for (const site of snapshot.sites) board.sites.set(site.siteId, site);
  board.ended.restore(snapshot.ended);
  board.outcomes.restore(snapshot.outcomes);
  for (const [teamId, askAgainAt] of snapshot.fillInPauses ?? []) board.fillInPauses.set(teamId, askAgainAt);
  if (snapshot.waits) board.waits.restore(snapshot.waits);
  if (snapshot.rates) board.rates.restore({ ...snapshot.rates, people: snapshot.ratesOfPeople ?? [] });
  for (const person of snapshot.people) board.addPerson(personFrom(board, snapshot, person), 'restored');
  board.pools.restoreAskedFor(snapshot.askedForLately ?? []);
  const plans = plansOf(board, snapshot);
  for (const handoff of snapshot.handoffs) restoreHandoff(board, handoff, plans);
  board.touched.clear();
}

function personFrom(
  board: Board,
  { common }: SwitchboardSnapshot,
  { profile, work, ...state }: PersonSnapshot,
): Person {
  const { workingHours, capacity, languages, roles } = profile;
  const whole = {
    ...profile,
    workingHours: common[workingHours] as Profile['workingHours'],
    capacity: common[capacity] as Profile['capacity'],
    languages: common[languages] as Profile['languages'],
    roles: common[roles] as Profile['roles'],
  };
  const person = Object.assign(new Person(board.people.thrifty(whole), state.since, board.people.figures), state);
  person.rates = person.erased ? undefined : board.rates.ratesOf(person.profile);
  for (const each of work) person.work.put(each, weightOfWork(person, each));
  // So that being put on the board does not count as coming free just now.
  person.standing = standingOf(person);
  return person;
}

/** A reason's own where it is still the same, so that a plan is in memory once. */
function plansOf(board: Board, { plans }: SwitchboardSnapshot): RoutingPlan[] {
  const current = new Map([...board.reasons.values()].map(({ plan }) => [JSON.stringify(plan), plan]));
  return plans.map((plan) => current.get(JSON.stringify(plan)) ?? plan);
}

function restoreHandoff(board: Board, snapshot: HandoffSnapshot, plans: readonly RoutingPlan[]): void {
  const { joined, tried, asked, reasonId, priority, plan: planIndex, awaited, ...state } = snapshot;
  const plan = plans[planIndex];
  if (!plan) throw new Error(`the snapshot has no plan ${String(planIndex)}`);
  const handoff = Object.assign(new Handoff(withAllKeys(asked), reasonId, priority, plan), state, {
    story: [...state.story],
  });
  if (handoff.offers.length === 0) handoff.offers = NO_OFFERS;
  handoff.tried = tried && new Set(tried);
  handoff.awaited = awaited ?? NOWHERE;
  handoff.joined = joined.map(({ stage, personId }) => holdStage(board, handoff, stage, personId));
  board.handoffs.add(handoff);
  const { phase } = handoff;
  if (phase.kind === 'promised' && !board.people.get(phase.ownerId)) board.handoffs.orphans.add(handoff);
}

/** All keys, in the order in which a request has them: whatever is changed later stands in the same place in every owner's memory. */
function withAllKeys(asked: HandoffSnapshot['asked']): HandoffSnapshot['asked'] {
  const { id, senderId, channel, upset, contactKind, tier, requestedAt, holdAt } = asked;
  return {
    ...{ id, senderId, channel, language: undefined, siteId: undefined, namedEmployeeId: undefined, upset },
    ...{ contactKind, tier, requestedAt, holdAt, requires: undefined, excludedIds: undefined },
    ...{ lastReceiverId: undefined, amount: undefined, chain: undefined, assist: undefined },
    ...asked,
  };
}
