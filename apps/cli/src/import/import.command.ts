import { Command } from 'commander';
import { problemLines, type ImportReport } from '@sambung/contracts';
import { asAdministrator, inLines, withAdministrator, type AsAdministrator } from '../issuer/administrator';
import { CannotStart } from '../start/cannot-start';
import { readFolder } from './read-folder';

interface Options extends AsAdministrator {
  readonly dryRun?: boolean;
}

export const importCommand = withAdministrator(
  new Command('import')
    .description(
      'import people, teams, sites and reasons from the CSV files and workbooks of a folder, by the mapping file in it',
    )
    .argument('<folder>', `holds mapping.yaml and its CSV or .xlsx files (docs/IMPORT.md)`),
  'an administrator or HR',
)
  .option('--dry-run', 'only say what would change')
  .action(importFolder);

async function importFolder(folder: string, { dryRun, ...who }: Options): Promise<void> {
  const body = readFolder(folder);
  const report = await asAdministrator(who, (client) =>
    client.importCompany(body, { dryRun: dryRun === true, onProgress: showProgress }),
  );
  // A trial is answered with its report even when the import itself would be refused.
  if (report.status === 'refused') throw new CannotStart(inLines(problemLines(report.problems)));
  console.log(summary(report));
}

/** One line that is written over, for whoever watches; a log is not filled with it. */
function showProgress({ progress }: ImportReport): void {
  if (process.stderr.isTTY && progress) process.stderr.write(`\r\u001b[K${progress.phase}: ${progress.rows} people`);
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
