import { faultOfText, isUnseen, type TextFault } from '@sambung/contracts';
import type { CellFault } from './table';

const PLAIN = /^[ -~]*$/;

/**
 * A cell as it is read: Unicode NFC, so that one name or number is one text however its accents were typed; without white space around it.
 * Letters of every script and combining characters stay. A cell of which nothing can be seen is empty.
 */
export function cellText(raw: string): string {
  if (PLAIN.test(raw)) return raw.trim();
  return isUnseen(raw) ? '' : raw.normalize('NFC').trim();
}

const WORDS: Readonly<Record<TextFault['fault'], (character: string) => CellFault>> = {
  'no-character': (character) => ({
    problem: `the cell holds ${character}, which is no character of a text`,
    remedy: 'type the cell again, or export the file as “CSV UTF-8”',
  }),
  'turns-round': (character) => ({
    problem: `the cell holds ${character}, an invisible sign that turns the text behind it round`,
    remedy: 'type the cell again; names in right-to-left scripts need no such sign',
  }),
  lost: () => ({
    problem: 'the cell holds U+FFFD: a character was lost when the file was saved',
    remedy: 'type the character again, or export the file as “CSV UTF-8”',
  }),
};

/** What no cell may hold, with its code point; undefined if there is nothing. */
export function cellFault(text: string): CellFault | undefined {
  const found = faultOfText(text);
  return found && WORDS[found.fault](found.character);
}
