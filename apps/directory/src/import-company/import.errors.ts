import { Invalid, problemLines, type ImportReport } from '@sambung/contracts';

/** Nothing of an import was kept, because something in it is wrong. */
export class ImportRefused extends Invalid {
  readonly code = 'import.refused';
  /** The first hundred, in one line each; the report has all. */
  readonly errors: readonly { path: string; message: string }[];
  readonly extensions: { readonly report: ImportReport };
  constructor(report: ImportReport) {
    const { problems } = report;
    super(
      `Nothing was imported: ${problems.length === 1 ? 'one thing is' : `${problems.length} things are`} wrong. ` +
        '`report.problems` names the line and column of each, and how to mend it.',
    );
    this.errors = problemLines(problems);
    this.extensions = { report };
  }
}
