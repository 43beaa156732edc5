import { spawn } from 'node:child_process';

export interface Watch {
  /** Nothing is to be ended any more. */
  release(): void;
}

/**
 * Waits on a pipe that we hold. A line means that all is in order; its end without one means that we were killed: then the process is asked to
 * end, and folders are deleted. A shell costs one megabyte, needs no package, and kill -9 of us cannot stop it.
 */
const SCRIPT = `
if read -r _; then exit 0; fi
pid=$1; shift
kill -INT "$pid" 2>/dev/null
tries=0
while kill -0 "$pid" 2>/dev/null && [ $tries -lt 100 ]; do sleep 0.1; tries=$((tries + 1)); done
kill -QUIT "$pid" 2>/dev/null
for folder in "$@"; do rm -rf "$folder"; done
`;

/** Ends a process that knows nothing of us (PostgreSQL) when we are gone, however we went. */
export function watchOver(pid: number, foldersToDelete: readonly string[] = []): Watch {
  const guard = spawn('/bin/sh', ['-c', SCRIPT, 'sambung-guard', String(pid), ...foldersToDelete], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
    cwd: '/',
  });
  guard.once('error', () => undefined);
  guard.stdin.on('error', () => undefined);
  guard.unref();
  return { release: () => void guard.stdin.end('\n') };
}
