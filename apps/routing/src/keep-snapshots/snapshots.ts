import type { History } from '../run-switchboards/ledger';

export interface NewSnapshot {
  readonly workspace: string;
  readonly version: number;
  readonly sha256: string;
  readonly parts: readonly string[];
}

/** Where snapshots are kept, beside the decisions that they stand for. */
export interface Snapshots {
  /** From the newest verified snapshot on that is not of the version `unreadable`. */
  history(workspace: string, unreadable?: number): Promise<History>;
  /** One that cannot be read: nobody begins with it any more, and it does not count as one of the two for whose sake decisions go. */
  discard(workspace: string, version: number): Promise<void>;
  /** Not used by anybody until it is verified. One that was left unverified under the same version is replaced. */
  insert(snapshot: NewSnapshot): Promise<void>;
  /** As they are stored, in order. */
  partsOf(workspace: string, version: number): Promise<readonly string[]>;
  /** From now on the workspace is rebuilt from it. */
  markVerified(workspace: string, version: number): Promise<void>;
  /** Deletes decisions that lie behind two verified snapshots *and* are older than `before` (ms since 1970), and snapshots behind those two. */
  deleteBehind(workspace: string, before: number): Promise<void>;
}
