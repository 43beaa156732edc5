import { Invalid, problemLines, type ImportReport } from '@sambung/contracts';

/** Which column means what is confirmed by somebody before anybody is changed. */
export class MappingUnconfirmed extends Invalid {
  readonly code = 'import.mapping-unconfirmed';
  /** What is wrong whatever the answers are: the first hundred, in one line each. */
  readonly errors: readonly { path: string; message: string }[];
  readonly extensions: { readonly understood: ImportReport['understood'] };
  constructor({ understood, problems }: ImportReport) {
    super(
      'Nothing was imported: no mapping was sent. `understood.mapping` is a proposal: look at it, answer its questions, and send it.',
    );
    this.errors = problemLines(problems);
    this.extensions = { understood };
  }
}

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
