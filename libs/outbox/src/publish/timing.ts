/** What may end a sleep early: an AbortSignal is one. */
export interface Interruption {
  readonly aborted: boolean;
  addEventListener(type: 'abort', wake: () => void): void;
  removeEventListener(type: 'abort', wake: () => void): void;
}

/** Waiting, as a port: tests and simulations run the same code on a clock of their own. */
export interface Timing {
  /** Resolves after so many milliseconds, or at once when it is interrupted. Never rejects. */
  sleep(ms: number, interruption: Interruption): Promise<void>;
}

export const realTiming: Timing = {
  sleep: (ms, interruption) =>
    new Promise((resolve) => {
      if (interruption.aborted) {
        resolve();
        return;
      }
      const done = (): void => {
        clearTimeout(timer);
        interruption.removeEventListener('abort', done);
        resolve();
      };
      const timer = setTimeout(done, ms);
      interruption.addEventListener('abort', done);
    }),
};
