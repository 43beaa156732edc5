import { importProblem, type ImportMapping, type Join } from '@sambung/contracts';
import type { ProblemList } from './problem-list';
import { compileRule } from './rule';
import { openTable } from './tables/open-table';
import type { Table } from './tables/table';

export type SentFiles = ReadonlyMap<string, Buffer>;

interface Use {
  /** Where in the mapping. */
  readonly path: string;
  readonly file: string;
  readonly join: Readonly<Record<string, Join>>;
  readonly columns: readonly string[];
}

/**
 * Opens the files that the mapping names, and checks that every column it names is in them. Files it does not name are a warning. A sheet of a
 * workbook is named behind its file: `people.xlsx#Karyawan`.
 */
export async function openTables(
  mapping: ImportMapping,
  files: SentFiles,
  problems: ProblemList,
  warnings: ProblemList,
): Promise<Map<string, Table>> {
  const uses = usesOf(mapping);
  const named = new Set(uses.flatMap(({ file, join }) => [file, ...Object.values(join).map((each) => each.file)]));
  const looked = new Set(uses.flatMap(({ columns }) => columns.map(withoutAlias)));
  const tables = new Map<string, Table>();
  const used = new Set<string>();
  for (const name of named) {
    const [file, sheet] = files.has(name) ? [name] : (splitSheet(name) ?? [name]);
    used.add(file);
    const content = files.get(file);
    if (!content) reportMissing(file, files, problems);
    const table =
      content && (await openTable(name, content, { sheet, isHeader: (text) => looked.has(text) }, problems));
    if (table) tables.set(name, table);
  }
  for (const file of files.keys()) {
    if (!used.has(file)) warnings.inMapping('', importProblem('mapping.file-not-named', { name: file }));
  }
  for (const use of uses) checkColumns(use, tables, problems);
  return tables;
}

function splitSheet(name: string): [file: string, sheet: string] | undefined {
  const [, file, sheet] = /^(.+?)#(.+)$/.exec(name) ?? [];
  return file && sheet ? [file, sheet] : undefined;
}

function reportMissing(file: string, files: SentFiles, problems: ProblemList): void {
  const sent = [...files.keys()].join(', ') || '–';
  problems.inMapping('', importProblem('mapping.file-not-sent', { name: file, files: sent }));
}

/** `department.name` is the column `name` of a joined file. */
const withoutAlias = (column: string): string => column.slice(column.indexOf('.') + 1);

function checkColumns(
  { path, file, join, columns }: Use,
  tables: ReadonlyMap<string, Table>,
  problems: ProblemList,
): void {
  const table = tables.get(file);
  if (!table) return;
  const on = Object.values(join).map((each) => each.on);
  watchUsed([...columns, ...on], table, join, tables);
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
  const missing = [...columns, ...on].filter((column) => !has(column));
  const headers = table.headers.join(', ');
  for (const header of new Set([...missing, ...keys]))
    problems.inMapping(path, importProblem('mapping.column-missing', { header, table: file, headers }));
}

/** Faults of cells count where somebody reads them. */
function watchUsed(
  columns: readonly string[],
  table: Table,
  join: Use['join'],
  tables: ReadonlyMap<string, Table>,
): void {
  table.watch(columns);
  for (const [alias, { file, key }] of Object.entries(join)) {
    const of = columns
      .filter((column) => column.startsWith(`${alias}.`))
      .map((column) => column.slice(alias.length + 1));
    tables.get(file)?.watch([key, ...of]);
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
