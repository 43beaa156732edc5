import { isDeepStrictEqual } from 'node:util';
import type { SambungClient } from '@sambung/client';
import { problemLines, type ImportDifference, type ImportDifferencePage, type ImportReport } from '@sambung/contracts';
import { inLines } from '../issuer/administrator';
import { CannotStart } from '../start/cannot-start';
import { agreeOnMapping, keepMapping } from './agree-on-mapping';
import { Unanswered } from './import-ends';
import type { Body, ImportOptions } from './import-options';
import { Interruption } from './interruption';
import { mappedTo } from './mapped-to';
import type { Source } from './read-sources';
import { RememberedImport } from './remember-import';
import { changesNothing, differenceLines, entryLines, reportLines } from './show-report';
import { withProgress } from './show-progress';
import { beginImport, lookFor, tryImport, watchImport } from './watch-import';

const SHOWN = 50;

/** One import from its files to its end: understood, tried, shown, agreed, imported. Throws CannotStart, Unanswered, OutcomeUnknown, ProblemError. */
export async function importSources(client: SambungClient, source: Source, options: ImportOptions): Promise<void> {
  const interruption = new Interruption();
  const remembered = new RememberedImport(options.url, source.files);
  const running = options.dryRun ? undefined : await lookFor(client, remembered.id);
  if (running !== undefined) {
    interruption.isTakenDown(running);
    if (!options.json) console.log(`These files are being imported already (${running}): watching that.`);
    await follow(client, { id: running, remembered, options });
    return;
  }
  const { body, trial } = await triedBody(client, source, options);
  const differences = await shownDifferences(client, trial, options);
  if (options.dryRun || changesNothing(trial)) {
    say(options, [
      ...reportLines(trial),
      options.dryRun ? 'Nothing was kept: it was a trial.' : 'Nothing is different: there is nothing to import.',
    ]);
    tell(options, { outcome: options.dryRun ? 'tried' : 'nothing-different', report: trial, people: differences });
    return;
  }
  const shown = reportLines(trial);
  say(options, shown);
  await confirm(options);
  const { created, changed, unchanged } = trial.employees;
  const people = created + changed + unchanged;
  interruption.isSending();
  const id = await withProgress('Send', options.json, (progress) => beginImport(client, body, progress));
  interruption.isTakenDown(id);
  remembered.remember(id);
  await follow(client, { id, remembered, options, people, shown });
}

async function triedBody(
  client: SambungClient,
  source: Source,
  options: ImportOptions,
): Promise<{ body: Body; trial: ImportReport }> {
  const trying = (body: Partial<Body>): Promise<ImportReport> =>
    withProgress('Try', options.json, (progress) => tryImport(client, options.url, body, progress));
  if (source.mapping !== undefined) {
    requireNoAnswers(options);
    const body = mappedTo(source);
    return { body, trial: accepted(await trying(body)) };
  }
  const proposed = await trying({ files: source.files });
  const { mapping, isAnswered } = await agreeOnMapping(proposed, options);
  const body = { mapping, files: source.files };
  const trial = isAnswered ? await trying(body) : proposed;
  keepMapping(options, mapping, trial);
  return { body, trial: accepted(trial) };
}

/** Throws CannotStart. */
function requireNoAnswers({ answers }: ImportOptions): void {
  if (answers.size === 0) return;
  const said = [...answers.keys()].map((key) => `“${key}”`).join(', ');
  throw new CannotStart(
    `Nothing is asked where there is a mapping, so nothing can be answered about ${said}. Change the mapping, or import without it.`,
  );
}

/** What would be new or different, and the first of the people who would be new, different or gone. */
async function shownDifferences(
  client: SambungClient,
  { importId, entries }: ImportReport,
  options: ImportOptions,
): Promise<ImportDifference[]> {
  const page = await client.send<ImportDifferencePage>('GET', `/v1/imports/${importId}/people?limit=${SHOWN}`);
  say(options, [...entryLines(entries), ...differenceLines(page.people, page.next !== null, importId)]);
  return page.people;
}

async function confirm({ yes, ask }: ImportOptions): Promise<void> {
  if (yes) return;
  if (!ask) throw new Unanswered('Nothing was imported: nobody is there to be asked. Say --yes to import this.');
  const answer = await ask('Import this? [y/N]', []);
  if (!/^(y|yes|ya)$/i.test(answer.trim())) throw new Unanswered('Nothing was imported.');
}

interface Followed {
  readonly id: string;
  readonly remembered: RememberedImport;
  readonly options: ImportOptions;
  /** As many as the trial has read. */
  readonly people?: number;
  /** What the trial said: it is not said again. */
  readonly shown?: readonly string[];
}

async function follow(client: SambungClient, { id, remembered, options, people, shown }: Followed): Promise<void> {
  const report = await withProgress('Import', options.json, (progress) => watchImport(client, id, progress, people));
  remembered.forget();
  accepted(report);
  const lines = reportLines(report);
  say(options, [...(isDeepStrictEqual(lines, shown) ? [] : lines), `Imported in ${report.durationMs} ms.`]);
  tell(options, { outcome: 'imported', report });
}

/** Throws CannotStart with everything that is wrong: nothing of it was kept. */
function accepted(report: ImportReport): ImportReport {
  if (report.status === 'refused') throw new CannotStart(inLines(problemLines(report.problems)));
  return report;
}

function say({ json }: ImportOptions, lines: readonly string[]): void {
  if (!json && lines.length > 0) console.log(lines.join('\n'));
}

function tell({ json }: ImportOptions, told: object): void {
  if (json) console.log(JSON.stringify(told, null, 2));
}
