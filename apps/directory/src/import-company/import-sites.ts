import { v7 as newId } from 'uuid';
import { importProblem, type ImportMapping } from '@sambung/contracts';
import type { Site } from '../domain/catalogue';
import { differs } from '../domain/differs';
import { readTelephone } from '../domain/telephone';
import { isTimeZone } from '../domain/time-zone';
import { SiteRow } from '../persistence/rows';
import type { ImportRun } from './import-run';
import { joinedRows } from './joined-rows';
import { RowReport } from './problem-list';
import { readKey } from './read-key';
import { readTimeZone } from './read-hours';
import { compileRule, type ReadValue } from './rule';

type StoredSite = Site & { readonly workspace: string };
/** What the mapping says nothing of is not there, and stays. */
type SiteDraft = Pick<Site, 'key' | 'name'> & Partial<Pick<Site, 'timeZone' | 'fallbackNumber' | 'whatsappNumber'>>;
type FromFile = Exclude<ImportMapping['sites'], readonly unknown[]>;

/** Sites of the mapping or of a file. Returns every site of the workspace, by key. */
export async function importSites(run: ImportRun): Promise<Map<string, StoredSite>> {
  const { manager, workspace } = run.change;
  const sites = new Map<string, StoredSite>(
    (await manager.findBy(SiteRow, { workspace })).map((row) => [row.key, row]),
  );
  const written: StoredSite[] = [];
  for (const draft of await draftsOf(run, new Set(sites.keys()))) {
    const row = await upsert(run, draft, sites.get(draft.key));
    if (row !== sites.get(draft.key)) written.push(row);
    sites.set(draft.key, row);
  }
  await run.change.sitesChanged(written);
  return sites;
}

async function upsert(run: ImportRun, draft: SiteDraft, before: StoredSite | undefined): Promise<StoredSite> {
  const { manager, workspace, settings } = run.change;
  const tally = run.counts.sites;
  if (!before) {
    const unsaid = { timeZone: settings.timeZone, fallbackNumber: null, whatsappNumber: null };
    const row = { ...unsaid, ...draft, workspace, id: newId(), active: true, version: 1 };
    await manager.insert(SiteRow, row);
    tally.created += 1;
    run.note<Site>('site', draft.key, undefined, row);
    return row;
  }
  if (!differs(before, draft)) {
    tally.unchanged += 1;
    return before;
  }
  const version = before.version + 1;
  await manager.update(SiteRow, { workspace, id: before.id }, { ...draft, version });
  tally.changed += 1;
  run.note<Site>('site', draft.key, before, draft);
  return { ...before, ...draft, version };
}

async function draftsOf(run: ImportRun, known: ReadonlySet<string>): Promise<SiteDraft[]> {
  const { sites } = run.mapping;
  if (!Array.isArray(sites)) return fromFile(run, sites, known);
  return sites.map(({ timeZone, fallbackNumber, whatsappNumber, ...site }, index) => {
    if (timeZone !== undefined && !isTimeZone(timeZone))
      run.problems.inMapping(`sites.${index}.timeZone`, importProblem('mapping.time-zone-unknown', { name: timeZone }));
    return {
      ...site,
      ...(timeZone !== undefined && { timeZone }),
      ...(fallbackNumber !== undefined && { fallbackNumber }),
      ...(whatsappNumber !== undefined && { whatsappNumber }),
    };
  });
}

async function fromFile(
  run: ImportRun,
  { file, join, fields, distinct }: FromFile,
  known: ReadonlySet<string>,
): Promise<SiteDraft[]> {
  const table = run.tables.get(file);
  const rules = {
    key: compileRule(fields.key),
    name: compileRule(fields.name),
  };
  const zone = fields.timeZone === undefined ? undefined : compileRule(fields.timeZone);
  const fallback = fields.fallbackNumber === undefined ? undefined : compileRule(fields.fallbackNumber);
  const whatsapp = fields.whatsappNumber === undefined ? undefined : compileRule(fields.whatsappNumber);
  const drafts = new Map<string, SiteDraft>();
  // A row of a person says that their site exists, and nothing else of it: one that is there stays as it is.
  const leftAlone = new Set<string>();
  if (!table) return [];
  for await (const { line, cellOf } of joinedRows(table, join, run)) {
    const report = new RowReport(file, line, run.problems, run.warnings);
    const key = readKey(rules.key, cellOf, report);
    if (distinct && (key === null || (key !== undefined && (known.has(key) || drafts.has(key))))) {
      if (key !== null && known.has(key)) leftAlone.add(key);
      continue;
    }
    const name = rules.name.read(cellOf);
    if (key === null || name.text === '')
      report.problem(key === null ? rules.key.read(cellOf) : name, importProblem('entry.incomplete', { kind: 'site' }));
    else if (key !== undefined && drafts.has(key))
      report.problem(rules.key.read(cellOf), importProblem('entry.twice', { key }));
    else if (key !== undefined)
      drafts.set(key, {
        key,
        name: name.text.slice(0, 200),
        ...(zone && { timeZone: readTimeZone(zone, cellOf, report) ?? run.change.settings.timeZone }),
        ...(fallback && { fallbackNumber: fallback.read(cellOf).text.slice(0, 32) || null }),
        ...(whatsapp && { whatsappNumber: readWhatsapp(whatsapp.read(cellOf), report, run.change.settings.region) }),
      });
  }
  run.counts.sites.unchanged += leftAlone.size;
  return [...drafts.values()];
}

/** A number that WhatsApp would not find helps nobody: one that no numbering plan knows is a problem, not a number as it is written. */
function readWhatsapp(cell: ReadValue, report: RowReport, region: string): string | null {
  if (cell.text === '') return null;
  const { number, understood, doubt } = readTelephone(cell.text, region);
  if (understood && doubt === undefined) return number;
  report.problem(cell, importProblem('site.no-whatsapp'));
  return null;
}
