import {
  DEFAULT_CAPACITY,
  DEFAULT_WRAP_UP_SECONDS,
  importProblem,
  type ImportMapping,
  type PersonProfile,
  type WeeklyHours,
} from '@sambung/contracts';
import { nameKey } from '../domain/name-key';
import type { JoinedRow } from './joined-rows';
import type { KnownNames } from './known';
import type { PersonDraft, PersonField } from './person-draft';
import { RowReport, type ProblemList } from './problem-list';
import { readAbsences } from './read-absences';
import { ContactPointsReader } from './read-contact-points';
import { HoursReader, readTimeZone } from './read-hours';
import { readEvidence } from './read-evidence';
import { readKnownKey } from './read-key';
import { readLanguages, readRoles, readSkills, readTags } from './read-lists';
import { NO, YES } from './yes-no';
import { compileRule, type CellOf, type Rule } from './rule';

type Section = NonNullable<ImportMapping['employees']>;
type Field = Exclude<keyof Section['fields'], 'phone' | 'extension' | 'sip' | 'email' | 'chat' | 'counter'>;

/** One row in hand, and what of the mapping holds for it. */
interface Reading {
  readonly cellOf: CellOf;
  readonly report: RowReport;
  /** The row's profile over the defaults of all. */
  readonly profile: PersonProfile;
}

/** Reads people out of rows, by the mapping. A cell goes before the row's profile, the profile before the defaults. */
export class PersonReader {
  private readonly rules: { readonly [Name in Field]?: Rule };
  private readonly contactPoints: ContactPointsReader;
  private readonly hours: HoursReader;
  private readonly region: string;

  constructor(
    private readonly section: Section,
    private readonly mapping: ImportMapping,
    private readonly known: KnownNames,
    private readonly problems: ProblemList,
    private readonly warnings: ProblemList,
  ) {
    const { phone: _, extension: __, sip: ___, email: ____, chat: _____, counter: ______, ...fields } = section.fields;
    this.rules = Object.fromEntries(
      Object.entries(fields).flatMap(([name, rule]) => (rule === undefined ? [] : [[name, compileRule(rule)]])),
    );
    this.contactPoints = new ContactPointsReader(section.fields);
    this.hours = new HoursReader(mapping.hours);
    this.region = known.region;
  }

  /** Every column the rules read. */
  get columns(): readonly string[] {
    const profiles = this.section.profiles ? [this.section.profiles.column] : [];
    return [...Object.values(this.rules).flatMap((rule) => rule.columns), ...this.contactPoints.columns, ...profiles];
  }

  /** What the mapping says something about. */
  get fields(): ReadonlySet<PersonField> {
    const { profiles, defaults } = this.section;
    const somewhere = [defaults, profiles?.otherwise ?? {}, ...Object.values(profiles?.values ?? {})];
    const inProfile = (name: keyof PersonProfile): boolean => somewhere.some((profile) => profile[name] !== undefined);
    const said = (name: Field & keyof PersonProfile): boolean => this.rules[name] !== undefined || inProfile(name);
    const all: readonly (readonly [PersonField, boolean])[] = [
      ['active', this.rules.active !== undefined || this.section.missing === 'deactivate'],
      ['roles', said('roles')],
      ['teamId', said('team')],
      ['siteId', said('site')],
      ['manager', this.rules.manager !== undefined],
      ['deputy', this.rules.deputy !== undefined],
      ['skills', said('skills')],
      ['languages', said('languages')],
      ['contactPoints', this.contactPoints.columns.length > 0],
      ['workingHours', said('workingHours')],
      ['capacity', inProfile('capacity')],
      ['wrapUpSeconds', said('wrapUpSeconds')],
      ['tags', said('tags')],
      ['authorities', inProfile('authorities')],
      ['absences', this.rules.leaveFrom !== undefined],
    ];
    return new Set(all.filter(([, isSaid]) => isSaid).map(([name]) => name));
  }

  /** Undefined when the row says nobody; other faults are reported, and the draft is only good if there are none. */
  read({ file, line, cellOf }: JoinedRow): PersonDraft | undefined {
    const report = new RowReport(file, line, this.problems, this.warnings);
    const externalId = this.required('externalId', cellOf, report, 80);
    const name = this.required('name', cellOf, report, 200);
    const profile = this.profileOf(cellOf, report);
    if (externalId === undefined || name === undefined || !profile) return undefined;
    const reading = { cellOf, report, profile };
    return {
      line,
      externalId,
      name,
      active: this.active(reading),
      ...this.place(reading),
      ...this.abilities(reading),
      manager: this.reference('manager', cellOf),
      deputy: this.reference('deputy', cellOf),
      contactPoints: this.contactPoints.read(cellOf, report, this.region),
      capacity: profile.capacity ?? DEFAULT_CAPACITY,
      wrapUpSeconds: this.wrapUp(reading),
      tags: this.tags(reading),
      authorities: (profile.authorities ?? []).map(({ what, upTo = null, until = null }) => ({ what, upTo, until })),
      absences: readAbsences(this.rules, cellOf, report, this.mapping.listSeparator),
    };
  }

  private required(
    name: 'externalId' | 'name',
    cellOf: CellOf,
    report: RowReport,
    longest: number,
  ): string | undefined {
    const value = this.rules[name]?.read(cellOf) ?? { text: '', column: null };
    if (value.text === '') {
      report.problem(value, importProblem('cell.empty', { field: name }));
      return undefined;
    }
    if (value.text.length > longest) {
      report.problem(value, importProblem('cell.too-long', { field: name, most: longest }));
      return undefined;
    }
    return value.text;
  }

  /** A number, a name or an e-mail address; “-”, as lists say it, is nobody. */
  private reference(name: 'manager' | 'deputy', cellOf: CellOf): string | null {
    const rule = this.rules[name];
    const text = rule?.read(cellOf).text ?? '';
    const said = rule?.translate(text) ?? text;
    return nameKey(said) === '' ? null : said;
  }

  private profileOf(cellOf: CellOf, report: RowReport): PersonProfile | undefined {
    const { profiles, defaults } = this.section;
    if (!profiles) return defaults;
    const text = cellOf(profiles.column);
    const profile = Object.hasOwn(profiles.values, text) ? profiles.values[text] : profiles.otherwise;
    if (!profile) {
      report.problem({ text, column: profiles.column }, importProblem('person.no-profile'));
      return undefined;
    }
    const { skills, languages } = defaults;
    return {
      ...defaults,
      ...profile,
      skills: { ...skills, ...profile.skills },
      languages: { ...languages, ...profile.languages },
    };
  }

  private active({ cellOf, report }: Reading): boolean {
    const value = this.rules.active?.read(cellOf);
    if (!value || value.text === '') return true;
    const said = (this.rules.active?.translate(value.text) ?? value.text).toLowerCase();
    if (!YES.has(said) && !NO.has(said)) report.problem(value, importProblem('person.active-unclear'));
    return !NO.has(said);
  }

  private place(reading: Reading): Pick<PersonDraft, 'teamId' | 'siteId' | 'workingHours'> {
    const teamId = this.entry('team', reading, this.known.teams) ?? null;
    const site = this.entry('site', reading, this.known.sites) ?? null;
    return {
      teamId,
      siteId: site?.id ?? null,
      workingHours: this.workingHours(reading, site?.timeZone ?? this.known.timeZone),
    };
  }

  private entry<Entry>(
    name: 'team' | 'site',
    { cellOf, report, profile }: Reading,
    known: ReadonlyMap<string, Entry>,
  ): Entry | null | undefined {
    const rule = this.rules[name];
    const fromCell = rule ? readKnownKey(rule, cellOf, report, known, name) : null;
    const fallback = profile[name];
    return fromCell === null && fallback !== undefined
      ? readKnownKey(compileRule({ value: fallback }), cellOf, report, known, name)
      : fromCell;
  }

  private workingHours({ cellOf, report, profile }: Reading, localTimeZone: string): WeeklyHours | null {
    const fromRow = this.rules.timeZone && readTimeZone(this.rules.timeZone, cellOf, report);
    const value = this.rules.workingHours?.read(cellOf) ?? { text: '', column: null };
    const translated =
      value.text === '' ? (profile.workingHours ?? '') : (this.rules.workingHours?.translate(value.text) ?? value.text);
    if (translated === '') return null;
    return (
      this.hours.read({ ...value, text: translated }, fromRow ?? profile.timeZone ?? localTimeZone, report) ?? null
    );
  }

  private abilities({
    cellOf,
    report,
    profile,
  }: Reading): Pick<PersonDraft, 'roles' | 'skills' | 'languages' | 'evidence'> {
    const { listSeparator } = this.mapping;
    const { validMonths, today } = this.known;
    const { roles, skills, languages } = this.rules;
    const inCell = roles ? readRoles(roles, cellOf, report, listSeparator, this.known.roles) : [];
    const before = report.found;
    const stated = skills ? readSkills(skills, cellOf, report, listSeparator, this.known.skills) : {};
    // With one of them unread, nobody knows which evidence is whose.
    const shown = report.found === before ? stated : undefined;
    return {
      roles: inCell.length > 0 ? [...new Set(inCell)] : (profile.roles ?? []),
      skills: { ...profile.skills, ...stated },
      evidence: shown
        ? readEvidence(this.rules, shown, cellOf, report, { separator: listSeparator, validMonths, today })
        : [],
      languages: { ...profile.languages, ...(languages && readLanguages(languages, cellOf, report, listSeparator)) },
    };
  }

  private tags({ cellOf, report, profile }: Reading): string[] {
    const { tags } = this.rules;
    const inCell = tags ? readTags(tags, cellOf, report, this.mapping.listSeparator) : [];
    return [...new Set([...(profile.tags ?? []), ...inCell])];
  }

  private wrapUp({ cellOf, report, profile }: Reading): number {
    const value = this.rules.wrapUpSeconds?.read(cellOf) ?? { text: '', column: null };
    const otherwise = profile.wrapUpSeconds ?? DEFAULT_WRAP_UP_SECONDS;
    if (value.text === '') return otherwise;
    const seconds = Number(value.text);
    if (Number.isInteger(seconds) && seconds >= 0 && seconds <= 3_600) return seconds;
    report.problem(value, importProblem('person.seconds'));
    return otherwise;
  }
}
