import { faultOfText, importProblem, isUnseen, type ToldProblem } from '@sambung/contracts';

const PLAIN = /^[ -~]*$/;

/**
 * A cell as it is read: Unicode NFC, so that one name or number is one text however its accents were typed; without white space around it.
 * Letters of every script and combining characters stay. A cell of which nothing can be seen is empty.
 */
export function cellText(raw: string): string {
  if (PLAIN.test(raw)) return raw.trim();
  return isUnseen(raw) ? '' : raw.normalize('NFC').trim();
}

/** What no cell may hold, with its code point; undefined if there is nothing. */
export function cellFault(text: string): ToldProblem | undefined {
  const found = faultOfText(text);
  if (!found) return undefined;
  const { fault, character } = found;
  return fault === 'lost' ? importProblem('cell.character-lost') : importProblem(`cell.${fault}`, { character });
}
