import {
  importProblem,
  type BilingualText,
  type ImportMapping,
  type Office,
  type ToldProblem,
  type WeeklyHours,
} from '@sambung/contracts';
import type { ImportRun } from './import-run';
import { joinedRows, type JoinedRow } from './joined-rows';
import { RowReport } from './problem-list';
import { HoursReader, readTimeZone } from './read-hours';
import { readKey } from './read-key';
import { compileRule, type Rule } from './rule';

/** A team as the mapping or a row has it. Its manager is named by external id: people come after teams. */
export interface TeamDraft {
  readonly key: string;
  readonly name: BilingualText;
  readonly office: Office;
  readonly manager: string | null;
  /** Undefined: the mapping says nothing of it, so what is there stays. */
  readonly openingHours: WeeklyHours | null | undefined;
  /** Where to report that nobody has the manager's id. */
  readonly reportManager: (told: ToldProblem) => void;
  /** Whether the mapping says who manages teams. */
  readonly saysManager: boolean;
}

type FromFile = Exclude<ImportMapping['teams'], readonly unknown[]>;
type Item = Extract<ImportMapping['teams'], readonly unknown[]>[number];

/** The teams of the mapping, or of a file. `known`: keys of those that are there. */
export async function readTeams(run: ImportRun, known: ReadonlySet<string>): Promise<TeamDraft[]> {
  const { teams } = run.mapping;
  if (Array.isArray(teams)) return teams.map((team, index) => fromMapping(run, team, index));
  const reader = new TeamReader(run, teams, known);
  const table = run.tables.get(teams.file);
  if (table) for await (const row of joinedRows(table, teams.join, run)) reader.read(row);
  run.counts.teams.unchanged += reader.leftAlone.size;
  return [...reader.drafts.values()];
}

function fromMapping(
  run: ImportRun,
  { key, name, office, manager, openingHours, timeZone }: Item,
  index: number,
): TeamDraft {
  const report = new RowReport('mapping', 0, run.problems, run.warnings);
  const hours =
    openingHours === undefined
      ? undefined
      : new HoursReader(run.mapping.hours).read(
          { text: openingHours, column: `teams.${index}.openingHours` },
          timeZone ?? run.change.settings.timeZone,
          report,
        );
  const reportManager = (told: ToldProblem): void => {
    run.problems.inMapping(`teams.${index}.manager`, told);
  };
  return {
    key,
    name,
    office,
    manager: manager ?? null,
    openingHours: hours,
    reportManager,
    saysManager: manager !== undefined,
  };
}

class TeamReader {
  readonly drafts = new Map<string, TeamDraft>();
  /** A row of a person says that their team exists, and nothing else of it: one that is there stays as it is. */
  readonly leftAlone = new Set<string>();
  private readonly rules: { readonly [Name in keyof FromFile['fields']]?: Rule };
  private readonly hours: HoursReader;

  private readonly distinct: boolean;

  constructor(
    private readonly run: ImportRun,
    { fields, distinct }: FromFile,
    private readonly known: ReadonlySet<string>,
  ) {
    this.distinct = distinct === true;
    this.rules = Object.fromEntries(
      Object.entries(fields).flatMap(([name, rule]) => (rule === undefined ? [] : [[name, compileRule(rule)]])),
    );
    this.hours = new HoursReader(run.mapping.hours);
  }

  read(row: JoinedRow): void {
    const report = new RowReport(row.file, row.line, this.run.problems, this.run.warnings);
    const { key: keyRule, name: nameRule } = this.rules;
    const key = keyRule && readKey(keyRule, row.cellOf, report);
    if (this.distinct && (key === null || (key !== undefined && this.isPassedOver(key)))) return;
    const name = nameRule?.read(row.cellOf) ?? { text: '', column: null };
    const office = this.office(row, report);
    if (key === null || name.text === '') report.problem(name, importProblem('entry.incomplete', { kind: 'team' }));
    else if (key !== undefined && this.drafts.has(key)) report.problem(name, importProblem('entry.twice', { key }));
    else if (key !== undefined && office)
      this.drafts.set(key, this.draft(row, report, { key, office, name: name.text.slice(0, 200) }));
  }

  private isPassedOver(key: string): boolean {
    if (this.known.has(key)) this.leftAlone.add(key);
    return this.known.has(key) || this.drafts.has(key);
  }

  private draft(
    row: JoinedRow,
    report: RowReport,
    { key, office, name }: { key: string; office: Office; name: string },
  ): TeamDraft {
    const manager = this.rules.manager?.read(row.cellOf) ?? { text: '', column: null };
    return {
      key,
      office,
      name: { id: name, en: name },
      manager: manager.text === '' ? null : manager.text,
      openingHours: this.openingHours(row, report),
      reportManager: (told) => report.problem(manager, told),
      saysManager: this.rules.manager !== undefined,
    };
  }

  private office({ cellOf }: JoinedRow, report: RowReport): Office | undefined {
    const value = this.rules.office?.read(cellOf) ?? { text: '', column: null };
    const said = this.rules.office?.translate(value.text);
    if (said === 'front' || said === 'back') return said;
    report.problem(value, importProblem('team.office-unclear'));
    return undefined;
  }

  private openingHours({ cellOf }: JoinedRow, report: RowReport): WeeklyHours | null | undefined {
    const rule = this.rules.openingHours;
    if (!rule) return undefined;
    const value = rule.read(cellOf);
    if (value.text === '') return null;
    const timeZone =
      (this.rules.timeZone && readTimeZone(this.rules.timeZone, cellOf, report)) ?? this.run.change.settings.timeZone;
    return this.hours.read({ ...value, text: rule.translate(value.text) ?? value.text }, timeZone, report) ?? null;
  }
}
