import {
  Ledger,
  type Append,
  type History,
  type ParkedSubject,
  type Standing,
  type StateSubject,
  type SuspendedRow,
} from '../src/run-switchboards/ledger';

export type Fault =
  /** The statement never reaches the database. */
  | 'lost-before'
  /** It is committed, and the answer is lost. */
  | 'lost-after'
  /** Nobody answers, and it is committed later: `commitLate`. */
  | 'late';

/** A ledger whose next appends go wrong as they do when a connection breaks. */
export class FaultyLedger extends Ledger {
  faults: Fault[] = [];
  /** Appends that were asked for so far. */
  appends = 0;
  private readonly late: Append[] = [];
  /** Called before each append, for instance to wait. */
  beforeAppend: (append: Append) => Promise<void> = async () => undefined;

  /** Called before the row is read that says where the partition stands, for instance to let something arrive. */
  beforeStandings: () => Promise<unknown> = async () => undefined;

  /** Called before the log is read, for instance to wait. */
  beforeHistory: () => Promise<void> = async () => undefined;

  constructor(private readonly real: Ledger) {
    super();
  }

  claim(partitions: readonly number[], url: string): Promise<readonly Standing[]> {
    return this.real.claim(partitions, url);
  }

  async standings(partitions: readonly number[]): Promise<readonly Standing[]> {
    await this.beforeStandings();
    return this.real.standings(partitions);
  }

  async append(append: Append): Promise<boolean> {
    this.appends += 1;
    await this.beforeAppend(append);
    const fault = this.faults.shift();
    if (fault === 'late') this.late.push(append);
    if (fault === 'lost-after') await this.real.append(append);
    if (fault) throw new Error(`Connection terminated unexpectedly (${fault})`);
    return this.real.append(append);
  }

  /** What was under way arrives now. Returns whether the database took it. */
  async commitLate(): Promise<boolean[]> {
    return Promise.all(this.late.splice(0).map((append) => this.real.append(append)));
  }

  workspacesWithTimers(partition: number): Promise<readonly string[]> {
    return this.real.workspacesWithTimers(partition);
  }

  suspended(partition: number): Promise<readonly SuspendedRow[]> {
    return this.real.suspended(partition);
  }

  parkedStates(partition: number): Promise<readonly StateSubject[]> {
    return this.real.parkedStates(partition);
  }

  parkedWith(id: number): Promise<ParkedSubject> {
    return this.real.parkedWith(id);
  }

  failedAgain(id: number, failure: { readonly because: string; readonly error: string }): Promise<void> {
    return this.real.failedAgain(id, failure);
  }

  async history(workspace: string, unreadable?: number): Promise<History> {
    await this.beforeHistory();
    return this.real.history(workspace, unreadable);
  }
}
