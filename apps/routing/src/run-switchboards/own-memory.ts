import { UnreadableHistory, UnreadableSnapshot } from '@sambung/decision-log';
import type { Boards } from './boards';
import type { Ledger, Standing } from './ledger';
import { loadBoard } from './load-board';
import { PartitionMemory, type LoadedBoard } from './partition-memory';
import { AppendRefused, PartitionGivenUp, PartitionNotOurs } from './shell.errors';
import type { Witness } from './witness';

/**
 * The memory of a partition's owner: there, or to be read again from the ledger. It is never repaired. After anything that leaves it in
 * doubt it is discarded, and the row decides whether this claim may go on.
 */
export class OwnMemory {
  private memory: PartitionMemory | undefined;
  private over: PartitionNotOurs | PartitionGivenUp | undefined;

  constructor(
    private readonly partition: number,
    private readonly claim: string,
    private readonly ledger: Ledger,
    private readonly boards: Boards,
    private readonly witness: Witness,
  ) {}

  /** Undefined: this claim may decide. */
  get ended(): PartitionNotOurs | PartitionGivenUp | undefined {
    return this.over;
  }

  /** What is in memory now, without reading anything. */
  get present(): PartitionMemory | undefined {
    return this.memory;
  }

  /** Throws `PartitionNotOurs` or `PartitionGivenUp` once this claim is over, and whatever keeps the ledger from being read. */
  async get(): Promise<PartitionMemory> {
    if (this.over) throw this.over;
    this.memory ??= await this.read();
    return this.memory;
  }

  discard(): void {
    this.memory = undefined;
  }

  /** Compares what is remembered with the row. Throws, and forgets, if they differ. */
  async confirm(memory: PartitionMemory): Promise<void> {
    const standing = await this.standing();
    if (standing.seq === memory.standing.seq) return;
    this.discard();
    throw new AppendRefused(this.partition);
  }

  /** For good: the partition was assigned to somebody else. */
  end(): void {
    this.discard();
    this.over ??= new PartitionNotOurs(this.partition);
  }

  async board(memory: PartitionMemory, workspace: string): Promise<LoadedBoard> {
    return memory.board(workspace) ?? this.load(memory, workspace);
  }

  private async read(): Promise<PartitionMemory> {
    const memory = new PartitionMemory(
      await this.standing(),
      await this.ledger.suspended(this.partition),
      await this.ledger.parkedStates(this.partition),
    );
    for (const workspace of await this.ledger.workspacesWithTimers(this.partition)) await this.load(memory, workspace);
    return memory;
  }

  /** Looks at the row. Throws `PartitionNotOurs` if it holds another claim. */
  private async standing(): Promise<Standing> {
    const [standing] = await this.ledger.standings([this.partition]);
    if (standing?.claim === this.claim) return standing;
    this.end();
    this.witness.lost(this.partition);
    throw new PartitionNotOurs(this.partition);
  }

  private async load(memory: PartitionMemory, workspace: string): Promise<LoadedBoard> {
    try {
      const loaded = await this.rebuild(workspace);
      memory.put(workspace, loaded);
      return loaded;
    } catch (error) {
      if (!(error instanceof UnreadableHistory)) throw error;
      throw await this.givenUp(error);
    }
  }

  private async rebuild(workspace: string): Promise<LoadedBoard> {
    const newest = await this.ledger.history(workspace);
    try {
      return await loadBoard(this.boards, workspace, newest);
    } catch (error) {
      if (!(error instanceof UnreadableSnapshot)) throw error;
      return loadBoard(this.boards, workspace, await this.ledger.history(workspace, newest.snapshot?.version));
    }
  }

  /** Unless the past went because somebody else has the partition, and pruned it. */
  private async givenUp(error: UnreadableHistory): Promise<PartitionGivenUp> {
    this.discard();
    await this.standing();
    this.over = new PartitionGivenUp(this.partition, error.message);
    this.witness.gaveUp(this.partition, error.message);
    return this.over;
  }
}
