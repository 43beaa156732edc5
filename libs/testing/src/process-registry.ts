/**
 * Remembers on disk which processes the tests have started, so that the end of the run can kill what a crashed or
 * interrupted test worker left behind. (Inside Jest a test cannot register exit handlers of the real process.)
 */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Called for every process that a test starts. Without a test run (a script, a benchmark) it does nothing. */
export function registerProcess(pid: number): void {
  const folder = registryFolder();
  if (folder) writeFileSync(join(folder, String(pid)), birthOf(pid));
}

export function forgetProcess(pid: number): void {
  const folder = registryFolder();
  if (folder) rmSync(join(folder, String(pid)), { force: true });
}

/** Kills, with their process groups, all registered processes that still live. Synchronous: it runs while Node exits. */
export function endLeftProcesses(): void {
  const folder = registryFolder();
  if (!folder) return;
  for (const name of readdirSync(folder)) {
    const pid = Number(name);
    // The number may have been given to a stranger since.
    if (birthOf(pid) !== '' && birthOf(pid) === readFileSync(join(folder, name), 'utf8')) killGroup(pid, 'SIGKILL');
    forgetProcess(pid);
  }
}

/** Sends a signal to a process that leads its own group, and to all its descendants in it. */
export function killGroup(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(-pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

/** A new folder, `prefix` and some letters. The end of the run deletes it, whatever became of the test. */
export function temporaryFolder(prefix: string): string {
  return mkdtempSync(join(process.env['SAMBUNG_TEST_RUN'] ?? tmpdir(), prefix));
}

function registryFolder(): string | undefined {
  const run = process.env['SAMBUNG_TEST_RUN'];
  if (!run) return undefined;
  const folder = join(run, 'processes');
  mkdirSync(folder, { recursive: true });
  return folder;
}

/** What tells two processes with the same number apart: the start time where the system shows it (Linux). */
function birthOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')')).split(' ')[20] ?? '';
  } catch {
    return process.platform === 'linux' ? '' : 'unknown';
  }
}
