import { renameSync, writeFileSync } from 'node:fs';

/** Writes a file that its owner alone can read, whole or not at all. */
export function writeSecret(file: string, text: string): void {
  const draft = `${file}.${process.pid}.draft`;
  writeFileSync(draft, text, { mode: 0o600, flush: true });
  renameSync(draft, file);
}
