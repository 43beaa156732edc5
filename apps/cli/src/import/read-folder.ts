import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { ImportBody } from '@sambung/contracts';
import type { z } from 'zod';
import { CannotStart } from '../start/cannot-start';

const MAPPINGS = ['mapping.yaml', 'mapping.yml', 'mapping.json'];

type Files = z.input<typeof ImportBody>['files'];

/** The mapping, the CSV files and the workbooks of a folder. Throws CannotStart: no folder, no mapping, or a file that is not UTF-8. */
export function readFolder(folder: string): { mapping: string; files: NonNullable<Files> } {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw new CannotStart(`${folder} is no folder.`);
  const names = readdirSync(folder);
  const mapping = MAPPINGS.find((name) => names.includes(name));
  if (!mapping) throw new CannotStart(`${folder} holds no mapping.yaml: docs/IMPORT.md says how to write one.`);
  const tables = names.filter((name) => /\.(csv|xlsx)$/i.test(name));
  const files = Object.fromEntries(tables.map((name) => [name, readTable(join(folder, name))]));
  return { mapping: readText(join(folder, mapping)), files };
}

const readTable = (file: string): string | { base64: string } =>
  /\.xlsx$/i.test(file) ? { base64: readFileSync(file).toString('base64') } : readText(file);

/** Node would put � for every byte that is not UTF-8, and names would be imported like that. */
function readText(file: string): string {
  const bytes = readFileSync(file);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new CannotStart(`${file} is not UTF-8. Save it as “CSV UTF-8” (a mapping: as UTF-8), and import again.`);
  }
}
