const DAY = 86_400_000;
/** Longer than any topic keeps a duplicate. */
const DAYS_KEPT = 8;

/**
 * Which handoffs have ended, so that an old duplicate of their request does not bring them back. One set of ids a day and nothing else:
 * a whole day is dropped at a time, by the time of later events, so that every replay drops the same.
 */
export class EndedHandoffs {
  private readonly days = new Map<number, Set<string>>();

  has(handoffId: string): boolean {
    for (const ids of this.days.values()) if (ids.has(handoffId)) return true;
    return false;
  }

  add(handoffId: string, at: number): void {
    const day = Math.floor(at / DAY);
    const ids = this.days.get(day);
    if (ids) ids.add(handoffId);
    else this.startDay(day).add(handoffId);
  }

  toJSON(): [day: number, ids: string[]][] {
    return [...this.days].map(([day, ids]) => [day, [...ids]]);
  }

  restore(days: readonly (readonly [number, readonly string[]])[]): void {
    for (const [day, ids] of days) this.days.set(day, new Set(ids));
  }

  private startDay(day: number): Set<string> {
    const ids = new Set<string>();
    this.days.set(day, ids);
    for (const each of this.days.keys()) if (each < day - DAYS_KEPT) this.days.delete(each);
    return ids;
  }
}
