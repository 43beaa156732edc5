import type { ImportMapping, Join } from '@sambung/contracts';
import { CsvTable } from './csv-table';
import type { ProblemList } from './problem-list';
import { compileRule } from './rule';

export type SentFiles = ReadonlyMap<string, Buffer>;

interface Use {
  /** Where in the mapping. */
  readonly path: string;
  readonly file: string;
  readonly join: Readonly<Record<string, Join>>;
  readonly columns: readonly string[];
}

/** Opens the files that the mapping names, and checks that every column it names is in them. Files it does not name are a warning. */
export function openTables(
  mapping: ImportMapping,
  files: SentFiles,
  problems: ProblemList,
  warnings: ProblemList,
): Map<string, CsvTable> {
  const uses = usesOf(mapping);
  const named = new Set(uses.flatMap(({ file, join }) => [file, ...Object.values(join).map((each) => each.file)]));
  const tables = new Map<string, CsvTable>();
  for (const file of named) {
    const content = files.get(file);
    if (!content)
      problems.inMapping(
        '',
        `the mapping names the file “${file}”, which was not sent`,
        `send it; files are: ${[...files.keys()].join(', ') || 'none'}`,
      );
    const table = content && CsvTable.open(file, content, problems);
    if (table) tables.set(file, table);
  }
  for (const file of files.keys()) {
    if (!named.has(file))
      warnings.inMapping(
        '',
        `the file “${file}” was sent, and the mapping does not name it`,
        'name it in the mapping, or leave it out',
      );
  }
  for (const use of uses) checkColumns(use, tables, problems);
  return tables;
}

function checkColumns(
  { path, file, join, columns }: Use,
  tables: ReadonlyMap<string, CsvTable>,
  problems: ProblemList,
): void {
  const table = tables.get(file);
  if (!table) return;
  const has = (column: string): boolean => {
    if (table.headers.includes(column)) return true;
    const dot = column.indexOf('.');
    const joined = Object.hasOwn(join, column.slice(0, dot)) ? join[column.slice(0, dot)] : undefined;
    const other = joined && tables.get(joined.file);
    // A joined file that is missing has been reported already.
    return joined !== undefined && (other === undefined || other.headers.includes(column.slice(dot + 1)));
  };
  const keys = Object.values(join).flatMap((each) => {
    const other = tables.get(each.file);
    return other && !other.headers.includes(each.key) ? [`${each.file}: ${each.key}`] : [];
  });
  const missing = [...columns, ...Object.values(join).map(({ on }) => on)].filter((column) => !has(column));
  for (const column of new Set([...missing, ...keys])) {
    problems.inMapping(path, `there is no column “${column}”`, `${file} has: ${table.headers.join(', ')}`);
  }
}

function usesOf({ sites, teams, employees }: ImportMapping): Use[] {
  const columnsOf = (fields: Readonly<Record<string, unknown>>): string[] =>
    Object.values(fields).flatMap(columnsOfRule);
  const use = (
    path: string,
    section: { file: string; join: Record<string, Join>; fields: object },
    more: readonly string[] = [],
  ): Use => ({
    path,
    file: section.file,
    join: section.join,
    columns: [...columnsOf(section.fields as Record<string, unknown>), ...more],
  });
  return [
    ...(Array.isArray(sites) ? [] : [use('sites', sites)]),
    ...(Array.isArray(teams) ? [] : [use('teams', teams)]),
    ...(employees ? [use('employees', employees, employees.profiles ? [employees.profiles.column] : [])] : []),
  ];
}

function columnsOfRule(rule: unknown): readonly string[] {
  if (rule === undefined) return [];
  const {
    region,
    international: _,
    ...plain
  } = (typeof rule === 'object' ? rule : {}) as { region?: unknown; international?: unknown };
  const own = compileRule((typeof rule === 'object' ? plain : rule) as Parameters<typeof compileRule>[0]).columns;
  return region === undefined ? own : [...own, ...columnsOfRegion(region)];
}

/** A region may stand there itself: `ID`. */
function columnsOfRegion(region: unknown): readonly string[] {
  return typeof region === 'string' && /^[A-Z]{2}$/.test(region) ? [] : columnsOfRule(region);
}
