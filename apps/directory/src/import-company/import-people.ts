import { v7 as newId } from 'uuid';
import { importProblem, type ImportMapping, type ImportMissing, type ToldProblem } from '@sambung/contracts';
import { managerCircles } from '../domain/manager-circles';
import type { Meant } from '../domain/who-is-meant';
import { findNobodies, findOwnDeputies, findTwice, findUnrooted } from '../persistence/import/find-staging-faults';
import { findUnservedTeams } from '../persistence/import/find-unserved-teams';
import { addDeactivated, findDifferences } from '../persistence/import/differences';
import { addHolders, mergePeople, proposePeople, WRITTEN, type MergedColumn } from '../persistence/import/merge-people';
import { deactivateMissing, findMissing } from '../persistence/import/missing-people';
import { keepEvidence, stageEvidence, type StagedEvidence } from '../persistence/import/stage-evidence';
import { resolvePeople } from '../persistence/import/resolve-people';
import { createStaging, matchStaged, stagePeople, type StagedPerson } from '../persistence/import/stage-people';
import type { ImportRun } from './import-run';
import { joinedRows } from './joined-rows';
import type { KnownNames } from './known';
import type { PersonDraft, PersonField } from './person-draft';
import { asksForIds } from './propose/stand-ins';
import { PersonReader } from './read-person';

const CHUNK = 1_000;
const COLUMN: Readonly<Record<Exclude<PersonField, 'contactPoints'>, MergedColumn>> = {
  active: 'active',
  roles: 'roles',
  teamId: 'team_id',
  siteId: 'site_id',
  manager: 'manager_id',
  deputy: 'deputy_id',
  skills: 'skills',
  languages: 'languages',
  workingHours: 'working_hours',
  capacity: 'capacity',
  wrapUpSeconds: 'wrap_up_seconds',
  tags: 'tags',
  authorities: 'authorities',
  absences: 'absences',
};

type Section = NonNullable<ImportMapping['employees']>;

/** People: read row by row into a staging table, resolved and written there by a few statements whatever their number. */
export async function importPeople(run: ImportRun, known: KnownNames, changedRoles: readonly string[]): Promise<void> {
  await createStaging(run.change.manager);
  const { employees } = run.mapping;
  if (employees) await importSection(run, employees, known);
  await addHolders(run.change.manager, run.change.workspace, changedRoles);
}

async function importSection(run: ImportRun, section: Section, known: KnownNames): Promise<void> {
  const { manager, workspace } = run.change;
  const reader = new PersonReader(section, run.mapping, known, run.problems, run.warnings);
  const rows = await stage(run, section, reader);
  if (run.understood && asksForIds(run.understood)) return;
  run.progress.now('checking', rows);
  await matchStaged(manager, workspace);
  await reportReferences(run, section);
  // Writing what is known to be refused would only take time.
  if (!run.problems.isEmpty()) return;

  const said = new Set([...reader.fields].flatMap((field) => (field === 'contactPoints' ? [] : COLUMN[field])));
  await proposePeople(manager, workspace, said);
  await findDifferences(manager, workspace, WRITTEN);
  run.missing = await findMissing(manager, workspace);
  if (section.missing === 'deactivate') refuseToEmpty(run, run.missing, section);
  if (!run.problems.isEmpty()) return;
  run.progress.now('writing', rows);
  const { created, changed } = await mergePeople(manager, workspace);
  run.counts.evidence = { created: await keepEvidence(manager, workspace, run.change.now) };
  const deactivated = section.missing === 'deactivate' ? await deactivateMissing(manager, workspace) : 0;
  if (deactivated > 0) await addDeactivated(manager, workspace);
  run.counts.employees = { created, changed, unchanged: rows - created - changed, deactivated };
  await reportCircles(run, section, 'manager');
  await reportCircles(run, section, 'deputy');
  for (const { name, people } of await findUnservedTeams(manager, workspace)) {
    const told = importProblem('team.nobody-serves', { people });
    run.warnings.add({ file: section.file, line: null, column: columnsIn(section.fields.team), value: name, ...told });
  }
}

async function stage(run: ImportRun, section: Section, reader: PersonReader): Promise<number> {
  const table = run.tables.get(section.file);
  if (!table) return 0;
  let rows = 0;
  let chunk: PersonDraft[] = [];
  for await (const row of joinedRows(table, section.join, run)) {
    const draft = reader.read(row);
    if (draft) chunk.push(draft);
    if (chunk.length === CHUNK) {
      await stageDrafts(run, chunk);
      run.progress.now('reading', rows + 1);
      chunk = [];
    }
    rows += draft ? 1 : 0;
  }
  await stageDrafts(run, chunk);
  return rows;
}

async function stageDrafts({ change: { manager } }: ImportRun, drafts: readonly PersonDraft[]): Promise<void> {
  await stagePeople(manager, drafts.map(stagedOf));
  await stageEvidence(manager, drafts.flatMap(evidenceOf));
}

const evidenceOf = ({ externalId, evidence }: PersonDraft): StagedEvidence[] =>
  evidence.map(({ assessedOn, expiresOn, saysEnd, ...said }) => ({
    ...said,
    id: newId(),
    external_id: externalId,
    assessed_on: assessedOn,
    expires_on: expiresOn,
    says_end: saysEnd,
  }));

/** A few who left are no surprise in any company. */
const FEW = 10;

/** A file that was cut off, or is of one branch only, would send everybody else home. */
function refuseToEmpty(
  { problems }: ImportRun,
  { here, people: missing }: ImportMissing,
  { deactivateAtMost }: Section,
): void {
  if (missing <= FEW || missing * 100 <= here * deactivateAtMost) return;
  problems.inMapping(
    'employees.missing',
    importProblem('mapping.too-many-missing', { missing, here, most: deactivateAtMost }),
  );
}

function stagedOf({
  externalId,
  teamId,
  siteId,
  contactPoints,
  workingHours,
  wrapUpSeconds,
  evidence: _,
  ...draft
}: PersonDraft): StagedPerson {
  return {
    ...draft,
    id: newId(),
    external_id: externalId,
    team_id: teamId,
    site_id: siteId,
    contact_points: contactPoints,
    working_hours: workingHours,
    wrap_up_seconds: wrapUpSeconds,
  };
}

async function reportReferences({ change, problems }: ImportRun, { file, fields }: Section): Promise<void> {
  const { manager, workspace } = change;
  const columnOf = (field: 'externalId' | 'manager' | 'deputy'): string => columnsIn(fields[field]);
  for (const { external_id, lines } of await findTwice(manager)) {
    for (const line of lines.slice(1)) {
      problems.add({
        file,
        line,
        column: columnOf('externalId'),
        value: external_id,
        ...importProblem('person.number-twice', { line: lines[0] ?? line }),
      });
    }
  }
  const meant = await resolvePeople(manager, workspace);
  for (const { line, value } of await findOwnDeputies(manager)) {
    problems.add({ file, line, column: columnOf('deputy'), value, ...importProblem('person.own-deputy') });
  }
  for (const who of ['manager', 'deputy'] as const) {
    for (const { line, value } of await findNobodies(manager, who)) {
      problems.add({ file, line, column: columnOf(who), value, ...notFound(value, who, meant.get(value)) });
    }
  }
}

/** What is said of somebody who is named and not found. */
function notFound(name: string, field: 'manager' | 'deputy', meant: Meant | undefined): ToldProblem {
  return meant && 'several' in meant
    ? importProblem('person.several', { count: meant.several, name })
    : importProblem('person.nobody', { field });
}

async function reportCircles(
  { change, problems }: ImportRun,
  { file, fields }: Section,
  who: 'manager' | 'deputy',
): Promise<void> {
  for (const circle of managerCircles(await findUnrooted(change.manager, change.workspace, who))) {
    const names = circle.map(({ external_id, id }) => external_id ?? id);
    circle.forEach(({ line: at, external_id }, from) => {
      const told = importProblem(`person.${who}-circle`, { circle: roundFrom(names, from) });
      problems.add({ file, line: at, column: columnsIn(fields[who]), value: external_id, ...told });
    });
  }
}

/** Each row names those who come next: all of a long circle in each of its rows would be its square. */
const MOST_NAMED = 10;

function roundFrom(names: readonly string[], from: number): string {
  const round = Array.from(
    { length: Math.min(names.length, MOST_NAMED) },
    (_, next) => names[(from + next) % names.length],
  );
  const more = names.length > round.length ? ['…'] : [];
  return [...round, ...more, round[0]].join(' → ');
}

function columnsIn(rule: Section['fields']['manager']): string {
  if (rule === undefined) return '';
  if (typeof rule === 'string') return rule;
  return 'column' in rule ? rule.column : '';
}
