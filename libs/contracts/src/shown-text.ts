import { z } from 'zod';

/** PostgreSQL keeps no U+0000; half of a surrogate pair has no UTF-8; the other control characters are nobody's name. Tabs and line ends are allowed. */
const NO_CHARACTER = /(?![\t\n\r])[\p{Cc}\p{Cs}\ufffe\uffff]/u;
/** Embeddings, overrides and isolates turn round what stands behind them, in every page and log that shows the name. Letters of Arabic or Hebrew need none. */
const TURNS_TEXT_ROUND = /[\u202a-\u202e\u2066-\u2069]/;
const LOST = /\ufffd/;
/** Joiners, fillers, white space, and marks without a letter to stand on. */
const UNSEEN = /^[\p{Cf}\p{Z}\p{M}\s\u115f\u1160\u2800\u3164\uffa0]*$/u;
const PLAIN = /^[ -~]*$/;

export interface TextFault {
  readonly fault: 'no-character' | 'turns-round' | 'lost';
  /** `U+202E` */
  readonly character: string;
}

/** What no text holds that people read; undefined if there is nothing. */
export function faultOfText(text: string): TextFault | undefined {
  if (PLAIN.test(text)) return undefined;
  const found = (fault: TextFault['fault'], pattern: RegExp): TextFault | undefined => {
    const character = pattern.exec(text)?.[0];
    return character === undefined ? undefined : { fault, character: named(character) };
  };
  return found('no-character', NO_CHARACTER) ?? found('turns-round', TURNS_TEXT_ROUND) ?? found('lost', LOST);
}

const UNPRINTABLE = new RegExp(`${NO_CHARACTER.source}|${TURNS_TEXT_ROUND.source}`, 'gu');

/** A text as it can be stored and shown: a character that no text may hold stands there as its number. */
export const printable = (text: string): string => text.replace(UNPRINTABLE, (character) => `‹${named(character)}›`);

/** Whether nothing of it can be seen. */
export const isUnseen = (text: string): boolean => UNSEEN.test(text);

const WORDS: Readonly<Record<TextFault['fault'], string>> = {
  'no-character': 'is no character of a text',
  'turns-round': 'is an invisible sign that turns the text behind it round',
  lost: 'stands for a character that was lost',
};

/** A name that people read in lists, in Unicode’s NFC: the same whichever way somebody came in, by import, SCIM or hand. */
export const ShownText = (longest: number) =>
  z
    .string()
    .normalize('NFC')
    .trim()
    .min(1)
    .max(longest)
    .superRefine((text, context) => {
      const found = faultOfText(text);
      if (found) context.addIssue(`${found.character} ${WORDS[found.fault]}: leave it out`);
      else if (text !== '' && isUnseen(text)) context.addIssue('nothing of it can be seen');
    });

const named = (character: string): string => `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
