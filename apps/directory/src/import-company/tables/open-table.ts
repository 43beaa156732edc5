import { importProblem, type ToldProblem } from '@sambung/contracts';
import type { Problems } from '../problem-list';
import { WorkbookUnreadable } from '../xlsx/workbook-unreadable';
import { XlsxRows } from '../xlsx/xlsx-rows';
import { CsvRows } from './csv-rows';
import { kindOf } from './kind-of-file';
import { Table, type RowSource } from './table';

/** Whether a text is a header that somebody looks for: finds the header among the titles above a table. */
export type IsHeader = (text: string) => boolean;

/**
 * Opens a file of people: CSV or `.xlsx`, by what is in it and not by its name. Undefined, with the reason in the list, if it cannot be read.
 * @param sheet of a workbook; without it the first that is not hidden
 */
export async function openTable(
  file: string,
  content: Buffer,
  { sheet, isHeader }: { readonly sheet?: string | undefined; readonly isHeader: IsHeader },
  problems: Problems,
): Promise<Table | undefined> {
  const refuse = (told: ToldProblem): void => {
    problems.add({ file, line: null, column: null, value: null, ...told });
  };
  const kind = kindOf(content);
  if (kind !== 'text' && kind !== 'zip') {
    refuse(importProblem(`file.${kind}`));
    return undefined;
  }
  if (kind === 'text') return tableOf(file, CsvRows.open(file, content, problems, { isHeader }), problems);
  try {
    return tableOf(file, await XlsxRows.open(file, content, { sheet, isHeader }), problems);
  } catch (error) {
    if (!(error instanceof WorkbookUnreadable)) throw error;
    refuse(error.told);
    return undefined;
  }
}

function tableOf(file: string, source: RowSource | undefined, problems: Problems): Table | undefined {
  const { headers = [] } = source ?? {};
  const twice = headers.find((header, index) => header !== '' && headers.indexOf(header) !== index);
  if (!source || twice === undefined) return source && new Table(file, source);
  problems.add({ file, line: 1, column: twice, value: null, ...importProblem('file.header-twice', { header: twice }) });
  return undefined;
}
