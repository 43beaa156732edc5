import type { Board } from './boards';
import { DueTimes } from './due-times';
import type { Advance, BoardRow, Standing } from './ledger';

export interface LoadedBoard {
  readonly board: Board;
  /** Of its last decision. */
  readonly version: number;
}

/** What an owner knows of its partition. It is thrown away whole as soon as anything about it is in doubt. */
export class PartitionMemory {
  readonly dues = new DueTimes();
  private readonly boards = new Map<string, LoadedBoard>();

  constructor(private current: Standing) {}

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
  advance(to: Advance, boards: readonly BoardRow[]): void {
    this.current = { ...this.current, ...to };
    for (const { workspace, version, nextDueMs } of boards) {
      const loaded = this.boards.get(workspace);
      if (loaded) this.boards.set(workspace, { ...loaded, version });
      this.dues.set(workspace, nextDueMs ?? undefined);
    }
  }
}
