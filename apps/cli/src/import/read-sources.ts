import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { ImportBody } from '@sambung/contracts';
import type { z } from 'zod';
import { CannotStart } from '../start/cannot-start';
import { readText } from './read-text';
import { isText, requireFilesFit } from './require-fits';

const MAPPINGS = ['mapping.yaml', 'mapping.yml', 'mapping.json'];
const TABLE = /\.(csv|xlsx)$/i;

export type Files = NonNullable<z.input<typeof ImportBody>['files']>;

/** What is to be imported. Without a mapping one is proposed. */
export interface Source {
  readonly files: Files;
  readonly mapping?: string;
}

/**
 * The tables of the files and folders that were named, and the mapping: the one that was named, else that of a folder. Throws CannotStart: nothing
 * there, no table, more than is taken, two tables of one name, or a file that is not UTF-8.
 */
export function readSources(paths: readonly string[], mappingFile?: string): Source {
  const tables = paths.flatMap(tablesAt);
  requireFilesFit(tables);
  const files: Files = {};
  for (const table of tables) {
    const name = basename(table);
    if (name in files) throw new CannotStart(`Two of the files are called ${name}. Rename one of them.`);
    files[name] = readTable(table);
  }
  const mapping = mappingFile ?? paths.map(mappingIn).find((found) => found !== undefined);
  if (mapping !== undefined) return { files, mapping: readText(existing(mapping)) };
  if (tables.length > 1)
    throw new CannotStart(
      `A mapping can be proposed for one file of people, and these are ${tables.length}. Name one file, or say with --mapping how they belong together: docs/IMPORT.md.`,
    );
  return { files };
}

function tablesAt(path: string): string[] {
  if (!isFolder(path)) return [existing(path)];
  const tables = readdirSync(path).filter((name) => TABLE.test(name));
  if (tables.length === 0) throw new CannotStart(`${path} holds no .csv and no .xlsx file.`);
  return tables.map((name) => join(path, name));
}

function mappingIn(path: string): string | undefined {
  if (!isFolder(path)) return undefined;
  const names = readdirSync(path);
  const found = MAPPINGS.find((name) => names.includes(name));
  return found && join(path, found);
}

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;

function existing(file: string): string {
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) throw new CannotStart(`There is no ${file}.`);
  return file;
}

/** What a file is, the service tells by what is in it. */
const readTable = (file: string): Files[string] =>
  isText(file) ? readText(file) : { base64: readFileSync(file).toString('base64') };
