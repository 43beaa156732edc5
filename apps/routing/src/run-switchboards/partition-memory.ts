import type { Board } from './boards';
import { DueTimes } from './due-times';
import type { Append, Standing, SuspendedRow } from './ledger';

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

  constructor(
    private current: Standing,
    suspended: readonly SuspendedRow[] = [],
  ) {
    this.suspend(suspended);
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
  advance({ to, boards, suspended }: Pick<Append, 'to' | 'boards' | 'suspended'>): void {
    this.current = { ...this.current, ...to };
    this.suspend(suspended);
    for (const { workspace, version, nextDueMs } of boards) {
      const loaded = this.boards.get(workspace);
      if (loaded) this.boards.set(workspace, { ...loaded, version });
      this.dues.set(workspace, nextDueMs ?? undefined);
    }
  }

  private suspend(rows: readonly SuspendedRow[]): void {
    for (const { workspace, employeeId, reachable } of rows) {
      if (reachable === null) this.suspended.delete(`${workspace} ${employeeId}`);
      else this.suspended.set(`${workspace} ${employeeId}`, reachable);
    }
  }
}
