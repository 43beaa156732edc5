import type { Board } from '../board/board';
import { type Handoff, isAssist } from '../board/handoff';
import type { Considered } from '../events';
import type { Match } from '../matching/matcher';
import { isOverride, personOf } from '../matching/stages';
import { isOwedToRates } from './owed-to-rates';
import { isSpokenBySomebodyThere } from './relax-language';

/** Codes for why this person is asked; the texts stand in the catalogue. */
export function whyAsked(board: Board, handoff: Handoff, match: Match, now: number): string[] {
  const { joined, person, calm } = match;
  const { stage } = joined;
  const { roles, teams, skills, languages, sites, tags, authorities } = joined.people.requirement.all;
  const { upset, lastReceiverId, requires } = handoff.asked;
  const isStep = stage.kind === 'step';
  const codes: string[] = [];
  const say = (code: string, holds: boolean): unknown => holds && codes.push(code);
  say('named', isNamed(handoff, joined, person.id));
  say('override', isOverride(stage));
  say('on-the-floor', isStep && person.floor !== undefined);
  say('stands-in', standsIn(handoff, joined));
  say('last-receiver', isStep && person.id === lastReceiverId && joined.personId === person.id);
  say('role', roles.length > 0);
  say('team', teams.length > 0);
  say('skill', skills.length > 0);
  say('language', languages.length > 0);
  say('without-language', stage.withoutLanguage === true);
  say('site', sites.length > 0);
  say('tag', tags.length > 0);
  say('authority', authorities.length > 0);
  say('one-of-several', joined.people.requirement.anyOf.length > 0);
  say('asked-for', isStep && requires !== undefined && !handoff.asked.assist);
  say('last-resort', stage.kind === 'last-resort');
  say('fill-in', stage.kind === 'escalation');
  say('deputy', stage.kind === 'escalation' && !handoff.ladder.includes(person.id));
  say('conflict-management', calm);
  say('conflict-management-not-free', upset && !calm && joined.calm !== undefined);
  say(board.rules.policy.name, joined.personId === undefined);
  say('learned-rates', isOwedToRates(board, handoff, match, now));
  return codes;
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
 * Codes for why nobody can be asked just now, over all stages that have joined. How it stands with the language comes first: where nobody here speaks it, or
 * nobody who does is there, waiting for others does not help.
 */
export function whyNobody(board: Board, handoff: Handoff, considered: readonly Considered[]): string[] {
  const unspoken = whyUnspoken(board, handoff);
  const codes: [code: string, part: Exclude<keyof Considered, 'stage'>][] = [
    ['at-capacity', 'atCapacity'],
    ['in-wrap-up', 'inWrapUp'],
    ['paused', 'paused'],
    ['off-shift', 'offShift'],
    ['unreachable', 'unreachable'],
    ['tried', 'tried'],
  ];
  const found = codes.filter(([, part]) => considered.some((stage) => stage[part] > 0)).map(([code]) => code);
  const isNobody = found.length === 0 || fitsNobody(handoff, considered);
  return [...unspoken, ...(isNobody ? ['nobody-fits'] : []), ...found];
}

function whyUnspoken(board: Board, handoff: Handoff): string[] {
  const { language } = handoff.asked;
  if (language === undefined) return [];
  if (!board.people.isSpoken(language)) return ['language-not-spoken'];
  if (handoff.languageRelaxed) return ['without-language'];
  return isAssist(handoff) || isSpokenBySomebodyThere(board, handoff, language) ? [] : ['no-speaker-there'];
}

/** None of the plan's steps is for anybody here, whoever else is asked in their place. Not said of a step for one person: it would tell of that person. */
function fitsNobody({ joined }: Handoff, considered: readonly Considered[]): boolean {
  const steps = considered.filter(({ stage }) => stage.kind === 'step');
  const ofOne = joined.some(({ stage, personId }) => stage.kind === 'step' && personId !== undefined);
  return steps.length > 0 && !ofOne && steps.every((step) => PARTS.every((part) => step[part] === 0));
}

const PARTS = ['free', 'tried', 'atCapacity', 'inWrapUp', 'paused', 'offShift', 'unreachable'] as const;
