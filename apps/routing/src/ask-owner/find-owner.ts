import { Injectable } from '@nestjs/common';
import { partitionOf } from '@sambung/contracts';
import type { Board } from '../run-switchboards/boards';
import { Ledger } from '../run-switchboards/ledger';
import type { PartitionLoop } from '../run-switchboards/partition-loop';
import { Partitions } from '../run-switchboards/partitions';
import { PartitionGivenUp, PartitionNotOurs } from '../run-switchboards/shell.errors';

/** Who decides for a workspace: this instance, another one under its url, or nobody just now. */
export type Owner = { readonly here: true } | { readonly here: false; readonly url: string | null };

/** Finds who decides for a workspace, and looks at its board if that is us. */
@Injectable()
export class FindOwner {
  constructor(
    private readonly partitions: Partitions,
    private readonly ledger: Ledger,
  ) {}

  async of(workspace: string): Promise<Owner> {
    const partition = partitionOf(workspace);
    // The row, and not what we remember: a thawed instance believes for a moment that it still decides.
    const [standing] = await this.ledger.standings([partition]);
    const loop = this.partitions.loop(partition);
    if (loop && loop.claim === standing?.claim && !loop.ended) return { here: true };
    return { here: false, url: standing?.url ?? null };
  }

  /** What the board says; undefined where it is ours no longer. */
  async look<T>(workspace: string, at: (board: Board) => T): Promise<{ readonly seen: T } | undefined> {
    const loop: PartitionLoop | undefined = this.partitions.loop(partitionOf(workspace));
    return loop
      ?.look(workspace, (board) => ({ seen: at(board) }))
      .catch((error: unknown) => {
        if (error instanceof PartitionNotOurs || error instanceof PartitionGivenUp) return undefined;
        throw error;
      });
  }
}
