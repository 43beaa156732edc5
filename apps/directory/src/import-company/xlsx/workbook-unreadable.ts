const MEND = 'open it in Excel or LibreOffice, save it again as “Excel workbook (.xlsx)”, and send that';
/** What helps where one is too large. */
export const SPLIT = 'split the table into several files, or send it as CSV';

/** A workbook that cannot, or must not, be read: what is wrong, and what to do. */
export class WorkbookUnreadable extends Error {
  constructor(
    problem: string,
    readonly remedy: string = MEND,
  ) {
    super(problem);
  }
}
