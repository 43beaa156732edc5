import { readFileSync } from 'node:fs';
import { CannotStart } from '../start/cannot-start';

/** A table or a mapping. Node would put � for every byte that is not UTF-8, and names would be imported like that. Throws CannotStart. */
export function readText(file: string): string {
  const bytes = readFileSync(file);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new CannotStart(`${file} is not UTF-8. Save it as “CSV UTF-8” (a mapping: as UTF-8), and import again.`);
  }
}
