import type { ImportReport } from '@sambung/contracts';

const IN_WORDS = {
  waiting: 'waiting for its turn',
  reading: 'reading the file',
  checking: 'comparing with who is here',
  writing: 'writing',
  telling: 'telling the other services',
} as const;
const BAR = 24;

export type Say = (text: string) => void;

/** What is being done, and for how many of so many people. */
export function progressText({ phase, rows }: NonNullable<ImportReport['progress']>, people?: number): string {
  const what = IN_WORDS[phase];
  if (rows === 0) return what;
  if (people === undefined || people < rows) return `${what}: ${rows.toLocaleString('en')} people`;
  const full = Math.round((BAR * rows) / people);
  return `${'█'.repeat(full)}${'░'.repeat(BAR - full)} ${what}: ${rows.toLocaleString('en')} of ${people.toLocaleString('en')} people`;
}

/** Shows in a terminal what is going on, with the time it takes; elsewhere a line on standard error for each thing that is said anew. */
export async function withProgress<T>(title: string, isQuiet: boolean, work: (say: Say) => Promise<T>): Promise<T> {
  if (isQuiet) return work(() => undefined);
  if (!process.stdout.isTTY || process.stdout.columns === 0) return inLines(title, work);
  const { Listr, PRESET_TIMER } = await import('listr2');
  const done: T[] = [];
  await new Listr(
    [
      {
        title,
        task: async (_, task) => void done.push(await work((text) => (task.output = text))),
      },
    ],
    { registerSignalListeners: false, rendererOptions: { timer: PRESET_TIMER, showErrorMessage: false } },
  ).run();
  return done[0] as T;
}

function inLines<T>(title: string, work: (say: Say) => Promise<T>): Promise<T> {
  let before = '';
  return work((text) => {
    const line = `${title}: ${text.replace(/^[█░]+ /, '').replace(/: [\d,]+.*$/, '')}`;
    if (line !== before) process.stderr.write(`${line}\n`);
    before = line;
  });
}
