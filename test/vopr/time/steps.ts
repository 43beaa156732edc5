import type { Dice } from '../../chaos/dice';

/** One process of a service: what it waits for comes while it runs, later when it is frozen, and never once it is dead. */
export class Process {
  frozen = false;
  dead = false;

  constructor(readonly name: string) {}

  get runs(): boolean {
    return !this.frozen && !this.dead;
  }
}

interface Turn {
  readonly process: Process;
  readonly what: string;
  /** The virtual time before which it does not come. */
  readonly due: number;
  readonly go: () => void;
}

/** How much virtual time one step takes, at most. Milliseconds. */
const LONGEST_STEP_MS = 3;
/** Steps for which Node's event loop goes round once: a round costs as much as a step. */
const STEPS_A_ROUND = 512;

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** Node's own: the globals may be virtual by the time that it is needed. Between two of them everything that waits for nothing else happens. */
const afterMicrotasks = setImmediate;

/**
 * A world in one thread. Whatever any process awaits, or has set a timer for, stands in one list; each step the dice choose one of those
 * that are due, and everything that follows from it without waiting again happens before the next. The same dice are the same run.
 */
export class Steps {
  /** The process whose turn it is: timers that are set now are its. Right, because a turn never lets another process go on. */
  current = new Process('world');
  taken = 0;
  private readonly lines: { readonly at: number; readonly process?: Process; readonly text: string }[] = [];
  private turns: Turn[] = [];
  /** Places of the turns that are due, anew in each step. */
  private readonly ready: number[] = [];

  constructor(
    private readonly dice: Dice,
    public now: number,
  ) {}

  /** Resolves when the dice say so, so many milliseconds from now at the earliest. */
  turn(process: Process, what: string, inMs = 0): Promise<void> {
    return new Promise((resolve) => this.schedule(process, what, inMs, resolve));
  }

  /** Calls back as a turn of the process. Returns how to call that off. */
  schedule(process: Process, what: string, inMs: number, go: () => void): () => void {
    const turn: Turn = { process, what, due: this.now + Math.max(0, inMs), go };
    if (!process.dead) this.turns.push(turn);
    return () => {
      const index = this.turns.indexOf(turn);
      if (index >= 0) this.turns.splice(index, 1);
    };
  }

  /** Every turn that was taken, and what it came to, in words. */
  get trace(): string[] {
    const names = new Map<string, string>();
    // Ids are drawn anew each time that a world is played; in which order they come is the same.
    const named = (id: string): string => {
      names.set(id, names.get(id) ?? `id-${names.size + 1}`);
      return names.get(id) ?? id;
    };
    return this.lines.map(({ at, process, text }) => {
      const line = process ? `${process.name}: ${text}` : `  ${text}`;
      return `${stamp(at)} ${line.replace(UUID, named)}`;
    });
  }

  /** Nothing in it goes on, ever: memory, timers, answers under way. */
  kill(process: Process): void {
    process.dead = true;
    this.turns = this.turns.filter((turn) => turn.process !== process);
  }

  /** A line of the trace that is no turn: what a turn came to. */
  note(text: string): void {
    this.lines.push({ at: this.now, text });
  }

  /** Step after step, for as long as it is to go on; asked before each. */
  run(goesOn: () => boolean): Promise<void> {
    return new Promise((resolve, reject) => {
      let over = false;
      const one = (): void => {
        if (over) return;
        try {
          if (this.step(goesOn)) return;
          resolve();
        } catch (error) {
          reject(error instanceof Error ? error : new Error(String(error)));
        }
        over = true;
      };
      const round = (): void => {
        if (over) return;
        for (let count = 0; count < STEPS_A_ROUND; count++) afterMicrotasks(one);
        afterMicrotasks(round);
      };
      round();
    });
  }

  /** One turn of one process. With nothing due, time moves on to what is due next. False: it is to go on no longer. */
  private step(goesOn: () => boolean): boolean {
    while (goesOn()) {
      const turn = this.drawn();
      if (turn) {
        this.take(turn);
        return true;
      }
      this.now = Math.ceil(this.nextDue());
    }
    return false;
  }

  /** One of those that are due, taken off the list. */
  private drawn(): Turn | undefined {
    const { ready, turns, now } = this;
    ready.length = 0;
    for (let place = 0; place < turns.length; place++) {
      const turn = turns[place];
      if (turn && turn.due <= now && turn.process.runs) ready.push(place);
    }
    const place = ready[Math.floor(this.dice.next() * ready.length)];
    return place === undefined ? undefined : turns.splice(place, 1)[0];
  }

  private take(turn: Turn): void {
    const { process, what } = turn;
    this.now += Math.floor(this.dice.next() * (LONGEST_STEP_MS + 1));
    this.current = process;
    this.taken += 1;
    this.lines.push({ at: this.now, process, text: what });
    turn.go();
  }

  private nextDue(): number {
    let next = Infinity;
    for (const { process, due } of this.turns) if (process.runs && due < next) next = due;
    if (next === Infinity) throw new Error('Nobody waits for anything: the world has come to an end.');
    return next;
  }
}

const stamp = (now: number): string => new Date(now).toISOString().slice(11, 23);
