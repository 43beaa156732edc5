import type { ProblemList } from '../problem-list';
import { WorkbookUnreadable } from '../xlsx/workbook-unreadable';
import { XlsxRows } from '../xlsx/xlsx-rows';
import { CsvRows } from './csv-rows';
import { kindOf, type KindOfFile } from './kind-of-file';
import { Table, type RowSource } from './table';

/** Whether a text is a header that somebody looks for: finds the header among the titles above a table. */
export type IsHeader = (text: string) => boolean;

const SAVE_AS = 'open it in Excel or LibreOffice, save it as “Excel workbook (.xlsx)” or “CSV UTF-8”, and send that';
const REFUSED: Readonly<Record<Exclude<KindOfFile, 'text' | 'zip'>, readonly [problem: string, remedy: string]>> = {
  protected: ['the workbook is protected by a password', 'save a copy without a password, and send that'],
  'old-excel': ['this is a workbook of Excel 97–2003 (.xls)', SAVE_AS],
  'web-page': ['this is a web page or XML, whatever its name says', SAVE_AS],
};

/**
 * Opens a file of people: CSV or `.xlsx`, by what is in it and not by its name. Undefined, with the reason in the list, if it cannot be read.
 * @param sheet of a workbook; without it the first that is not hidden
 */
export async function openTable(
  file: string,
  content: Buffer,
  { sheet, isHeader }: { readonly sheet?: string | undefined; readonly isHeader: IsHeader },
  problems: ProblemList,
): Promise<Table | undefined> {
  const refuse = (problem: string, remedy: string): void => {
    problems.add({ file, line: null, column: null, value: null, problem, remedy });
  };
  const kind = kindOf(content);
  if (kind !== 'text' && kind !== 'zip') {
    refuse(...REFUSED[kind]);
    return undefined;
  }
  if (kind === 'text') return tableOf(file, CsvRows.open(file, content, problems, { isHeader }), problems);
  try {
    return tableOf(file, await XlsxRows.open(file, content, { sheet, isHeader }), problems);
  } catch (error) {
    if (!(error instanceof WorkbookUnreadable)) throw error;
    refuse(error.message, error.remedy);
    return undefined;
  }
}

function tableOf(file: string, source: RowSource | undefined, problems: ProblemList): Table | undefined {
  const { headers = [] } = source ?? {};
  const twice = headers.find((header, index) => header !== '' && headers.indexOf(header) !== index);
  if (!source || twice === undefined) return source && new Table(file, source);
  problems.add({
    file,
    line: 1,
    column: twice,
    value: null,
    problem: `two columns have the header “${twice}”`,
    remedy: 'give each column a header of its own',
  });
  return undefined;
}
