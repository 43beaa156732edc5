import type { ImportDifference, ImportEntry, ImportReport } from '@sambung/contracts';

const KINDS = ['employees', 'teams', 'sites', 'roles', 'skills', 'reasons'] as const;
const MOST_WARNINGS = 20;

/** A line for each kind, then what is worth a look. */
export function reportLines({ warnings, missing, ...report }: ImportReport): string[] {
  const counted = KINDS.map((kind) => {
    const { created, changed, unchanged } = report[kind];
    const gone =
      kind === 'employees' && report.employees.deactivated > 0 ? `, ${report.employees.deactivated} gone` : '';
    return `${kind.padEnd(10)} ${created} new, ${changed} changed, ${unchanged} as they were${gone}`;
  });
  const evidence = report.evidence?.created ?? 0;
  if (evidence > 0) counted.push(`${'evidence'.padEnd(10)} ${evidence} new`);
  if (missing && missing.people > 0 && report.employees.deactivated === 0) counted.push(missingLine(missing));
  const looks = warnings
    .slice(0, MOST_WARNINGS)
    .map(({ file, line, column, problem }) => `  ${[file, line, column].filter(Boolean).join(':')}: ${problem}`);
  const more = warnings.length > MOST_WARNINGS ? [`  … and ${warnings.length - MOST_WARNINGS} more`] : [];
  return [...counted, ...(looks.length > 0 ? ['Worth a look:', ...looks, ...more] : [])];
}

const MOST_MISSING = 10;

/** Nothing happens to them, and perhaps they have left. */
function missingLine({ people, here, named }: NonNullable<ImportReport['missing']>): string {
  const names = named.slice(0, MOST_MISSING).map(({ externalId, name }) => `${externalId} ${name}`);
  const more = people > names.length ? [`… and ${people - names.length} more`] : [];
  return `Not in the file: ${people} of ${here} who were imported before; they stay, unless the mapping says \`missing: deactivate\`: ${[...names, ...more].join(', ')}`;
}

/** Whether anything at all would be, or was, different. */
export const changesNothing = (report: ImportReport): boolean =>
  KINDS.every((kind) => report[kind].created + report[kind].changed === 0) &&
  report.employees.deactivated === 0 &&
  (report.evidence?.created ?? 0) === 0 &&
  (report.entries ?? []).length === 0;

const SIGN = { created: '+', changed: '~', deactivated: '-' } as const;

const MOST_ENTRIES = 50;

/** Which sites, teams, roles, skills and reasons would be new (+) or different (~), and in what. */
export function entryLines(entries: readonly ImportEntry[] = []): string[] {
  const lines = entries
    .slice(0, MOST_ENTRIES)
    .map(({ kind, key, fate, fields }) => `${SIGN[fate]} ${kind} ${key}${inWords(fields)}`);
  const more = entries.length - MOST_ENTRIES;
  return more > 0 ? [...lines, `… and ${more} more`] : lines;
}

/** Who would be new (+), different (~) or gone (-), and in what. */
export function differenceLines(people: readonly ImportDifference[], isMore: boolean, importId: string): string[] {
  const lines = people.map(
    ({ externalId, name, fate, fields }) => `${SIGN[fate]} ${externalId}  ${name}${inWords(fields)}`,
  );
  return isMore ? [...lines, `… and more: GET /v1/imports/${importId}/people`] : lines;
}

/** From what to what; of ids and plans only that they are different: nobody reads them. */
function inWords(fields: ImportDifference['fields']): string {
  const changes = Object.entries(fields).map(([field, { from, to }]) =>
    OPAQUE.has(field) ? field : `${field}: ${text(from)} → ${text(to)}`,
  );
  return changes.length > 0 ? `  (${changes.join('; ')})` : '';
}
const OPAQUE: ReadonlySet<string> = new Set(['managerId', 'lastResort', 'steps']);

const text = (value: unknown): string =>
  value === null || value === undefined || value === ''
    ? 'nothing'
    : typeof value === 'string'
      ? value
      : JSON.stringify(value);
