import { Command, InvalidArgumentError, Option } from 'commander';
import { asAdministrator, withAdministrator, type AsAdministrator } from '../issuer/administrator';
import { askInTerminal } from './ask-in-terminal';
import { importSources } from './import-sources';
import { readSources } from './read-sources';

interface Options extends AsAdministrator {
  readonly mapping?: string;
  readonly saveMapping?: string;
  readonly answer: ReadonlyMap<string, string>;
  readonly dryRun?: boolean;
  readonly yes?: boolean;
  readonly json?: boolean;
}

export const importCommand = withAdministrator(
  new Command('import')
    .description('import people, teams, sites and reasons from Excel and CSV files')
    .argument(
      '<path...>',
      'a .xlsx or .csv file as it is, or folders or several files with a mapping (docs/IMPORT.md)',
    ),
  'an administrator or HR',
)
  .option(
    '--mapping <file>',
    'how to read the files; without it, and without one in the folder, it is proposed and asked about',
  )
  .addOption(
    new Option('--answer <what=answer>', 'an answer to what would be asked; may be given again')
      .default(new Map(), 'none')
      .argParser(collectAnswers),
  )
  .option('--save-mapping <file>', 'keep the mapping that came of it: the next run needs no questions')
  .option('--dry-run', 'only say what would change')
  .option('--yes', 'import without asking whether to')
  .option('--json', 'print one JSON object for machines; ask nothing')
  .addHelpText(
    'after',
    `
Ends with 0 (imported, tried, or nothing to change), 1 (something is wrong: nothing was imported), 3 (something is asked and nobody answers, or
the answer was no), 4 (the service was out of reach for too long: the import may go on there), 130 (Ctrl-C).`,
  )
  .action(importPaths);

async function importPaths(paths: string[], options: Options): Promise<void> {
  const source = readSources(paths, options.mapping);
  const { answer, dryRun = false, yes = false, json = false, saveMapping, url } = options;
  const ask = json ? undefined : askInTerminal();
  await asAdministrator(options, (client) =>
    importSources(client, source, {
      url,
      answers: answer,
      ask,
      dryRun,
      yes,
      json,
      ...(saveMapping !== undefined && { saveMapping }),
    }),
  );
}

function collectAnswers(said: string, before: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const [, what, answer] = /^(.+?)=([^=]*)$/s.exec(said) ?? [];
  if (what === undefined || answer === undefined) throw new InvalidArgumentError('Write --answer what=answer.');
  return new Map([...before, [what, answer]]);
}
