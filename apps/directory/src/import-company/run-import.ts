import { importProblem } from '@sambung/contracts';
import { plansThatCanEndWithNobody } from '../change/keep-plans-alive';
import { readChanged, sortChanged } from '../persistence/import/read-changed';
import { RoleRow, SkillRow, WorkspaceRow, type SiteRow } from '../persistence/rows';
import { dayIn } from '../domain/skills/last-day';
import { isTimeZone } from '../domain/time-zone';
import { checkProfiles } from './check-profiles';
import { importCatalogue } from './import-catalogue';
import { importPeople } from './import-people';
import { importReasons } from './import-reasons';
import type { ImportRun } from './import-run';
import { importSites } from './import-sites';
import { ImportTeams } from './import-teams';
import type { KnownNames } from './known';

const EVENTS_AT_ONCE = 500;
/** Statements of a hundred thousand rows take longer than a request's usually may. */
const STATEMENT_MS = 5 * 60_000;
/** While a file is read something is asked every few seconds (SignOfLife). A frozen import keeps its workspace locked for so long, and no other. */
const READING_MS = 15_000;

/** Everything a mapping says, in the order in which one thing names another. Faults go to the run's lists; whether anything is kept is decided after. */
export async function runImport(run: ImportRun): Promise<void> {
  const { manager } = run.change;
  await manager.query(
    `select set_config('statement_timeout', $1, true), set_config('idle_in_transaction_session_timeout', $2, true)`,
    [String(STATEMENT_MS), String(READING_MS)],
  );
  await changeSettings(run);
  const changedRoles = await importCatalogue(run);
  const sites = await importSites(run);
  const teams = await ImportTeams.begin(run);
  const known = await knownNames(run, teams.ids, sites);
  checkProfiles(run.mapping, known, run.problems);

  await importPeople(run, known, changedRoles);
  // What names people can only be judged when the people are right.
  if (!run.problems.isEmpty()) return;
  await teams.finish();
  await importReasons(run, { teams: teams.ids, sites });
  await reportPlansWithoutEnd(run);
  if (run.problems.isEmpty() && !run.dryRun) await publishChanged(run);
}

async function changeSettings(run: ImportRun): Promise<void> {
  const { mapping, problems } = run;
  const { company } = mapping;
  const { settings, manager, workspace } = run.change;
  if (company.timeZone !== undefined && !isTimeZone(company.timeZone))
    problems.inMapping('company.timeZone', importProblem('mapping.time-zone-unknown', { name: company.timeZone }));
  const said = { region: company.region ?? settings.region, timeZone: company.timeZone ?? settings.timeZone };
  if (said.region === settings.region && said.timeZone === settings.timeZone) return;
  run.note<object>('settings', workspace, settings, said);
  await manager.update(WorkspaceRow, { workspace }, { ...said, version: settings.version + 1 });
  Object.assign(settings, said, { version: settings.version + 1 });
}

async function knownNames(
  { change }: ImportRun,
  teams: ReadonlyMap<string, string>,
  sites: ReadonlyMap<string, SiteRow>,
): Promise<KnownNames> {
  const { manager, workspace, settings } = change;
  change.forgetRoles();
  const keysOf = (rows: readonly { key: string }[]): Set<string> => new Set(rows.map(({ key }) => key));
  const { region, timeZone } = settings;
  const skills = await manager.findBy(SkillRow, { workspace });
  return {
    roles: keysOf(await manager.findBy(RoleRow, { workspace })),
    skills: keysOf(skills),
    validMonths: new Map(skills.map(({ key, validMonths }) => [key, validMonths])),
    teams,
    sites,
    region,
    timeZone,
    today: dayIn(timeZone, change.now),
  };
}

async function reportPlansWithoutEnd({ change, mapping, problems }: ImportRun): Promise<void> {
  const places = new Map(mapping.reasons.map(({ key }, index) => [key, `reasons.${index}.lastResort`]));
  for (const { key, end, name } of await plansThatCanEndWithNobody(change))
    problems.inMapping(
      places.get(key) ?? 'lastResort',
      end === 'missing'
        ? importProblem('reason.last-resort-missing', { key })
        : importProblem(`reason.last-resort-${end}`, { key, name }),
    );
}

/** In pieces, so that a large company is never in memory at once; in this transaction, so that state and events are kept together. */
async function publishChanged({ change, progress }: ImportRun): Promise<void> {
  let told = 0;
  await sortChanged(change.manager);
  for (let after = ''; ;) {
    const people = await readChanged(change.manager, change.workspace, after, EVENTS_AT_ONCE);
    await change.employeesChanged(people);
    told += people.length;
    progress.now('telling', told);
    const last = people.at(-1);
    if (!last) return;
    after = last.id;
  }
}
