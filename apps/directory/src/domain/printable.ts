// Tabs and line ends may stand in a cell.
const UNPRINTABLE = /(?![\t\n\r])[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069\ufffe\uffff]/gu;

/** A text as it can be stored and shown: a character that no text may hold stands there as its number. */
export const printable = (text: string): string =>
  text.replace(
    UNPRINTABLE,
    (character) => `‹U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}›`,
  );
