import type { Ingress } from '../ingress/ingress';
import type { Instances } from '../ingress/instances';
import type { Issuer, TokenClaims } from '../issuer/issuer';
import type { LogFile } from '../processes/log-file';
import type { Supervised } from '../processes/supervised';
import type { ServiceName } from '../services';
import { CannotStart } from './cannot-start';

/** What ends together. Services finish what the door still holds; PostgreSQL outlives them, and the folder everything. */
const STAGES = ['services', 'postgres', 'folder'] as const;
type Stage = (typeof STAGES)[number];
type Ending = () => Promise<void> | void;

/** A whole Sambung on this machine: what the steps of its start put in, and how to stop it. */
export class RunningSambung {
  readonly services = new Map<ServiceName, Supervised[]>();
  readonly logs: LogFile[] = [];
  /** Where the origin is, once it is open. */
  url = '';
  private endings: { stage: Stage; end: Ending }[] = [];
  private underWay: Promise<void> = Promise.resolve();
  private stopped: Promise<void> | undefined;
  private interrupted = false;
  private readonly stopping = new AbortController();

  constructor(
    readonly instances: Instances,
    private parts: { ingress?: Ingress; issuer?: Issuer; postgresPid?: () => number | undefined } = {},
  ) {}

  /** Process ids by service, for whoever measures or breaks them. */
  get pids(): Record<ServiceName, number[]> & { postgres: number[] } {
    const of = (service: ServiceName): number[] => (this.services.get(service) ?? []).flatMap(({ pid }) => pid ?? []);
    const postgres = this.parts.postgresPid?.();
    return {
      directory: of('directory'),
      'front-desk': of('front-desk'),
      routing: of('routing'),
      postgres: postgres === undefined ? [] : [postgres],
    };
  }

  /** A token of the local issuer for anybody: for tests and tools that run in this process. */
  token(claims: TokenClaims): Promise<string> {
    return this.issuer.sign(claims);
  }

  get issuer(): Issuer {
    if (!this.parts.issuer) throw new Error('The issuer has not been made yet.');
    return this.parts.issuer;
  }

  have(parts: typeof this.parts): void {
    this.parts = { ...this.parts, ...parts };
  }

  /** Said when something is started: how it is ended. */
  atEnd(stage: Stage, end: Ending): void {
    this.endings.push({ stage, end });
  }

  /** Does one step of the start; none begins any more once the stop was asked for. */
  async step(run: () => Promise<void>): Promise<void> {
    if (this.stopped) throw new CannotStart('It was stopped while it started.');
    this.underWay = run();
    await this.underWay;
  }

  /** Aborted as soon as the stop is asked for: a step that waits for something need not wait any longer. */
  get stopAsked(): AbortSignal {
    return this.stopping.signal;
  }

  /** A signal asks for the stop. */
  interrupt(): Promise<void> {
    this.interrupted = true;
    return this.stop();
  }

  /** Stops everything in order; nothing is left running. Safe to call twice, and in the middle of the start. */
  stop(): Promise<void> {
    this.stopping.abort();
    this.stopped ??= this.end();
    return this.stopped;
  }

  /** Somebody asked for the stop while it started: what the steps then say is no news. */
  get wasInterrupted(): boolean {
    return this.interrupted;
  }

  /** Without waiting for anything in flight, for a second Ctrl-C. PostgreSQL is ended by its guard. */
  kill(): void {
    for (const service of [...this.services.values()].flat()) service.kill();
  }

  private async end(): Promise<void> {
    await this.endStage('services');
    // A step of the start may still be making something: it is let finish, and what it made is ended too.
    await this.underWay.catch(() => undefined);
    for (const stage of STAGES) await this.endStage(stage);
  }

  private async endStage(stage: Stage): Promise<void> {
    const ending = this.endings.filter((each) => each.stage === stage);
    this.endings = this.endings.filter((each) => each.stage !== stage);
    for (const result of await Promise.allSettled(ending.map(async ({ end }) => end()))) {
      if (result.status === 'rejected') process.stderr.write(`While stopping: ${String(result.reason)}\n`);
    }
  }
}
