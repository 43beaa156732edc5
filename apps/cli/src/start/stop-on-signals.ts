import type { RunningSambung } from './running-sambung';

const PARENT_LOOK_MS = 1_000;
/** The checklist hides it while it spins. */
const SHOW_CURSOR = '\u001b[?25h';

/** Ctrl-C, SIGTERM and a closed terminal stop everything in order; a second Ctrl-C at once. Under npm the end of npm does too. */
export function stopOnSignals(sambung: RunningSambung): void {
  let asked = false;
  const stop = (): void => {
    if (asked) {
      sambung.kill();
      process.exit(130);
    }
    asked = true;
    if (process.stdout.isTTY) process.stdout.write(`${SHOW_CURSOR}\nStopping…\n`);
    void sambung.interrupt().finally(() => process.exit(0));
  };
  process.on('SIGINT', stop).on('SIGTERM', stop).on('SIGHUP', stop);
  if (process.env['npm_lifecycle_event'] !== undefined) stopWithParent(stop);
}

/** Whoever kills npm means Sambung. Outside of npm a parent may leave on purpose (nohup, a service manager). */
function stopWithParent(stop: () => void): void {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    stop();
  }, PARENT_LOOK_MS);
  timer.unref();
}
