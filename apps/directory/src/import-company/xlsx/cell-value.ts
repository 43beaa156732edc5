import { importProblem, type ToldProblem } from '@sambung/contracts';
import { filledIn, type NumberFormat } from './number-formats';
import { serialToText } from './serial-date';
import { unescape } from './unescape';

/** A cell as the sheet's XML has it. */
export interface RawCell {
  /** Its `t`: `s` shared text, `str` a formula's text, `inlineStr`, `b`, `e` error, `d` ISO date; else a number. */
  readonly type: string;
  readonly value: string;
  readonly style: number;
  readonly isFormula: boolean;
}

export interface Workbook {
  readonly strings: readonly string[];
  readonly formats: readonly NumberFormat[];
  /** Dates count from 1904 (workbooks of old Macintoshes). */
  readonly since1904: boolean;
}

export interface CellValue {
  readonly text: string;
  readonly fault?: ToldProblem;
}

/** A number holds 15 digits in Excel (IEEE 754 double); those of an identity number behind them were replaced by zeros when it was typed. */
const MOST_EXACT = 1e15;

/** The text of a cell: dates in ISO form, numbers with all their digits, truth as `true` and `false`. */
export function valueOf(cell: RawCell, workbook: Workbook): CellValue {
  switch (cell.type) {
    case 's':
      return { text: workbook.strings[Number(cell.value)] ?? '' };
    case 'str':
    case 'inlineStr':
      return { text: unescape(cell.value) };
    case 'b':
      return { text: cell.value === '1' ? 'true' : 'false' };
    case 'd':
      return { text: cell.value.replace(/T00:00(:00(\.0+)?)?Z?$/, '') };
    case 'e':
      return { text: cell.value, fault: importProblem('cell.error', { error: cell.value }) };
    default:
      return numberOf(cell, workbook);
  }
}

function numberOf({ value, style, isFormula }: RawCell, { formats, since1904 }: Workbook): CellValue {
  if (value === '') return isFormula ? NO_RESULT : { text: '' };
  const number = Number(value);
  const format = formats[style] ?? { kind: 'number' };
  if (format.kind === 'date' || format.kind === 'time')
    return { text: serialToText(number, format.kind, since1904) ?? value };
  // No number at all, or more than a number can be: as it stands there.
  if (!Number.isFinite(number)) return { text: value };
  if (Math.abs(number) >= MOST_EXACT) return tooLong(number);
  const digits = String(number);
  return { text: format.kind === 'digits' && /^\d+$/.test(digits) ? filledIn(format.pattern, digits) : digits };
}

/** Programs that write workbooks without calculating them leave the result to whoever opens them. */
const NO_RESULT: CellValue = { text: '', fault: importProblem('cell.no-result') };

function tooLong(number: number): CellValue {
  return { text: BigInt(Math.round(number)).toString(), fault: importProblem('cell.digits-lost') };
}
