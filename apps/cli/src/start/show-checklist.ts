import type { Step } from './steps';

/** The steps as a list that is ticked off, each with the time it took. In a file or a pipe one line for each that is done. */
export async function showChecklist(steps: readonly Step[]): Promise<void> {
  if (process.stdout.isTTY && process.stdout.columns > 0) await inTerminal(steps);
  else await inLines(steps);
}

async function inTerminal(steps: readonly Step[]): Promise<void> {
  const { Listr, PRESET_TIMER } = await import('listr2');
  const list = new Listr(
    steps.map(({ title, run }) => ({ title, task: () => run() })),
    {
      concurrent: false,
      exitOnError: true,
      registerSignalListeners: false,
      // What failed is said once, in one sentence, after the list.
      rendererOptions: { timer: PRESET_TIMER, showErrorMessage: false },
    },
  );
  await list.run();
}

async function inLines(steps: readonly Step[]): Promise<void> {
  for (const { title, run } of steps) {
    const began = performance.now();
    try {
      await run();
    } catch (error) {
      console.log(`✖ ${title}`);
      throw error;
    }
    console.log(`✔ ${title} [${((performance.now() - began) / 1_000).toFixed(1)}s]`);
  }
}
