/**
 * For how long this process has been well without a break: running, and in touch with its database. Whoever was away (frozen, or cut off)
 * must not judge others by what they could not tell it meanwhile.
 */
export class HealthOfMine {
  private since: number | undefined;
  private last: number | undefined;

  /** @param longestPauseMs between two good beats; more, and it begins anew */
  constructor(private readonly longestPauseMs: number) {}

  /** A beat succeeded. Times are milliseconds of a monotonic clock. */
  good(now: number): void {
    const unbroken = this.last !== undefined && now - this.last <= this.longestPauseMs;
    if (!unbroken || this.since === undefined) this.since = now;
    this.last = now;
  }

  /** A beat failed. */
  bad(): void {
    this.since = undefined;
    this.last = undefined;
  }

  /** 0 while it is not well. */
  wellFor(now: number): number {
    if (this.since === undefined || this.last === undefined || now - this.last > this.longestPauseMs) return 0;
    return now - this.since;
  }
}
