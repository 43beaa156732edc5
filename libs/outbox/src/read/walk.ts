/**
 * Which records of a batch continue the position. Pure: numbers in, a verdict per record out.
 *
 * Nothing beyond a hole is applied, and the bus reads on. Delivering the batch again would not help: what is missing can only come later in
 * the topic, when its relay resends from the missing number on, and that resend brings everything beyond the hole again too. Within
 * one batch such a resend may already follow, so the walk goes on after a hole.
 */
export class Walk {
  private beyond: number | undefined;

  constructor(private at: number) {}

  get position(): number {
    return this.at;
  }

  step(number: number): 'next' | 'old' | 'beyond-hole' {
    if (number <= this.at) return 'old';
    if (number === this.at + 1) {
      this.at = number;
      return 'next';
    }
    this.beyond = Math.max(this.beyond ?? 0, number);
    return 'beyond-hole';
  }

  /** The first number that is missing, if something beyond it was met and not met again since. */
  get hole(): { readonly missing: number; readonly met: number } | undefined {
    if (this.beyond === undefined || this.beyond <= this.at) return undefined;
    return { missing: this.at + 1, met: this.beyond };
  }
}
