import type { CellFault } from './table';

/** PostgreSQL keeps no U+0000; half of a surrogate pair has no UTF-8; the other control characters are nobody's name. Tabs and line ends are allowed. */
// eslint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/;
const HALF_A_PAIR = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;
/** Embeddings, overrides and isolates turn round what stands behind them, in every page and log that shows the name. Letters of Arabic or Hebrew need none. */
const TURNS_TEXT_ROUND = /[\u202a-\u202e\u2066-\u2069]/;
const LOST = '\ufffd';
const PLAIN = /^[ -~]*$/;

/**
 * A cell as it is read: Unicode NFC, so that one name or number is one text however its accents were typed; without white space around it.
 * Letters of every script and combining characters stay.
 */
export function cellText(raw: string): string {
  return PLAIN.test(raw) ? raw.trim() : raw.normalize('NFC').trim();
}

/** What no cell may hold, with its code point; undefined if there is nothing. */
export function cellFault(text: string): CellFault | undefined {
  if (PLAIN.test(text)) return undefined;
  const control = CONTROL.exec(text)?.[0] ?? HALF_A_PAIR.exec(text)?.[0];
  if (control !== undefined)
    return {
      problem: `the cell holds ${named(control)}, which is no character of a text`,
      remedy: 'type the cell again, or export the file as “CSV UTF-8”',
    };
  const turning = TURNS_TEXT_ROUND.exec(text)?.[0];
  if (turning !== undefined)
    return {
      problem: `the cell holds ${named(turning)}, an invisible sign that turns the text behind it round`,
      remedy: 'type the cell again; names in right-to-left scripts need no such sign',
    };
  if (text.includes(LOST))
    return {
      problem: 'the cell holds U+FFFD: a character was lost when the file was saved',
      remedy: 'type the character again, or export the file as “CSV UTF-8”',
    };
  return undefined;
}

function named(character: string): string {
  return `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
}
