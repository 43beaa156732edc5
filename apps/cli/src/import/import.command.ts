import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { ProblemError, SambungClient } from '@sambung/client';
import type { ImportReport } from '@sambung/contracts';
import { askIssuer } from '../issuer/ask-issuer';
import { CannotStart } from '../start/cannot-start';

interface Options {
  readonly url: string;
  readonly token?: string;
  readonly persona: string;
  readonly dryRun?: boolean;
}

const MAPPINGS = ['mapping.yaml', 'mapping.yml', 'mapping.json'];

export const importCommand = new Command('import')
  .description('import people, teams, sites and reasons from the CSV files of a folder, by the mapping file in it')
  .argument('<folder>', `holds mapping.yaml and its CSV files (docs/IMPORT.md)`)
  .option('--url <origin>', 'where Sambung is', 'http://localhost:3000')
  .option('--token <jwt>', 'an administrator or HR of the workspace; by default the local issuer is asked')
  .option('--persona <name>', 'whom to be at the local issuer', 'admin')
  .option('--dry-run', 'only say what would change')
  .action(importFolder);

async function importFolder(folder: string, { url, token, persona, dryRun }: Options): Promise<void> {
  const body = readFolder(folder);
  const client = new SambungClient(url, token ?? (await askIssuer(url, persona)));
  try {
    const report = await client.send<ImportReport>('POST', `/v1/imports${dryRun ? '?dryRun=true' : ''}`, body);
    console.log(summary(report));
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    throw new CannotStart(error.problems.map(({ path, message }) => `${path}: ${message}`).join('\n') || error.detail);
  }
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
