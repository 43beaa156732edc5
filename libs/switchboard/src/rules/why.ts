import type { Board } from '../board/board';
import type { Handoff } from '../board/handoff';
import type { Considered } from '../events';
import type { Match } from '../matching/matcher';
import { isOverride, personOf } from '../matching/stages';

/** Codes for why this person is asked; the texts stand in the catalogue. */
export function whyAsked(board: Board, handoff: Handoff, { joined, person, calm }: Match): string[] {
  const { stage } = joined;
  const { roles, teams, skills, languages, sites, tags, authorities } = joined.people.requirement.all;
  const { upset, lastReceiverId, requires } = handoff.asked;
  const isStep = stage.kind === 'step';
  const codes: [code: string, holds: boolean][] = [
    ['named', isNamed(handoff, joined, person.id)],
    ['override', isOverride(stage)],
    ['on-the-floor', isStep && person.floor !== undefined],
    ['stands-in', standsIn(handoff, joined)],
    ['last-receiver', isStep && person.id === lastReceiverId && joined.personId === person.id],
    ['role', roles.length > 0],
    ['team', teams.length > 0],
    ['skill', skills.length > 0],
    ['language', languages.length > 0],
    ['site', sites.length > 0],
    ['tag', tags.length > 0],
    ['authority', authorities.length > 0],
    ['one-of-several', joined.people.requirement.anyOf.length > 0],
    ['asked-for', isStep && requires !== undefined && !handoff.asked.assist],
    ['last-resort', stage.kind === 'last-resort'],
    ['fill-in', stage.kind === 'escalation'],
    ['deputy', stage.kind === 'escalation' && !handoff.ladder.includes(person.id)],
    ['conflict-management', calm],
    ['conflict-management-not-free', upset && !calm && joined.calm !== undefined],
    [board.rules.policy.name, joined.personId === undefined],
  ];
  return codes.filter(([, holds]) => holds).map(([code]) => code);
}

/** By the contact or the sender, or as the one colleague who is asked. */
function isNamed({ asked }: Handoff, { stage }: Match['joined'], personId: string): boolean {
  const colleague = asked.assist?.ask.kind === 'colleague' ? asked.assist.ask.employeeId : undefined;
  return (
    (stage.kind === 'named' && personId === asked.namedEmployeeId) || (stage.kind === 'step' && personId === colleague)
  );
}

/** Somebody else is away whom the stage is about. */
function standsIn(handoff: Handoff, { stage, personId }: Match['joined']): boolean {
  const asked = personOf(handoff, stage);
  return asked !== undefined && personId !== asked;
}

/**
 * Codes for why nobody can be asked just now, over all stages that have joined. That nobody here speaks the language comes first: waiting does not
 * help then, and language does not relax.
 */
export function whyNobody(board: Board, handoff: Handoff, considered: readonly Considered[]): string[] {
  const { language } = handoff.asked;
  const unspoken = language !== undefined && !board.people.isSpoken(language) ? ['language-not-spoken'] : [];
  const codes: [code: string, part: Exclude<keyof Considered, 'stage'>][] = [
    ['at-capacity', 'atCapacity'],
    ['in-wrap-up', 'inWrapUp'],
    ['paused', 'paused'],
    ['off-shift', 'offShift'],
    ['unreachable', 'unreachable'],
    ['tried', 'tried'],
  ];
  const found = codes.filter(([, part]) => considered.some((stage) => stage[part] > 0)).map(([code]) => code);
  return found.length > 0 ? [...unspoken, ...found] : [...unspoken, 'nobody-fits'];
}
