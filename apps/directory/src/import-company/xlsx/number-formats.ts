import { readWholeXml } from './read-xml';

/** What a cell's format says about the number in it. */
export type NumberFormat =
  | { readonly kind: 'number' }
  | { readonly kind: 'date' }
  | { readonly kind: 'time' }
  /** Digits that are filled into a pattern such as `0000-0000-0000`: a number that is shown with the zeros it does not have. */
  | { readonly kind: 'digits'; readonly pattern: string };

const NUMBER: NumberFormat = { kind: 'number' };
/** Formats that have a number and no text in the file (ISO/IEC 29500-1, 18.8.30), with the East Asian dates. */
const BUILT_IN_DATES = [14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58];
const BUILT_IN_TIMES = [18, 19, 20, 21, 32, 33, 45, 46, 47];

/** Excel's own limits: 65,490 formats of cells, and 255 characters in one. Both are gone through for each cell. */
const MOST_FORMATS = 65_490;
const LONGEST_CODE = 255;

/** The formats of a workbook's cells, by the number of their style. What Excel could not have written counts as a plain number. */
export async function readNumberFormats(bytes: AsyncIterable<Buffer>): Promise<NumberFormat[]> {
  const codes = new Map<number, string>();
  const formats: NumberFormat[] = [];
  let inCellFormats = false;
  await readWholeXml(bytes, {
    open: (name, { numFmtId = '0', formatCode = '' }) => {
      if (name === 'numFmt' && codes.size < MOST_FORMATS && formatCode.length <= LONGEST_CODE)
        codes.set(Number(numFmtId), formatCode);
      if (name === 'cellXfs') inCellFormats = true;
      if (name === 'xf' && inCellFormats && formats.length < MOST_FORMATS)
        formats.push(formatOf(Number(numFmtId), codes));
    },
    close: (name) => {
      if (name === 'cellXfs') inCellFormats = false;
    },
  });
  return formats;
}

function formatOf(id: number, codes: ReadonlyMap<number, string>): NumberFormat {
  const code = codes.get(id);
  if (code !== undefined) return formatOfCode(code);
  if (BUILT_IN_DATES.includes(id)) return { kind: 'date' };
  return BUILT_IN_TIMES.includes(id) ? { kind: 'time' } : NUMBER;
}

/** By the text of a format, for example `dd/mm/yyyy;@`, `[h]:mm`, `"0"##########`. Only its first section counts: that of positive numbers. */
export function formatOfCode(code: string): NumberFormat {
  const [section = ''] = withoutLiterals(code, '').split(';');
  // Colours and locales stand in brackets; hours that go on counting do too.
  const signs = section.replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '').toLowerCase();
  if (/general|[e%?]|[.,]\d*0/.test(signs)) return NUMBER;
  if (/[yd]/.test(signs)) return { kind: 'date' };
  if (/[hs]/.test(signs)) return { kind: 'time' };
  if (/m/.test(signs)) return { kind: 'date' };
  const [pattern = ''] = withoutLiterals(code, 'keep').split(';');
  const showsZeros = /0.*0|\\0/.test(pattern);
  return /^[0#][0#\s()+-]*$/.test(signs) && showsZeros ? { kind: 'digits', pattern } : NUMBER;
}

/** Quoted texts and escaped characters: taken out, or each of their characters behind a backslash. */
function withoutLiterals(code: string, literals: 'keep' | ''): string {
  return code.replace(/"([^"]*)"|\\(.)|_.|\*./g, (_, quoted: string | undefined, escaped: string | undefined) =>
    literals === 'keep' ? (quoted ?? escaped ?? '').replace(/./g, '\\$&') : '',
  );
}

const isPlace = (sign: string | undefined): boolean => sign === '0' || sign === '#';

/**
 * Fills the digits of a number into a pattern from the right, as Excel shows it: 8123456789 in `0000-0000-0000` is 0081-2345-6789. Digits that
 * are too many stand at the first place.
 */
export function filledIn(pattern: string, digits: string): string {
  const signs = pattern.match(/\\.|./g) ?? [];
  const first = signs.findIndex((sign) => isPlace(sign));
  const left = Array.from(digits);
  const shown = signs.map((sign) => sign.slice(-1));
  for (let index = signs.length - 1; index >= 0; index--) {
    if (index === first) shown[index] = left.length > 0 ? left.splice(0).join('') : signs[index] === '0' ? '0' : '';
    else if (isPlace(signs[index])) shown[index] = left.pop() ?? (signs[index] === '0' ? '0' : '');
  }
  return shown.join('');
}
