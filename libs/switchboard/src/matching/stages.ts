import type { Criteria, Stage } from '@sambung/contracts';
import type { Board } from '../board/board';
import { type Handoff, type Joined, isAssist } from '../board/handoff';
import { deputiesOf } from '../board/lines';
import { isPresent } from '../board/person';
import { plannedRequirement } from './planned';
import { type Requirement, onePerson, requirementFor, withCalm } from './requirement';

/** Asks for the people of a stage: their pools are held until `Handoffs.letGo`. */
export function holdStage(board: Board, handoff: Handoff, stage: Stage, personId?: string): Joined {
  const requirement = requirementOf(handoff, stage, personId);
  const isOwn = isAskedForOnTop(handoff, stage);
  const people = board.pools.hold(requirement, isOwn);
  const only = onePerson(requirement);
  const calm = handoff.asked.upset && only === undefined ? board.pools.hold(withCalm(requirement), isOwn) : undefined;
  return { stage, personId: only, people, calm };
}

/**
 * Who fits at a stage. What the handoff asks for on top holds in the plan's steps: a person who is named, or answers for it, need not meet it.
 * What an assist asks for holds at every stage.
 */
export function requirementOf(handoff: Handoff, stage: Stage, personId?: string): Requirement {
  const requires = isAskedForOnTop(handoff, stage) ? handoff.asked.requires : undefined;
  const criteria = criteriaOf(handoff, stage, personId);
  const asked = stage.withoutLanguage ? { ...handoff.asked, language: undefined } : handoff.asked;
  if (stage.kind === 'step' && !requires) return plannedRequirement(criteria, asked);
  return requirementFor(criteria, asked, { requires, fillIn: isFillIn(stage) });
}

const isAskedForOnTop = (handoff: Handoff, { kind }: Stage): boolean =>
  handoff.asked.requires !== undefined && (kind === 'step' || isAssist(handoff));

export function criteriaOf(handoff: Handoff, stage: Stage, personId?: string): Criteria {
  switch (stage.kind) {
    case 'named':
    case 'last-resort':
      return { employeeId: personId ?? personOf(handoff, stage) };
    case 'step': {
      const asked = personOf(handoff, stage);
      const standsIn = asked !== undefined && personId !== undefined && personId !== asked;
      return standsIn ? { employeeId: personId } : (handoff.plan.steps[stage.number - 1]?.criteria ?? {});
    }
    case 'escalation':
      return { employeeId: personId };
  }
}

/** Whom a manager named: asked like whom the contact named, before everybody else. */
export const overrideOf = (handoff: Handoff): Stage => asRelaxed(handoff, { kind: 'named', number: 2 });
export const isOverride = ({ kind, number }: Stage): boolean => kind === 'named' && number === 2;

/** So far up in the line above. */
export const levelAbove = (handoff: Handoff, number: number): Stage =>
  asRelaxed(handoff, { kind: 'escalation', number });

const asRelaxed = ({ languageRelaxed }: Handoff, stage: Stage): Stage =>
  languageRelaxed ? { ...stage, withoutLanguage: true } : stage;

/** The one person whom a stage of the plan is about. */
export function personOf(handoff: Handoff, stage: Stage): string | undefined {
  if (stage.kind === 'named') return isOverride(stage) ? undefined : handoff.asked.namedEmployeeId;
  if (stage.kind === 'last-resort') return handoff.plan.lastResort.employeeId;
  return stage.kind === 'step' ? handoff.plan.steps[stage.number - 1]?.criteria.employeeId : undefined;
}

export interface NextStage {
  readonly stage: Stage;
  readonly personId: string | undefined;
}

/** What joins next, as far as the plan goes: whoever stands in for a person who is away, else the stage after those that have joined. */
export function nextToJoin(board: Board, handoff: Handoff): NextStage | undefined {
  const standIn = standInFor(board, handoff);
  if (standIn) return standIn;
  const stage = nextPlanStage(handoff);
  return stage && { stage, personId: stage.kind === 'step' ? undefined : personOf(handoff, stage) };
}

/** The next in the row of deputies, while nobody before them is there. They join the stage: should the person come back, they are asked first. */
function standInFor(board: Board, handoff: Handoff): NextStage | undefined {
  const { joined } = handoff;
  const last = joined.at(-1);
  const absentId = last && personOf(handoff, last.stage);
  if (!last || absentId === undefined) return undefined;
  const before = joined.filter(({ stage }) => isSameStage(stage, last.stage)).map(({ personId }) => personId);
  if (before.some((id) => isThere(board, id))) return undefined;
  const next = deputiesOf(board, absentId).find(({ id }) => !before.includes(id));
  return next && { stage: last.stage, personId: next.id };
}

const isThere = (board: Board, id: string | undefined): boolean => {
  const person = id === undefined ? undefined : board.people.get(id);
  return person !== undefined && isPresent(person);
};

const isSameStage = (a: Stage, b: Stage): boolean =>
  a.kind === b.kind && a.number === b.number && a.withoutLanguage === b.withoutLanguage;

/** Where in the plan somebody who was asked at a stage was found; undefined once the stage is no longer asked. */
export function joinedAt({ joined }: Handoff, at: Stage, personId: string): Joined | undefined {
  return joined.find(
    ({ stage, personId: only }) => isSameStage(stage, at) && (only === undefined || only === personId),
  );
}

/**
 * The stage after those that have joined, as far as the plan goes; undefined when the line above is next. Where the language has been relaxed the whole
 * plan comes once more without it: whoever speaks it and comes back is still asked first.
 */
function nextPlanStage(handoff: Handoff): Stage | undefined {
  const last = handoff.joined.findLast(({ stage }) => stage.kind !== 'escalation' && !isOverride(stage))?.stage;
  if (!handoff.languageRelaxed) return planStageAfter(handoff, last);
  const next = planStageAfter(handoff, last?.withoutLanguage ? last : undefined);
  return next && asRelaxed(handoff, next);
}

function planStageAfter(handoff: Handoff, last: Stage | undefined): Stage | undefined {
  const { asked, plan } = handoff;
  if (!last && asked.namedEmployeeId !== undefined) return { kind: 'named', number: 1 };
  if (last?.kind === 'last-resort') return undefined;
  const step = last?.kind === 'step' ? last.number + 1 : 1;
  if (step <= plan.steps.length) return { kind: 'step', number: step };
  // Whose line an assist goes up is not asked themself.
  return isAssist(handoff) ? undefined : { kind: 'last-resort', number: 1 };
}

/** How many are asked at the same time at a stage. */
export function askAtOnceAt(board: Board, { plan }: Handoff, stage: Stage): number {
  if (isOverride(stage)) return 1;
  const planned = stage.kind === 'step' ? plan.steps[stage.number - 1]?.askAtOnce : undefined;
  return planned ?? board.rules.askAtOnce;
}

/** Asked by the wider rule: somebody above, or whom a manager named, may be off shift and need not serve the channel. */
export const isFillIn = (stage: Stage): boolean => stage.kind === 'escalation' || isOverride(stage);

/** How long a stage holds before the next joins in, in milliseconds: as planned, or for one person as long as they are asked. */
export function holdOf(board: Board, handoff: Handoff, stage: Stage): number {
  const { timing } = board.rules;
  if (stage.kind === 'escalation') return timing.ladderStep;
  const step = stage.kind === 'step' ? handoff.plan.steps[stage.number - 1] : undefined;
  return step ? step.holdSeconds * 1_000 : timing.offer[handoff.asked.channel];
}
