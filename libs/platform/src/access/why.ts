import { RequestInvalid } from '../http/request.errors';
import { isStorable } from '../http/storable-text';

/** Why a change is made, in the words of whoever makes it; kept beside the change by services that keep an audit. */
export const WHY_HEADER = 'Sambung-Why';
export const LONGEST_WHY = 500;

/**
 * What the header says, at most 500 characters; undefined: nothing. Headers carry ASCII, so other characters come as percent-encoded UTF-8
 * (`encodeURIComponent`); a text with a stray percent sign is taken as it stands. Throws RequestInvalid.
 */
export function readWhy(header: string | undefined): string | undefined {
  const text = decoded(header ?? '').trim();
  if (text === '') return undefined;
  if (text.length <= LONGEST_WHY && isStorable(text)) return text;
  const message = `takes at most ${LONGEST_WHY} characters of text, percent-encoded UTF-8 where they are not ASCII`;
  throw new RequestInvalid([{ path: `header.${WHY_HEADER}`, message }]);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
