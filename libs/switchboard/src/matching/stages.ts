import type { Criteria, Stage } from '@sambung/contracts';
import type { Board } from '../board/board';
import type { Handoff, Joined } from '../board/handoff';
import { type Requirement, onePerson, requirementFor, withCalm } from './requirement';

/** Asks for the people of a stage: their pools are held until `Handoffs.letGo`. */
export function holdStage(board: Board, handoff: Handoff, stage: Stage, personId?: string): Joined {
  const requirement = requirementOf(handoff, stage, personId);
  const people = board.pools.hold(requirement);
  const only = onePerson(requirement);
  const calm = handoff.asked.upset && only === undefined ? board.pools.hold(withCalm(requirement)) : undefined;
  return { stage, personId: only, people, calm };
}

/** Who fits at a stage. What the handoff asks for on top holds in the plan's steps: a person who is named, or answers for it, need not meet it. */
export function requirementOf(handoff: Handoff, stage: Stage, personId?: string): Requirement {
  const requires = stage.kind === 'step' ? handoff.asked.requires : undefined;
  const fillIn = stage.kind === 'escalation';
  return requirementFor(criteriaOf(handoff, stage, personId), handoff.asked, { requires, fillIn });
}

export function criteriaOf(handoff: Handoff, stage: Stage, personId?: string): Criteria {
  switch (stage.kind) {
    case 'named':
      return { employeeId: handoff.asked.namedEmployeeId };
    case 'step':
      return handoff.plan.steps[stage.number - 1]?.criteria ?? {};
    case 'last-resort':
      return { employeeId: handoff.plan.lastResort.employeeId };
    case 'escalation':
      return { employeeId: personId };
  }
}

/** The stage after those that have joined, as far as the plan goes; undefined when the line above is next. */
export function nextPlanStage(handoff: Handoff): Stage | undefined {
  const { joined, asked, plan } = handoff;
  const last = joined.findLast(({ stage }) => stage.kind !== 'escalation')?.stage;
  if (!last && asked.namedEmployeeId !== undefined) return { kind: 'named', number: 1 };
  if (last?.kind === 'last-resort') return undefined;
  const step = last?.kind === 'step' ? last.number + 1 : 1;
  return step <= plan.steps.length ? { kind: 'step', number: step } : { kind: 'last-resort', number: 1 };
}

/** How long a stage holds before the next joins in, in milliseconds: as planned, or for one person as long as they are asked. */
export function holdOf(board: Board, handoff: Handoff, stage: Stage): number {
  const { timing } = board.rules;
  if (stage.kind === 'escalation') return timing.ladderStep;
  const step = stage.kind === 'step' ? handoff.plan.steps[stage.number - 1] : undefined;
  return step ? step.holdSeconds * 1_000 : timing.offer[handoff.asked.channel];
}
