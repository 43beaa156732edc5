import type { ImportProblem, ToldProblem } from '@sambung/contracts';
import type { ReadValue } from './rule';

/** Long cells are cut in reports. */
const LONGEST_VALUE = 80;
const MOST_KEPT = 10_000;

type Place = Pick<ImportProblem, 'file' | 'line' | 'column' | 'value'>;
/** Who is told of what is wrong with a file. */
export type Problems = Pick<ProblemList, 'add'>;

/** Everything that was found wrong, in the order it was found; a file that is read twice says each thing once. */
export class ProblemList<Told extends Pick<ToldProblem, 'problem' | 'remedy'> = ToldProblem> {
  /** The first ten thousand: a file that is wrong in every row would fill the memory. */
  readonly all: (Place & Told)[] = [];
  /** All of them. */
  found = 0;
  private readonly seen = new Set<string>();

  /** As one goes through what was sent: the mapping, then each file from its first line to its last. */
  inOrder(): (Place & Told)[] {
    const files = ['mapping', ...new Set(this.all.map(({ file }) => file))];
    return this.all.toSorted(
      (left, right) => files.indexOf(left.file) - files.indexOf(right.file) || (left.line ?? 0) - (right.line ?? 0),
    );
  }

  isEmpty(): boolean {
    return this.found === 0;
  }

  add(problem: Place & Told): void {
    const { file, line, column, value } = problem;
    const key = JSON.stringify([file, line, column, problem.problem]);
    if (this.seen.has(key)) return;
    this.found += 1;
    if (this.all.length === MOST_KEPT) return;
    this.seen.add(key);
    this.all.push(
      value !== null && value.length > LONGEST_VALUE
        ? { ...problem, value: `${value.slice(0, LONGEST_VALUE)}…` }
        : problem,
    );
  }

  /** About the mapping itself; `path` says where in it. */
  inMapping(path: string, told: Told): void {
    this.add({ file: 'mapping', line: null, column: path, value: null, ...told });
  }
}

/** Where the problems of one row go. */
export class RowReport {
  /** Problems of this row so far. */
  found = 0;

  constructor(
    private readonly file: string,
    readonly line: number,
    private readonly problems: ProblemList,
    private readonly warnings: ProblemList,
  ) {}

  problem({ text, column }: ReadValue, told: ToldProblem): void {
    this.found += 1;
    this.problems.add({ file: this.file, line: this.line, column, value: text, ...told });
  }

  warning({ text, column }: ReadValue, told: ToldProblem): void {
    this.warnings.add({ file: this.file, line: this.line, column, value: text, ...told });
  }
}
