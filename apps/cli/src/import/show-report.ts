import type { ImportDifference, ImportReport } from '@sambung/contracts';

const KINDS = ['employees', 'teams', 'sites', 'roles', 'skills', 'reasons'] as const;
const MOST_WARNINGS = 20;

/** A line for each kind, then what is worth a look. */
export function reportLines({ warnings, ...report }: ImportReport): string[] {
  const counted = KINDS.map((kind) => {
    const { created, changed, unchanged } = report[kind];
    const gone =
      kind === 'employees' && report.employees.deactivated > 0 ? `, ${report.employees.deactivated} gone` : '';
    return `${kind.padEnd(10)} ${created} new, ${changed} changed, ${unchanged} as they were${gone}`;
  });
  const looks = warnings
    .slice(0, MOST_WARNINGS)
    .map(({ file, line, column, problem }) => `  ${[file, line, column].filter(Boolean).join(':')}: ${problem}`);
  const more = warnings.length > MOST_WARNINGS ? [`  … and ${warnings.length - MOST_WARNINGS} more`] : [];
  return [...counted, ...(looks.length > 0 ? ['Worth a look:', ...looks, ...more] : [])];
}

/** Whether anything at all would be, or was, different. */
export const changesNothing = (report: ImportReport): boolean =>
  KINDS.every((kind) => report[kind].created + report[kind].changed === 0) && report.employees.deactivated === 0;

const SIGN = { created: '+', changed: '~', deactivated: '-' } as const;

/** Who would be new (+), different (~) or gone (-), and in what. */
export function differenceLines(people: readonly ImportDifference[], isMore: boolean, importId: string): string[] {
  const lines = people.map(({ externalId, name, fate, fields }) => {
    const changes = Object.entries(fields).map(([field, { from, to }]) => `${field}: ${text(from)} → ${text(to)}`);
    return `${SIGN[fate]} ${externalId}  ${name}${changes.length > 0 ? `  (${changes.join('; ')})` : ''}`;
  });
  return isMore ? [...lines, `… and more: GET /v1/imports/${importId}/people`] : lines;
}

const text = (value: unknown): string =>
  value === null || value === undefined || value === ''
    ? 'nothing'
    : typeof value === 'string'
      ? value
      : JSON.stringify(value);
