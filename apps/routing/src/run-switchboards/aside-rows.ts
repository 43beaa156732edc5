import type { AnswerRow, Append, ParkedRow, ResolvedRow, StateSubject, SupersededRow, SuspendedRow } from './ledger';

type Rows = Pick<Append, 'parked' | 'suspended' | 'superseded' | 'resolved' | 'answers'>;

/** What an append says of records that could not be applied: put aside, overtaken, tried again. */
export class AsideRows {
  private readonly parked: ParkedRow[] = [];
  private readonly suspended: SuspendedRow[] = [];
  private readonly superseded: SupersededRow[] = [];
  private readonly resolved: ResolvedRow[] = [];
  private readonly answers: AnswerRow[] = [];

  get rows(): Rows {
    const { parked, suspended, superseded, resolved, answers } = this;
    return { parked, suspended, superseded, resolved, answers };
  }

  /** Whether there is anything that is worth an append of its own. */
  get isEmpty(): boolean {
    return this.parked.length + this.resolved.length + this.answers.length === 0;
  }

  park(row: ParkedRow): void {
    this.parked.push(row);
  }

  /** Whether a record of this subject is put aside here. */
  parks({ workspace, subject }: StateSubject): boolean {
    return this.parked.some(({ record }) => record.workspace === workspace && record.subject === subject);
  }

  suspend(row: SuspendedRow): void {
    this.suspended.push(row);
  }

  /** What was said here of an employee's suspension last; undefined if nothing. */
  suspensionOf(workspace: string, employeeId: string): SuspendedRow | undefined {
    return this.suspended.findLast((row) => row.workspace === workspace && row.employeeId === employeeId);
  }

  supersede(row: SupersededRow): void {
    this.superseded.push(row);
  }

  resolve(row: ResolvedRow): void {
    this.resolved.push(row);
  }

  answer(row: AnswerRow): void {
    this.answers.push(row);
  }
}
