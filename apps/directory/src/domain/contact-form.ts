/** What a cell says of how somebody is reached; null: nothing, as “-” in lists. */
export interface ContactReading {
  readonly text: string | null;
  /** Only the first of several is read. */
  readonly several: boolean;
}

const NOTHING: ContactReading = { text: null, several: false };
const SAYS_NOTHING = /^[^\p{L}\p{N}@*#]*$/u;
const AND = /\s+(?:atau|dan|or|and)\s+/i;
/** Spreadsheets keep a number as text by an apostrophe in front. */
const plain = (written: string): string => written.trim().replace(/^'/, '');

const EMAIL = /^[^\s@<>()[\]:;,"\\]+@[^\s@<>()[\]:;,"\\.]+(?:\.[^\s@<>()[\]:;,"\\.]+)+$/;

/** The address in a cell, also behind `mailto:` or a name as mail programs write it. Undefined: it is none. */
export function readEmail(written: string): ContactReading | undefined {
  const text = plain(written).replace(/mailto:/gi, '');
  if (SAYS_NOTHING.test(text)) return NOTHING;
  const bracketed = [...text.matchAll(/<([^<>]*)>/g)].map(([, address = '']) => address.trim());
  const addresses = bracketed.length > 0 ? bracketed : text.split(AND).flatMap((part) => part.split(/[\s;,|/]+/));
  const [first = '', ...more] = addresses.filter((address) => address !== '');
  return [first, ...more].every((address) => EMAIL.test(address))
    ? { text: first, several: more.length > 0 }
    : undefined;
}

/** What stands before an extension, also behind the number of the company. */
const BEFORE = /^(?:.*[^\p{L}])?(?:extension|ekstensi|ekst|eks|ext|pesawat|psw|pes|x)[\s.:]*(?=[\d*#])/iu;
const DIALLED = /^[+(]?[\d*#][\d*#\s.()+-]*$/;
/** What is longer is a number of its own, and is kept as it is written. */
const LONGEST = 8;

/** The extension in a cell, also behind “ext.”; the shorter number of several. Undefined: it is none. */
export function readExtension(written: string): ContactReading | undefined {
  // Programs that export numbers add a fraction.
  const text = plain(written).replace(/^(\d+)[.,]0$/, '$1');
  if (SAYS_NOTHING.test(text)) return NOTHING;
  const parts = text.split(AND).flatMap((part) => part.split(/[/;,|]/));
  const read = parts.map((part) => part.trim().replace(BEFORE, '')).filter((part) => part !== '');
  const short = read
    .map((part) => part.replace(/[\s.]/g, ''))
    .find((part) => part.length <= LONGEST && DIALLED.test(part));
  const found = short ?? read[0] ?? '';
  return DIALLED.test(found) ? { text: found, several: read.length > 1 } : undefined;
}
