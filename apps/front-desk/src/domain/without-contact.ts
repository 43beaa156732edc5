/** Of a contact, as far as they are known. */
export interface KnownContact {
  readonly contactName: string | null;
}

/** Six digits or more, however they are parted: a number that reaches or names somebody. */
const NUMBERS = /\+?\d(?:[\s().-]*\d){5,}/g;
const ADDRESSES = /[^\s@<>,;]+@[^\s@<>,;]+/g;
const LEFT_OUT = '…';

/**
 * A colleague's own words without what names or reaches the contact that they were about: the words of the contact's name, long numbers and e-mail addresses. Whom
 * else somebody named in free text, nobody can know.
 */
export function withoutContact(said: string, { contactName }: KnownContact): string {
  const words = (contactName ?? '').split(/[^\p{L}\p{M}]+/u).filter((word) => word.length > 2);
  const unnamed = words.reduce((text, word) => text.replace(wordOf(word), LEFT_OUT), said);
  return unnamed.replace(ADDRESSES, LEFT_OUT).replace(NUMBERS, LEFT_OUT);
}

/** Letters alone: nothing in it has a meaning of its own in a pattern. */
const wordOf = (word: string): RegExp => new RegExp(`(?<![\\p{L}\\p{M}])${word}(?![\\p{L}\\p{M}])`, 'giu');
