import type { Board } from '../board/board';
import { type Handoff, isAssist } from '../board/handoff';
import type { AssistRequested, LanguageRelaxed } from '../events';
import { ANYBODY, meets } from '../matching/conditions';
import type { Pool } from '../matching/pool';
import { LANGUAGE_LEVEL, requirementFor } from '../matching/requirement';
import { nextToJoin } from '../matching/stages';
import { isThereFor } from '../matching/there';
import type { Commit } from './dispatch';
import { assistRequested } from './request-assist';

/**
 * Whether the search may go on without the language of the contact: of everybody who may take it nobody who is there speaks it, while a colleague is there
 * who does, in whichever office, and can join whoever accepts. Where there is no such colleague the language stands: a receiver could not talk to the contact either.
 */
export function mayRelax(board: Board, handoff: Handoff): boolean {
  const { language } = handoff.asked;
  if (language === undefined || handoff.languageRelaxed || isAssist(handoff)) return false;
  return !isSpokenByThose(board, handoff) && isSpokenBySomebodyThere(board, handoff, language);
}

export const languageRelaxed = ({ id: handoffId, asked }: Handoff, now: number): LanguageRelaxed => ({
  type: 'language-relaxed',
  handoffId,
  language: asked.language ?? '',
  at: now,
});

/** A speaker came, or went, for whom it made a difference: what had looked everywhere before goes on at once, not at its next round. */
export function relaxWhereSpeakersTurned(board: Board, now: number, commit: Commit): void {
  const { languages } = board.touched;
  if (languages.size === 0) return;
  const waiting = board.handoffs.byLanguage.scarce(languages);
  languages.clear();
  board.effort.steps += waiting.length;
  for (const handoff of waiting)
    if (hasLookedEverywhere(board, handoff) && mayRelax(board, handoff)) commit([languageRelaxed(handoff, now)]);
}

export const hasLookedEverywhere = (board: Board, handoff: Handoff): boolean =>
  handoff.joined.length > 0 && (handoff.exhausted || nextToJoin(board, handoff) === undefined);

/** Whoever has joined is there, and speaks it: it was asked of them. Who sent it, has the contact, or was excluded does not count. */
function isSpokenByThose(board: Board, handoff: Handoff): boolean {
  const { senderId, holderId, asked } = handoff;
  const never = [...new Set([senderId, holderId, ...(asked.excludedIds ?? [])])];
  return handoff.joined.some(({ people }) => isAnybodyThere(board, people, never));
}

/** Also who sent it, who has the contact on the line already; nobody whom the contact does not want. */
export function isSpokenBySomebodyThere(board: Board, { asked }: Handoff, language: string): boolean {
  const of = { channel: 'assist', language, siteId: undefined } as const;
  const speakers = board.pools.get(requirementFor({}, of));
  const isThere = isAnybodyThere(board, speakers, asked.excludedIds ?? []);
  board.pools.forgetUnused(speakers);
  return isThere;
}

function isAnybodyThere(board: Board, pool: Pool, butFor: readonly string[]): boolean {
  if (pool.present === 0) return false;
  const left = butFor.filter((id) => {
    const person = board.people.get(id);
    return person !== undefined && isThereFor(person, pool.requirement);
  });
  return pool.present > left.length;
}

/**
 * Whoever has just accepted does not speak the language: a colleague who does is asked at once, while the contact is being put through, so that they are together
 * from the first word on. Opened at the acceptance and not before it: until then nobody knows whom to join.
 */
export function speakerFor(board: Board, handoff: Handoff, receiverId: string, now: number): AssistRequested[] {
  const { language, excludedIds = [] } = handoff.asked;
  if (language === undefined || isAssist(handoff) || speaks(board, receiverId, language)) return [];
  const epoch = handoff.epoch + 1;
  const requested = assistRequested(
    board,
    {
      // The same for the same acceptance, whoever works it out; an earlier one's has ended.
      handoffId: `${handoff.id}:speaker${epoch === 1 ? '' : `.${String(epoch)}`}`,
      askerId: receiverId,
      by: 'system',
      aboutId: handoff.id,
      ask: { kind: 'language', language },
      promiseSeconds: board.rules.timing.speakerPromise / 1_000,
      requestedAt: now,
    },
    now,
  );
  if (excludedIds.length === 0) return [requested];
  return [{ ...requested, requires: { not: excludedIds.map((employeeId) => ({ employeeId })) } }];
}

function speaks(board: Board, employeeId: string, language: string): boolean {
  const profile = board.people.get(employeeId)?.profile;
  return profile !== undefined && meets(profile, { ...ANYBODY, languages: [{ language, level: LANGUAGE_LEVEL }] });
}
