import { Instances } from '../ingress/instances';
import { DataFolder } from './data-folder';
import { RunningSambung } from './running-sambung';
import type { StartOptions } from './start-options';
import { stepsOf, type Step } from './steps';

/** The start, not begun yet: for whoever shows its steps. */
export function prepareStart(options: StartOptions): { sambung: RunningSambung; steps: readonly Step[] } {
  const sambung = new RunningSambung(new Instances());
  const steps = stepsOf(sambung, new DataFolder(options.data), options).map(({ title, run }) => ({
    title,
    run: () => sambung.step(run),
  }));
  return { sambung, steps };
}

/**
 * Starts all of Sambung on this machine: PostgreSQL out of npm (or a server of your own), one process or more of each service, one origin, the
 * demo company. Resolves when a handoff can be posted. Throws CannotStart, and leaves nothing running then.
 */
export async function startSambung(options: StartOptions): Promise<RunningSambung> {
  const { sambung, steps } = prepareStart(options);
  try {
    for (const { title, run } of steps) {
      options.onStep?.({ title, state: 'begun' });
      await run();
      options.onStep?.({ title, state: 'done' });
    }
    return sambung;
  } catch (error) {
    await sambung.stop();
    throw error;
  }
}
