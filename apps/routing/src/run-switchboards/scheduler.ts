/** Where the shell gets later moments from: a timer in production, a list in tests. */
export abstract class Scheduler {
  /** Calls back once after so many milliseconds (0 … 2^31-1), unless it is called off before. */
  abstract after(milliseconds: number, wake: () => void): CallOff;
}

export type CallOff = () => void;

export class SystemScheduler extends Scheduler {
  after(milliseconds: number, wake: () => void): CallOff {
    const timer = setTimeout(wake, milliseconds);
    timer.unref();
    return () => {
      clearTimeout(timer);
    };
  }
}
