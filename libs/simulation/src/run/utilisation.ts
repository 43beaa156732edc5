/** How long each person was at their desk and how long of that with work in hand, within a window of time. Work that goes on after the shift counts as both. */
export class Utilisation {
  private readonly people = new Map<string, Use>();

  constructor(
    private readonly from: number,
    private readonly until: number,
  ) {}

  present(id: string, present: boolean, now: number): void {
    const use = this.settle(id, now);
    use.present = present;
  }

  /** `by` is 1 when they begin something (a contact or its wrap-up) and −1 when it ends. */
  work(id: string, by: 1 | -1, now: number): void {
    const use = this.settle(id, now);
    use.inHand += by;
  }

  /** Busy time over time at the desk, of everybody who was there at all. */
  occupancies(now: number): number[] {
    return [...this.byPerson(now).values()];
  }

  /** The same by person. */
  byPerson(now: number): ReadonlyMap<string, number> {
    for (const id of this.people.keys()) this.settle(id, now);
    const there = [...this.people].filter(([, use]) => use.there > 0);
    return new Map(there.map(([id, use]) => [id, use.busy / use.there]));
  }

  /** Of all of them together. */
  overall(now: number): number {
    for (const id of this.people.keys()) this.settle(id, now);
    const [busy, there] = [...this.people.values()].reduce(([b, t], use) => [b + use.busy, t + use.there], [0, 0]);
    return there > 0 ? busy / there : 0;
  }

  private settle(id: string, now: number): Use {
    let use = this.people.get(id);
    if (!use) this.people.set(id, (use = { since: 0, present: false, inHand: 0, busy: 0, there: 0 }));
    const passed = Math.max(0, Math.min(now, this.until) - Math.max(use.since, this.from));
    if (use.inHand > 0) use.busy += passed;
    if (use.inHand > 0 || use.present) use.there += passed;
    use.since = now;
    return use;
  }
}

interface Use {
  since: number;
  present: boolean;
  inHand: number;
  busy: number;
  there: number;
}
