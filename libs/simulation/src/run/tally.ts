/** What became of the contacts that came while it was measured, of one type or of all. Waits in ms. */
export class Tally {
  private readonly waits: number[] = [];
  private answered = 0;
  private answeredWait = 0;
  private inTime = 0;
  private waited = 0;
  private abandoned = 0;
  private blocked = 0;
  private firstServed = 0;
  private firstSolved = 0;

  /** `threshold` (ms): an answer within it counts for the service level. */
  constructor(private readonly threshold: number) {}

  block(): void {
    this.blocked++;
  }

  answer(wait: number): void {
    this.answered++;
    this.answeredWait += wait;
    if (wait <= this.threshold) this.inTime++;
    this.note(wait);
  }

  abandon(wait: number): void {
    this.abandoned++;
    this.note(wait);
  }

  /** Still waiting when the run was ended. */
  leaveWaiting(wait: number): void {
    this.note(wait);
  }

  /** A first contact was served to its end. */
  serveFirst(solved: boolean): void {
    this.firstServed++;
    if (solved) this.firstSolved++;
  }

  figures(): ContactFigures {
    const letIn = this.waits.length;
    this.waits.sort((a, b) => a - b);
    return {
      contacts: letIn + this.blocked,
      mean_wait_s:
        share(
          this.waits.reduce((sum, wait) => sum + wait, 0),
          letIn,
        ) / 1_000,
      p95_wait_s: (this.waits[Math.ceil(letIn * 0.95) - 1] ?? 0) / 1_000,
      service_level: share(this.inTime, letIn),
      asa_s: share(this.answeredWait, this.answered) / 1_000,
      wait_probability: share(this.waited, letIn),
      abandonment: share(this.abandoned, letIn),
      blocking: share(this.blocked, letIn + this.blocked),
      first_contact_resolution: share(this.firstSolved, this.firstServed),
    };
  }

  private note(wait: number): void {
    this.waits.push(wait);
    if (wait > 0) this.waited++;
  }
}

const share = (part: number, of: number): number => (of === 0 ? 0 : part / of);

export interface ContactFigures {
  readonly contacts: number;
  readonly mean_wait_s: number;
  readonly p95_wait_s: number;
  readonly service_level: number;
  readonly asa_s: number;
  readonly wait_probability: number;
  readonly abandonment: number;
  readonly blocking: number;
  readonly first_contact_resolution: number;
}
