import type { Board } from './boards';
import { DueTimes } from './due-times';
import type { Append, Standing, StateSubject, SuspendedRow } from './ledger';

export interface LoadedBoard {
  readonly board: Board;
  /** Of its last decision. */
  readonly version: number;
}

/** What an owner knows of its partition. It is thrown away whole as soon as anything about it is in doubt. */
export class PartitionMemory {
  readonly dues = new DueTimes();
  private readonly boards = new Map<string, LoadedBoard>();

  /** Employees who are not asked while a record of them is put aside, and whether they would be reachable. */
  private readonly suspended = new Map<string, boolean>();

  /** Subjects of the directory of which a state is put aside. */
  private readonly parkedStates: Set<string>;

  constructor(
    private current: Standing,
    suspended: readonly SuspendedRow[] = [],
    parkedStates: readonly StateSubject[] = [],
  ) {
    this.suspend(suspended);
    this.parkedStates = new Set(parkedStates.map(keyOf));
  }

  hasParkedState(subject: StateSubject): boolean {
    return this.parkedStates.has(keyOf(subject));
  }

  /** Undefined: they are not suspended. */
  wouldBeReachable(workspace: string, employeeId: string): boolean | undefined {
    return this.suspended.get(`${workspace} ${employeeId}`);
  }

  get standing(): Standing {
    return this.current;
  }

  board(workspace: string): LoadedBoard | undefined {
    return this.boards.get(workspace);
  }

  get loaded(): IterableIterator<[string, LoadedBoard]> {
    return this.boards.entries();
  }

  put(workspace: string, loaded: LoadedBoard): void {
    this.boards.set(workspace, loaded);
    this.dues.set(workspace, loaded.board.nextDue());
  }

  /** An append is durable: this is where we stand now. */
  advance(append: Append): void {
    const { to, boards, suspended } = append;
    this.current = { ...this.current, ...to };
    this.suspend(suspended);
    this.followParked(append);
    for (const { workspace, version, nextDueMs } of boards) {
      const loaded = this.boards.get(workspace);
      if (loaded) this.boards.set(workspace, { ...loaded, version });
      this.dues.set(workspace, nextDueMs ?? undefined);
    }
  }

  private followParked({ parked, superseded }: Append): void {
    for (const row of superseded) this.parkedStates.delete(keyOf(row));
    for (const { record } of parked) {
      const { workspace, subject, number, kind } = record;
      if (kind !== 'state' || workspace === null) continue;
      const overtaken = superseded.some(
        (row) => keyOf(row) === keyOf({ workspace, subject }) && isOlder(number, row.before),
      );
      if (!overtaken) this.parkedStates.add(keyOf({ workspace, subject }));
    }
  }

  private suspend(rows: readonly SuspendedRow[]): void {
    for (const { workspace, employeeId, reachable } of rows) {
      if (reachable === null) this.suspended.delete(`${workspace} ${employeeId}`);
      else this.suspended.set(`${workspace} ${employeeId}`, reachable);
    }
  }
}

const keyOf = ({ workspace, subject }: StateSubject): string => `${workspace} ${subject}`;

/** A record without a number says nothing of its place: any whole state overtakes it. */
const isOlder = (number: number | null, than: number | null): boolean =>
  number === null || than === null || number < than;
