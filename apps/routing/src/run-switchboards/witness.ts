/** Told of what happens in the shell, so that it is logged and counted in one place, and seen by tests. Never told anything of a contact. */
export interface Witness {
  claimed(partition: number): void;
  /** The row holds another claim: silent until the bus assigns the partition again. */
  lost(partition: number): void;
  gaveUp(partition: number, because: string): void;
  appended(partition: number, decisions: number, records: number, milliseconds: number): void;
  /** Nothing is known of the last append; memory was discarded. */
  inDoubt(partition: number, error: unknown): void;
  /** A number is missing; nothing beyond it was applied. */
  hole(partition: number, topic: string, missing: number, met: number): void;
  dropped(partition: number, topic: string, records: number): void;
  waitsForDirectory(partition: number, needed: number, read: number): void;
  /** A switchboard threw, or broke an invariant. */
  broken(partition: number, error: unknown): void;
  parked(partition: number, subject: string, because: string): void;
  caughtUp(partition: number): void;
}
