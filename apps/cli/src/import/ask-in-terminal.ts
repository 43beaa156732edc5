import { createInterface } from 'node:readline/promises';
import type { Ask } from './answer-questions';

/** Undefined where nobody could answer: input or output is no terminal. */
export function askInTerminal(): Ask {
  if (!process.stdin.isTTY || !process.stdout.isTTY) return undefined;
  return async (question, choices) => {
    const terminal = createInterface({ input: process.stdin, output: process.stdout });
    // In a terminal that reads lines Ctrl-C is a key first.
    terminal.on('SIGINT', () => process.kill(process.pid, 'SIGINT'));
    try {
      choices.forEach((choice, index) => {
        console.log(`  ${String(index + 1).padStart(2)} ${choice}`);
      });
      return await terminal.question(`${question} `);
    } finally {
      terminal.close();
    }
  };
}
