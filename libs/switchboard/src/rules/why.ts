import type { Board } from '../board/board';
import type { Handoff } from '../board/handoff';
import type { Considered } from '../events';
import { criteriaOf } from '../matching/stages';
import type { Match } from '../matching/matcher';

/** Codes for why this person is asked; the texts stand in the catalogue. */
export function whyAsked(board: Board, handoff: Handoff, { joined, person, calm }: Match): string[] {
  const { stage } = joined;
  const { role, teamId, skills, languages, siteId } = criteriaOf(handoff, stage, joined.personId);
  const { channel, language, upset } = handoff.asked;
  const codes: [code: string, holds: boolean][] = [
    ['named', stage.kind === 'named'],
    ['role', role !== undefined],
    ['team', teamId !== undefined],
    ['skill', (skills?.length ?? 0) > 0],
    ['language', language !== undefined || (languages?.length ?? 0) > 0],
    ['site', siteId !== undefined || channel === 'counter'],
    ['last-resort', stage.kind === 'last-resort'],
    ['fill-in', stage.kind === 'escalation'],
    ['deputy', stage.kind === 'escalation' && !handoff.ladder.includes(person.id)],
    ['conflict-management', calm],
    ['conflict-management-not-free', upset && !calm && joined.calm !== undefined],
    [board.rules.policy.name, joined.personId === undefined],
  ];
  return codes.filter(([, holds]) => holds).map(([code]) => code);
}

/** Codes for why nobody can be asked just now, over all stages that have joined. */
export function whyNobody(considered: readonly Considered[]): string[] {
  const codes: [code: string, part: Exclude<keyof Considered, 'stage'>][] = [
    ['at-capacity', 'atCapacity'],
    ['in-wrap-up', 'inWrapUp'],
    ['paused', 'paused'],
    ['off-shift', 'offShift'],
    ['unreachable', 'unreachable'],
    ['tried', 'tried'],
  ];
  const found = codes.filter(([, part]) => considered.some((stage) => stage[part] > 0)).map(([code]) => code);
  return found.length > 0 ? found : ['nobody-fits'];
}
