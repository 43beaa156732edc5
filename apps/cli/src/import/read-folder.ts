import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { CannotStart } from '../start/cannot-start';

const MAPPINGS = ['mapping.yaml', 'mapping.yml', 'mapping.json'];

/** The mapping and the CSV files of a folder. Throws CannotStart: no folder, no mapping, or a file that is not UTF-8. */
export function readFolder(folder: string): { mapping: string; files: Record<string, string> } {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw new CannotStart(`${folder} is no folder.`);
  const names = readdirSync(folder);
  const mapping = MAPPINGS.find((name) => names.includes(name));
  if (!mapping) throw new CannotStart(`${folder} holds no mapping.yaml: docs/IMPORT.md says how to write one.`);
  const read = (name: string): string => readText(join(folder, name));
  const csv = names.filter((name) => name.toLowerCase().endsWith('.csv'));
  return { mapping: read(mapping), files: Object.fromEntries(csv.map((name) => [name, read(name)])) };
}

/** Node would put � for every byte that is not UTF-8, and names would be imported like that. */
function readText(file: string): string {
  const bytes = readFileSync(file);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new CannotStart(`${file} is not UTF-8. Save it as “CSV UTF-8” (a mapping: as UTF-8), and import again.`);
  }
}
