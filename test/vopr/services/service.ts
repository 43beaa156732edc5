import { Process, type Steps } from '../time/steps';

/** What runs in a process. */
export interface Running {
  start(): Promise<void>;
  /** As at SIGTERM. */
  stop(): Promise<void>;
}

/** One instance of a service: a process after the other. What it has in memory dies with each. */
export class Service<What extends Running = Running> {
  /** Called when a request has arrived and is under way. */
  whenServing: () => void = () => undefined;
  private births = 0;
  private process: Process;
  private running: What | undefined;
  /** Whoever supervises it wants it up; a process that is just stopping is followed by another. */
  private wanted = false;

  constructor(
    readonly name: string,
    private readonly steps: Steps,
    private readonly begin: (process: Process) => What,
  ) {
    this.process = new Process(`${name} (not started)`);
    this.process.dead = true;
  }

  start(): void {
    this.wanted = true;
    if (!this.process.dead) return;
    this.births += 1;
    const process = new Process(`${this.name}.${this.births}`);
    this.process = process;
    this.running = undefined;
    this.steps.schedule(process, 'starts', 0, () => {
      this.running = this.begin(process);
      void this.running.start();
    });
  }

  /** Somebody's request arrives: a turn of the process that runs now. Nothing happens where none does. */
  serve(what: string, inMs: number, request: (running: What) => void): void {
    this.steps.schedule(this.process, what, inMs, () => {
      if (!this.running) return;
      request(this.running);
      this.whenServing();
    });
  }

  /** kill -9. */
  kill(): void {
    this.steps.note(`${this.process.name} is killed`);
    this.steps.kill(this.process);
  }

  /** SIGSTOP: whatever it waits for comes when it is thawed. */
  freeze(): void {
    this.steps.note(`${this.process.name} is frozen`);
    this.process.frozen = true;
  }

  thaw(): void {
    if (this.process.frozen) this.steps.note(`${this.process.name} is thawed`);
    this.process.frozen = false;
  }

  /** SIGTERM, and the end of the process when it is through. */
  stop(): void {
    const { process, running } = this;
    this.wanted = false;
    this.steps.schedule(process, 'is told to stop', 0, () => {
      void running?.stop().finally(() => {
        this.steps.kill(process);
        if (this.wanted) this.start();
      });
    });
  }
}
