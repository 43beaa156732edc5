import { spawn, type ChildProcess } from 'node:child_process';
import { PATIENCE_MS } from './eventually';
import { forgetProcess, killGroup, registerProcess } from './process-registry';

export interface ServiceProcessOptions {
  /** Shown in errors, for example `front-desk 2`. */
  readonly name: string;
  /** Arguments of `node`: a script of `dist/` and what follows it. */
  readonly args: readonly string[];
  /** Added to (and overriding) the environment of the tests. */
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  /** When it counts as started: a line that it prints, or an address that answers 2xx. Neither: at once. */
  readonly ready?: { readonly line: RegExp } | { readonly url: string };
}

/**
 * A node process under test, that can be killed, frozen and thawed. Whatever happens to the test, it is gone after the
 * test file, and at the latest after the run.
 */
export class ServiceProcess {
  private static readonly alive = new Set<ServiceProcess>();

  /** Resolves when the process is ready; throws, with what it printed, when it exits or stays silent before. */
  static async start(options: ServiceProcessOptions): Promise<ServiceProcess> {
    const process = new ServiceProcess(options);
    try {
      await process.becomesReady();
    } catch (error) {
      await process.kill();
      throw error;
    }
    return process;
  }

  /** Kills every process that this test file started. Jest does it after each file. */
  static async killAll(): Promise<void> {
    await Promise.all([...ServiceProcess.alive].map((process) => process.kill()));
  }

  /** Everything printed to stdout and stderr so far. */
  output = '';
  /** Resolves with the exit code, or with the signal that ended it. */
  readonly exited: Promise<number | NodeJS.Signals>;
  private readonly child: ChildProcess;

  private constructor(private readonly options: ServiceProcessOptions) {
    this.child = spawn(process.execPath, [...options.args], {
      cwd: options.cwd ?? process.cwd(),
      env: { ...process.env, ...options.env },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true, // Its own group: killing it takes along what it has started itself.
    });
    ServiceProcess.alive.add(this);
    if (this.child.pid !== undefined) registerProcess(this.child.pid);
    for (const stream of [this.child.stdout, this.child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => (this.output += text));
    }
    this.exited = new Promise((resolve, reject) => {
      this.child.once('error', reject);
      this.child.once('exit', (code, signal) => {
        this.forget();
        resolve(code ?? signal ?? 'SIGKILL');
      });
    });
    this.exited.catch(() => {
      this.forget();
    });
  }

  get pid(): number {
    if (this.child.pid === undefined) throw new Error(`${this.options.name} could not be started.`);
    return this.child.pid;
  }

  get running(): boolean {
    return this.child.exitCode === null && this.child.signalCode === null;
  }

  /** kill -9, as the power cut does it. Resolves when it is gone. */
  async kill(): Promise<void> {
    this.signal('SIGKILL');
    await this.exited;
  }

  /** Asks it to stop (SIGTERM); after `graceMs` it is killed. Resolves with the exit code, or the signal that ended it. */
  async stop(graceMs = PATIENCE_MS): Promise<number | NodeJS.Signals> {
    this.signal('SIGTERM');
    const timer = setTimeout(() => {
      this.signal('SIGKILL');
    }, graceMs);
    return this.exited.finally(() => {
      clearTimeout(timer);
    });
  }

  /** SIGSTOP: it keeps its memory, connections and locks, and does nothing, as in a long pause of the machine. */
  freeze(): void {
    this.signal('SIGSTOP');
  }

  /** SIGCONT: it goes on as if no time had passed. */
  thaw(): void {
    this.signal('SIGCONT');
  }

  /** Waits until a printed line matches, also one printed before the call. */
  async prints(line: RegExp): Promise<RegExpMatchArray> {
    return this.eventually(`print ${String(line)}`, () => Promise.resolve(this.output.match(line)));
  }

  /** Waits until an address answers 2xx. */
  async answers(url: string): Promise<void> {
    await this.eventually(`answer at ${url}`, async () => {
      const response = await fetch(url, { signal: AbortSignal.timeout(1_000) }).catch(() => null);
      await response?.body?.cancel();
      return response?.ok ? true : null;
    });
  }

  private async becomesReady(): Promise<void> {
    const { ready } = this.options;
    if (!ready) return;
    if ('line' in ready) await this.prints(ready.line);
    else await this.answers(ready.url);
  }

  private async eventually<T>(deed: string, look: () => Promise<T | null>): Promise<T> {
    const deadline = performance.now() + PATIENCE_MS;
    for (;;) {
      const found = await look();
      if (found !== null) return found;
      if (!this.running) throw new Error(`${this.options.name} exited before it could ${deed}:\n${this.output}`);
      if (performance.now() > deadline)
        throw new Error(`${this.options.name} did not ${deed} within ${PATIENCE_MS} ms:\n${this.output}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  private signal(signal: NodeJS.Signals): void {
    if (this.running && this.child.pid !== undefined) killGroup(this.child.pid, signal);
  }

  private forget(): void {
    ServiceProcess.alive.delete(this);
    if (this.child.pid !== undefined) forgetProcess(this.child.pid);
  }
}
