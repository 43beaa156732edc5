/** Ends what listens when nothing has been heard for so long: a line may be cut without either end being told. */
export class Silence {
  private readonly over = new AbortController();
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** It begins with the first request, which may get no answer either. */
  constructor(private readonly mostMs: number) {
    this.isBroken();
  }

  get signal(): AbortSignal {
    return this.over.signal;
  }

  /** Something was heard. */
  isBroken(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.over.abort(new Error('Nothing was heard for too long.'));
    }, this.mostMs);
  }

  stop(): void {
    clearTimeout(this.timer);
  }
}
