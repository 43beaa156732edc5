import { createInterface } from 'node:readline/promises';
import type { Ask } from './answer-questions';
import { Unanswered } from './import-ends';

/** Undefined where nobody could answer: input or output is no terminal. */
export function askInTerminal(): Ask {
  if (!process.stdin.isTTY || !process.stdout.isTTY) return undefined;
  return askOver(process.stdin, process.stdout);
}

/** Asks over these. Its answers reject with Unanswered where the input ends instead (Ctrl-D). */
export function askOver(input: NodeJS.ReadableStream, output: NodeJS.WritableStream): NonNullable<Ask> {
  return async (question, choices) => {
    const terminal = createInterface({ input, output });
    // In a terminal that reads lines Ctrl-C is a key first.
    terminal.on('SIGINT', () => process.kill(process.pid, 'SIGINT'));
    try {
      choices.forEach((choice, index) => {
        output.write(`  ${String(index + 1).padStart(2)} ${choice}\n`);
      });
      return await new Promise<string>((resolve, reject) => {
        terminal.once('close', () => {
          reject(new Unanswered('\nNothing was imported: a question was left unanswered.'));
        });
        terminal.question(`${question} `).then(resolve, reject);
      });
    } finally {
      terminal.close();
    }
  };
}
