import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { freePort, ServiceProcess } from '@sambung/testing';
import { everybodyMayEnter } from '../src/postgres/account';

export const CLI = 'dist/apps/cli/src/main.js';

interface Surroundings {
  /** As whom, where that is somebody else. */
  readonly user?: number | undefined;
  readonly env?: Readonly<Record<string, string>>;
}

/** `sambung start` as a process of its own, as a person starts it. */
export class SambungProcess {
  private constructor(
    readonly process: ServiceProcess,
    readonly port: number,
  ) {}

  static async start(args: string[], { user, env = {} }: Surroundings = {}): Promise<SambungProcess> {
    const port = await freePort();
    const process = await ServiceProcess.start({
      name: 'sambung',
      args: [...program(user), 'start', '--port', String(port), '--no-open', ...args],
      env,
      ready: { line: /^Sambung is ready at http:\/\/localhost:\d+$/m },
    });
    return new SambungProcess(process, port);
  }

  get origin(): string {
    return `http://localhost:${this.port}`;
  }

  /** Pid and command of everything it started, and what those started. */
  children(): { pid: number; command: string }[] {
    return descendantsOf(this.process.pid);
  }

  pidOf(what: string): number {
    const found = this.children().find(({ command }) => command.includes(what));
    if (!found) throw new Error(`No process of Sambung is ${what}.`);
    return found.pid;
  }

  /** Those that have one process below the command line itself, not PostgreSQL's workers. */
  pidsOf(what: string): number[] {
    return this.children()
      .filter(({ command }) => command.includes(what))
      .map(({ pid }) => pid);
  }

  /**
   * Headers of somebody who is signed in. Each request gets a connection of its own: one that is kept alive is closed from the other
   * side when this process stands still for five seconds, and the request that is sent on it then fails.
   */
  async token(persona: string): Promise<{ authorization: string; connection: 'close' }> {
    const headers = { connection: 'close' } as const;
    const body = JSON.stringify({ persona });
    const answer = await fetch(`${this.origin}/auth/token`, { method: 'POST', headers, body });
    return { ...headers, authorization: `Bearer ${((await answer.json()) as { access_token: string }).access_token}` };
  }
}

/** The command line's program, by somebody who is not root. */
function program(user: number | undefined): string[] {
  if (user === undefined) return [CLI];
  return ['-e', `process.setgroups([]); process.setgid(${user}); process.setuid(${user}); require('./${CLI}')`];
}

/** For root, who tests for everybody: an ordinary user. Undefined when we are one already, or when this checkout is closed to others. */
export function ordinaryUser(): number | undefined {
  if (process.getuid?.() !== 0) return undefined;
  if (everybodyMayEnter(process.cwd())) return 65_534;
  process.stderr.write('This checkout is closed to ordinary users: tested as root only.\n');
  return undefined;
}

/** Runs `sambung …` to its end: exit code, and what it said, also on stderr. */
export function runToEnd(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<{ code: unknown; output: string }> {
  const options = { env: { ...process.env, ...env }, maxBuffer: 16 * 1_048_576, timeout: 900_000 };
  return new Promise((resolve) => {
    execFile(process.execPath, [CLI, ...args], options, (error, stdout, stderr) => {
      resolve({ code: error ? error.code : 0, output: stdout + stderr });
    });
  });
}

/** Processes that a process has started, and those that they have. */
export function descendantsOf(pid: number): { pid: number; command: string }[] {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap(lookAt);
  const below = (parent: number): typeof all =>
    all.filter((each) => each.parent === parent).flatMap((each) => [each, ...below(each.pid)]);
  return below(pid);
}

function lookAt(name: string): { pid: number; parent: number; command: string }[] {
  try {
    const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
    const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
    return [
      { pid: Number(name), parent, command: readFileSync(`/proc/${name}/cmdline`, 'utf8').replaceAll('\0', ' ') },
    ];
  } catch {
    return []; // Gone meanwhile.
  }
}

export function isRunning(pid: number): boolean {
  try {
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
}
