import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { CannotStart } from '../start/cannot-start';
import { type LogFile } from '../processes/log-file';
import { watchOver, type Watch } from '../processes/watch-over';
import type { Account } from './account';
import { diskIsFull, saysDiskFull } from './disk';
import { lastLine } from './initialise';
import type { Lodging } from './lodging';
import { commandOf, gone, isAlive } from './process-identity';

export interface EmbeddedOptions {
  readonly lodging: Lodging;
  readonly account: Account | undefined;
  readonly password: string;
  /** The one it should have, and keeps once it runs. Called anew while it never ran and somebody else was quicker. */
  readonly choosePort: () => Promise<number>;
  readonly log: LogFile;
  /** Deleted when we are killed: an ephemeral instance leaves nothing. */
  readonly deleteWithUs: readonly string[];
}

const START_MS = 30_000;
const STOP_MS = 10_000;
/**
 * After a kill -9 the orphaned workers hold the shared memory for a moment, and a start is refused until then. A port that was free a
 * moment ago may be somebody else's now.
 */
const PASSES = /shared memory block|lock file|Address already in use/;

/** The server out of npm, as a process of its own on the loopback address. It survives us only until its guard has noticed. */
export class EmbeddedPostgres {
  private child: ChildProcess | undefined;
  private guard: Watch | undefined;
  private stopping = false;
  private hasRun = false;
  private port = 0;

  constructor(private readonly options: EmbeddedOptions) {}

  /** Connection string of the superuser, once it runs. */
  get url(): string {
    return `postgres://postgres:${encodeURIComponent(this.options.password)}@127.0.0.1:${this.port}/postgres`;
  }

  get pid(): number | undefined {
    return this.child?.pid;
  }

  /** Resolves when it takes connections. `onExit` is called if it ends by itself later. Throws CannotStart. */
  async start(onExit: () => void): Promise<void> {
    if (this.stopping) return;
    await this.endStaleServer();
    for (const deadline = Date.now() + START_MS; ; await pause(250)) {
      if (!this.hasRun) this.port = await this.options.choosePort();
      const failure = await this.tryToStart();
      this.hasRun ||= failure === undefined;
      if (failure === undefined || this.isStopping()) break;
      if (!PASSES.test(failure) || Date.now() > deadline) throw this.cannotStart(failure);
    }
    this.child?.once('exit', () => {
      this.guard?.release();
      if (!this.stopping) onExit();
    });
  }

  /** Disconnects everybody and shuts down in order. */
  async stop(): Promise<void> {
    this.stopping = true;
    const { child } = this;
    if (child?.pid !== undefined && child.exitCode === null && child.signalCode === null) {
      child.kill('SIGINT');
      if (!(await gone(child.pid, STOP_MS))) child.kill('SIGQUIT');
      await gone(child.pid, STOP_MS);
    }
    this.guard?.release();
  }

  private isStopping(): boolean {
    return this.stopping;
  }

  /** Undefined when it takes connections, or what it said. */
  private async tryToStart(): Promise<string | undefined> {
    const { lodging, account, log } = this.options;
    const from = log.size;
    const flags = Object.entries(this.settings()).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
    const child = spawn(join(lodging.bin, 'postgres'), ['-D', lodging.data, ...flags], {
      ...account,
      cwd: lodging.data,
      stdio: ['ignore', log.fd, log.fd],
      detached: true, // Ctrl-C in the terminal is for us; we then stop it in order, after its clients.
    });
    const exited = new Promise<void>((resolve) =>
      child
        .once('exit', () => {
          resolve();
        })
        .once('error', () => {
          resolve();
        }),
    );
    const ended = exited.then(() => true);
    this.child = child;
    if (child.pid !== undefined) this.guard = watchOver(child.pid, this.options.deleteWithUs);
    for (const deadline = Date.now() + START_MS; Date.now() < deadline;) {
      if (await this.takesConnections()) return undefined;
      if (await Promise.race([ended, pause(30)])) break;
    }
    child.kill('SIGQUIT');
    await exited;
    this.guard?.release();
    return log.since(from) || 'it said nothing';
  }

  private async takesConnections(): Promise<boolean> {
    const client = new Client({ connectionString: this.url, connectionTimeoutMillis: 2_000 });
    client.on('error', () => undefined);
    try {
      await client.connect();
      return true;
    } catch {
      return false;
    } finally {
      await client.end().catch(() => undefined);
    }
  }

  private settings(): Record<string, string> {
    return {
      port: String(this.port),
      listen_addresses: '127.0.0.1',
      unix_socket_directories: '',
      max_connections: '200',
      shared_buffers: '128MB',
      max_wal_size: '512MB',
      timezone: 'UTC',
      log_timezone: 'UTC',
    };
  }

  private cannotStart(said: string): CannotStart {
    const { data } = this.options.lodging;
    if (saysDiskFull(said)) return diskIsFull(data);
    const fatal = said.split('\n').findLast((line) => /FATAL|PANIC/.test(line)) ?? lastLine(said);
    return new CannotStart(`PostgreSQL did not start on ${data}: ${fatal.replace(/^.*?(FATAL|PANIC):\s*/, '')}`);
  }

  /** A server whose Sambung was killed together with its guard still runs on our files. A stale file alone may name a stranger. */
  private async endStaleServer(): Promise<void> {
    const file = join(this.options.lodging.data, 'postmaster.pid');
    if (!existsSync(file)) return;
    const pid = Number(readFileSync(file, 'utf8').split('\n', 1)[0]);
    if (!isAlive(pid) || commandOf(pid) !== 'postgres') {
      rmSync(file, { force: true });
      return;
    }
    process.kill(pid, 'SIGINT');
    if (await gone(pid, STOP_MS)) return;
    process.kill(pid, 'SIGQUIT');
    await gone(pid, STOP_MS);
  }
}

const pause = (ms: number): Promise<false> => new Promise((resolve) => setTimeout(resolve, ms, false));
