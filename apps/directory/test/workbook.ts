import { strToU8, zipSync } from 'fflate';

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** What stands in a workbook beside its rows. */
export interface WorkbookParts {
  /** XML of `row` elements. */
  readonly rows: string;
  /** References of joined cells: `A1:B1`. */
  readonly merges?: readonly string[];
  /** XML of the shared texts’ `si` elements. */
  readonly strings?: string;
  /** Formats of numbers; a cell’s `s="1"` is the first of them. */
  readonly formats?: readonly string[];
  readonly since1904?: boolean;
  /** Parts beside, or instead of, those a workbook has. */
  readonly more?: Readonly<Record<string, string>>;
}

/** A workbook of one visible sheet, “Orang”, behind a hidden one, as small as Excel would still open it. */
export function workbook({
  rows,
  merges = [],
  strings = '',
  formats = [],
  since1904,
  more = {},
}: WorkbookParts): Buffer {
  const relation = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`;
  const parts: Record<string, string> = {
    '_rels/.rels': `${XML}<Relationships xmlns="${PACKAGE}">${relation('r1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml': `${XML}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><workbookPr date1904="${since1904 ? 1 : 0}"/><sheets><sheet name="Lama" sheetId="1" state="hidden" r:id="r9"/><sheet name="Orang" sheetId="2" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${XML}<Relationships xmlns="${PACKAGE}">${relation('r1', 'worksheet', 'worksheets/sheet1.xml')}${relation('r2', 'sharedStrings', '/xl/sharedStrings.xml')}${relation('r3', 'styles', 'styles.xml')}</Relationships>`,
    'xl/worksheets/sheet1.xml': `${XML}<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData><mergeCells>${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells></worksheet>`,
    'xl/sharedStrings.xml': `${XML}<sst xmlns="${MAIN}">${strings}</sst>`,
    'xl/styles.xml': `${XML}<styleSheet xmlns="${MAIN}"><numFmts>${formats.map((code, index) => `<numFmt numFmtId="${170 + index}" formatCode="${code.replaceAll('"', '&quot;')}"/>`).join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${formats.map((_, index) => `<xf numFmtId="${170 + index}"/>`).join('')}</cellXfs></styleSheet>`,
    ...more,
  };
  return Buffer.from(zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)]))));
}

/** Rows of plain texts and numbers, from row 1 on. */
export function rowsOf(...rows: readonly (readonly (string | number | null)[])[]): string {
  return rows
    .map((cells, index) => {
      const xml = cells.map((value) =>
        typeof value === 'number'
          ? `<c><v>${value}</v></c>`
          : `<c t="inlineStr"><is><t xml:space="preserve">${escaped(value ?? '')}</t></is></c>`,
      );
      return `<row r="${index + 1}">${xml.join('')}</row>`;
    })
    .join('');
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
