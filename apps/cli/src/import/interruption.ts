import { EXIT } from './import-ends';
import { goesOn } from './watch-import';

const NOTHING_YET = 'Interrupted. Nothing was imported.';
const SENT =
  'Interrupted while the files were being sent. Start the same command again: what was imported already changes nothing a second time.';

/** Ctrl-C: says what is true of the import at that moment, and ends. Nothing withdraws an import that the service has taken down. */
export class Interruption {
  private says = NOTHING_YET;

  constructor() {
    process.once('SIGINT', () => {
      process.stderr.write(`\n${this.says}\n`);
      process.exit(EXIT.interrupted);
    });
  }

  isSending(): void {
    this.says = SENT;
  }

  isTakenDown(importId: string): void {
    this.says = `Interrupted. ${goesOn(importId)}`;
  }
}
