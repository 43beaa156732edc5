import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import type { ImportReport } from '@sambung/contracts';
import { asAdministrator, withAdministrator, type AsAdministrator } from '../issuer/administrator';
import { CannotStart } from '../start/cannot-start';

interface Options extends AsAdministrator {
  readonly dryRun?: boolean;
}

const MAPPINGS = ['mapping.yaml', 'mapping.yml', 'mapping.json'];

export const importCommand = withAdministrator(
  new Command('import')
    .description('import people, teams, sites and reasons from the CSV files of a folder, by the mapping file in it')
    .argument('<folder>', `holds mapping.yaml and its CSV files (docs/IMPORT.md)`),
  'an administrator or HR',
)
  .option('--dry-run', 'only say what would change')
  .action(importFolder);

async function importFolder(folder: string, { dryRun, ...who }: Options): Promise<void> {
  const body = readFolder(folder);
  const path = `/v1/imports${dryRun ? '?dryRun=true' : ''}`;
  console.log(summary(await asAdministrator(who, (client) => client.send<ImportReport>('POST', path, body))));
}

function readFolder(folder: string): { mapping: string; files: Record<string, string> } {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw new CannotStart(`${folder} is no folder.`);
  const names = readdirSync(folder);
  const mapping = MAPPINGS.find((name) => names.includes(name));
  if (!mapping) throw new CannotStart(`${folder} holds no mapping.yaml: docs/IMPORT.md says how to write one.`);
  const read = (name: string): string => readFileSync(join(folder, name), 'utf8');
  const csv = names.filter((name) => name.toLowerCase().endsWith('.csv'));
  return { mapping: read(mapping), files: Object.fromEntries(csv.map((name) => [name, read(name)])) };
}

/** A line for each kind, then what is worth a look. */
function summary({ dryRun, warnings, ...report }: ImportReport): string {
  const kinds = ['employees', 'teams', 'sites', 'roles', 'skills', 'reasons'] as const;
  const lines = kinds.map((kind) => {
    const { created, changed, unchanged } = report[kind];
    return `${kind.padEnd(10)} ${created} new, ${changed} changed, ${unchanged} as they were`;
  });
  const looks = warnings.map(
    ({ file, line, column, problem }) => `  ${[file, line, column].filter(Boolean).join(':')}: ${problem}`,
  );
  return [
    ...lines,
    ...(looks.length > 0 ? ['Worth a look:', ...looks] : []),
    dryRun ? 'Nothing was kept: it was a trial.' : `Imported in ${report.durationMs} ms.`,
  ].join('\n');
}
