import type { Dice } from '../../chaos/dice';
import type { Process, Steps } from './steps';

/** What may go wrong between a process and what it talks to: shares of all calls. */
export interface Weather {
  /** The request never arrives. */
  lostBefore: number;
  /** It is done, and the answer never arrives. */
  lostAfter: number;
  /** The connection breaks, and the request arrives later all the same: a COMMIT that was in a buffer. */
  late: number;
  /** It takes its time: up to `longestDelayMs`. */
  slow: number;
  longestDelayMs: number;
  /** The answer is there before anybody else has a turn. */
  prompt: number;
}

export const fairWeather = (): Weather => ({
  lostBefore: 0,
  lostAfter: 0,
  late: 0,
  slow: 0,
  longestDelayMs: 0,
  prompt: 0,
});

/** What node-postgres says when the connection breaks: everybody takes it for passing. */
export class ConnectionLost extends Error {
  readonly code = 'ECONNRESET';
  constructor(
    what: string,
    where: string,
    /** The request is still under way, and will be done. */
    readonly isUnderWay: boolean,
  ) {
    super(`Connection terminated unexpectedly (${what}, ${where})`);
  }
}

/** How one process reaches databases and brokers. Every call waits for its turn before it is done, and, unless the answer is prompt, before that arrives. */
export class Line {
  constructor(
    readonly process: Process,
    private readonly steps: Steps,
    private readonly weather: Weather,
    private readonly dice: Dice,
    /** Does what is under way when its process has given it up. */
    private readonly network: Process,
  ) {}

  async call<Result>(what: string, effect: () => Result | Promise<Result>): Promise<Result> {
    const { process, steps } = this;
    await steps.turn(process, what, this.delay());
    const fate = this.dice.next();
    const { lostBefore, lostAfter, late, prompt } = this.weather;
    if (fate < lostBefore) throw this.lost(what, 'before it arrived');
    if (fate < lostBefore + late) {
      this.arriveLate(what, effect);
      throw this.lost(what, 'it may arrive yet', true);
    }
    const result = await effect();
    if (!this.dice.chance(prompt)) await steps.turn(process, `${what}: answer`, this.delay());
    if (fate > 1 - lostAfter) throw this.lost(what, 'after it was done');
    return result;
  }

  private arriveLate(what: string, effect: () => unknown): void {
    const { process, steps, network } = this;
    steps.schedule(network, `${what} of ${process.name}, late`, this.dice.between(1, 8_000), () => {
      void Promise.resolve()
        .then(effect)
        .catch((error: unknown) => {
          steps.note(`came too late: ${String(error)}`);
        });
    });
  }

  private delay(): number {
    const { slow, longestDelayMs } = this.weather;
    return slow > 0 && this.dice.chance(slow) ? this.dice.between(1, longestDelayMs) : 0;
  }

  private lost(what: string, where: string, isUnderWay = false): ConnectionLost {
    this.steps.note(`${this.process.name} lost its connection: ${what}, ${where}`);
    return new ConnectionLost(what, where, isUnderWay);
  }
}

/** The same object at the end of a line: each of its methods is one call. */
export function overLine<Far extends object>(line: Line, far: Far, name: string): Far {
  return new Proxy(far, {
    get: (target, key) => {
      const value: unknown = Reflect.get(target, key);
      if (typeof value !== 'function' || typeof key === 'symbol') return value;
      return (...args: unknown[]) =>
        line.call(`${name} ${key}`, () => Reflect.apply(value as (...args: unknown[]) => unknown, target, args));
    },
  });
}
