import { fork, type ChildProcess } from 'node:child_process';
import { CannotStart } from '../start/cannot-start';
import type { LogFile } from './log-file';
import { saysItLives } from './says-it-lives';
import { WatchSilence, type Watching } from './watch-silence';

export interface SupervisedOptions {
  /** `front-desk 2` */
  readonly title: string;
  readonly script: string;
  /** Asked anew for every start: the port may have been taken meanwhile. */
  readonly environment: () => Promise<NodeJS.ProcessEnv>;
  readonly log: LogFile;
  readonly onUp: (url: string) => void;
  readonly onDown: (url: string) => void;
  readonly watching?: Watching;
}

const START_MS = 60_000;
const STOP_MS = 10_000;
const FIRST_PAUSE_MS = 200;
const LONGEST_PAUSE_MS = 10_000;
/** What a service ends with whose port somebody took between our look and its start. */
const PORT_TAKEN = 3;
/** So many times in turn, for a first start: then it is no longer chance. */
const STARTS_FOR_A_PORT = 5;
/** Whoever lived so long did not die of being started. */
const STEADY_MS = 30_000;

/** A service process that is started again when it dies, and killed for it when it hangs. It watches us in turn: when we are gone, its channel closes and it ends. */
export class Supervised {
  private child: ChildProcess | undefined;
  private url: string | undefined;
  private watch: WatchSilence | undefined;
  private stopping = false;
  private proven = false;
  private pause = FIRST_PAUSE_MS;
  private restart: NodeJS.Timeout | undefined;

  constructor(private readonly options: SupervisedOptions) {}

  get pid(): number | undefined {
    return this.child?.pid;
  }

  /** Resolves when it is ready. Throws CannotStart with what it said if it is not: only who has once been up is started again. */
  async start(): Promise<void> {
    const { title, log } = this.options;
    let from = log.size;
    for (let starts = 1; ; starts++) {
      if (await this.attempt()) {
        this.proven = true;
        return;
      }
      if (this.child?.exitCode !== PORT_TAKEN || starts === STARTS_FOR_A_PORT || this.stopping) break;
      from = log.size;
    }
    throw new CannotStart(`The service ${title} did not start: ${reason(log.since(from))} (${log.path} has more).`);
  }

  /** No requests reach it from now on; it finishes what it has, and is killed if that takes too long. */
  async stop(): Promise<void> {
    this.stopping = true;
    clearTimeout(this.restart);
    const { child } = this;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    this.down();
    const exited = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    const timer = setTimeout(() => child.kill('SIGKILL'), STOP_MS);
    await exited;
    clearTimeout(timer);
  }

  /** At once, for a second Ctrl-C. */
  kill(): void {
    this.stopping = true;
    clearTimeout(this.restart);
    this.child?.kill('SIGKILL');
  }

  private async attempt(): Promise<boolean> {
    const child = await this.spawn();
    const began = Date.now();
    child.once('exit', () => {
      this.ended(began);
    });
    const url = await readiness(child);
    if (url === undefined) {
      child.kill('SIGKILL');
      return false;
    }
    this.url = url;
    this.options.onUp(url);
    this.watch = new WatchSilence(
      (limitMs) => saysItLives(url, limitMs),
      () => child.kill('SIGKILL'),
      this.options.watching,
    );
    return true;
  }

  private async spawn(): Promise<ChildProcess> {
    const { script, environment, log } = this.options;
    const child = fork(script, [], {
      env: await environment(),
      execArgv: [],
      stdio: ['ignore', log.fd, log.fd, 'ipc'],
      detached: true, // Ctrl-C in the terminal is for us; we stop it in order.
    });
    child.on('error', () => undefined);
    this.child = child;
    if (this.stopping) child.kill('SIGKILL');
    return child;
  }

  private ended(began: number): void {
    this.down();
    if (this.stopping || !this.proven) return;
    if (Date.now() - began > STEADY_MS) this.pause = FIRST_PAUSE_MS;
    this.restart = setTimeout(() => void this.attempt(), this.pause);
    this.pause = Math.min(this.pause * 2, LONGEST_PAUSE_MS);
  }

  private down(): void {
    this.watch?.close();
    if (this.url !== undefined) this.options.onDown(this.url);
    this.url = undefined;
  }
}

/** The address it says that it is ready at, or undefined if it ends or stays silent. */
function readiness(child: ChildProcess): Promise<string | undefined> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, START_MS, undefined);
    const answer = (url?: string): void => {
      clearTimeout(timer);
      resolve(url);
    };
    child.once('exit', () => {
      answer();
    });
    child.on('message', (message) => {
      const { type, url } = message as { type?: string; url?: string };
      if (type === 'ready') answer(url);
    });
  });
}

/** The last plain sentence, or the last line of JSON. */
function reason(said: string): string {
  const lines = said.trim().split('\n');
  return lines.findLast((line) => line !== '' && !line.startsWith('{')) ?? lines.at(-1) ?? 'it said nothing';
}
