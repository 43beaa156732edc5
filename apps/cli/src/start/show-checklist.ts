import { Listr, PRESET_TIMER } from 'listr2';
import type { Step } from './steps';

/** The steps as a list that is ticked off, each with the time it took. In a file or a pipe one line for each. */
export async function showChecklist(steps: readonly Step[]): Promise<void> {
  const list = new Listr(
    steps.map(({ title, run }) => ({ title, task: () => run() })),
    {
      concurrent: false,
      exitOnError: true,
      registerSignalListeners: false,
      rendererOptions: { timer: PRESET_TIMER, collapseErrors: false, showErrorMessage: false },
      fallbackRenderer: 'simple',
      fallbackRendererOptions: { timer: PRESET_TIMER },
    },
  );
  await list.run();
}
