/**
 * How long we may believe, without asking, that our partitions are still ours.
 * A process that was frozen finds its lease over when it thaws, and starts no batch before it has asked again.
 * It only saves work: what a late member does anyway is refused by the bus (commits) and by the reader's own database.
 */
export class Lease {
  private until = -Infinity;

  /** @param ms must not be longer than the time after which the bus gives our partitions to others. */
  constructor(private readonly ms: number) {}

  /** @param askedAt `performance.now()` from before the request that the bus agreed to. */
  renewed(askedAt: number = performance.now()): void {
    this.until = Math.max(this.until, askedAt + this.ms);
  }

  lost(): void {
    this.until = -Infinity;
  }

  get holds(): boolean {
    return performance.now() < this.until;
  }
}
