/** Something outside of Sambung keeps it from starting: one sentence that says what, and what to do. No stack is shown for it. */
export class CannotStart extends Error {
  readonly exitCode: number = 1;

  constructor(sentence: string) {
    super(sentence);
    this.name = 'CannotStart';
  }
}
