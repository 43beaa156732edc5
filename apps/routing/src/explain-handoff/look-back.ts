import { readLog, recordingOf, type Queries } from '@sambung/decision-log';
import { type HandoffOffered, type HandoffQueued, Switchboard, type WhyNot } from '@sambung/switchboard';

/** What is looked for in a log; plain data, for a thread of its own. */
export interface Question {
  readonly handoffId: string;
  readonly employeeId: string;
  /** ms since 1970: when its first and its last decision were made. */
  readonly first: number;
  readonly last: number;
}

/** Why it was not them, by the offer or the look that the decision was. */
export type FoundAnswers = readonly { readonly key: string; readonly whyNot: WhyNot }[];

export type Look = HandoffOffered | HandoffQueued;
export const isLook = (event: { readonly type: string }): event is Look =>
  event.type === 'handoff-offered' || event.type === 'handoff-queued';
export const keyOfLook = (event: Look): string =>
  event.type === 'handoff-offered' ? event.offerId : `queued ${String(event.at)} ${String(event.stage.number)}`;

/**
 * Builds the board as it stood at each decision about a handoff, from the log, and looks why it was not somebody. Decisions of which the log no longer has
 * what came before are left out.
 */
export async function lookBack(
  database: Queries,
  workspace: string,
  { handoffId, employeeId, first, last }: Question,
): Promise<FoundAnswers> {
  const log = await readLog(database, workspace, { since: first, until: last });
  const { base, decisions } = await recordingOf(log);
  const board = base ? Switchboard.restore(base) : Switchboard.empty();
  const found: { key: string; whyNot: WhyNot }[] = [];
  for (const { events } of decisions) {
    for (const event of events) {
      if (isLook(event) && event.handoffId === handoffId)
        found.push({ key: keyOfLook(event), whyNot: board.whyNot(event, employeeId) });
      board.apply(event);
    }
  }
  return found;
}
