import { importProblem, type ToldProblem } from '@sambung/contracts';

/** A workbook that cannot, or must not, be read: what is wrong, and what to do. */
export class WorkbookUnreadable extends Error {
  constructor(readonly told: ToldProblem) {
    super(told.problem);
  }
}

/** `says`: what no spreadsheet program writes. */
export const damaged = (says: string): WorkbookUnreadable =>
  new WorkbookUnreadable(importProblem('file.damaged', { says }));
