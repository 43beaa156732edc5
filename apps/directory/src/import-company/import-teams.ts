import { importProblem, type WeeklyHours } from '@sambung/contracts';
import { v7 as newId } from 'uuid';
import type { Team } from '../domain/catalogue';
import { differs } from '../domain/differs';
import type { Meant } from '../domain/who-is-meant';
import { findIdsByExternalId } from '../persistence/find-ids-by-external-id';
import { whoIsMeant } from '../persistence/import/resolve-people';
import { TeamRow } from '../persistence/rows';
import type { ImportRun } from './import-run';
import { readTeams, type TeamDraft } from './read-teams';

/** Teams in two steps, because people name their team and teams name their manager. */
export class ImportTeams {
  private constructor(
    private readonly run: ImportRun,
    private readonly drafts: readonly TeamDraft[],
    private readonly before: ReadonlyMap<string, Team>,
    private readonly created: ReadonlyMap<string, Team>,
  ) {}

  /** First: teams that are new are there, without a manager. */
  static async begin(run: ImportRun): Promise<ImportTeams> {
    const { manager, workspace } = run.change;
    const before = new Map((await manager.findBy(TeamRow, { workspace })).map((row) => [row.key, row]));
    const drafts = await readTeams(run, new Set(before.keys()));
    const created = drafts
      .filter(({ key }) => !before.has(key))
      .map(({ key, name, office, openingHours = null }) => ({
        workspace,
        id: newId(),
        key,
        name,
        office,
        managerId: null,
        openingHours,
        fillIn: null,
        active: true,
        version: 1,
      }));
    if (created.length > 0) await manager.insert(TeamRow, created);
    return new ImportTeams(run, drafts, before, new Map(created.map((row) => [row.key, row])));
  }

  /** Ids of all teams of the workspace, by key. */
  get ids(): Map<string, string> {
    return new Map([...this.before.values(), ...this.created.values()].map(({ key, id }) => [key, id]));
  }

  /** Then, when people are there: managers, and everything that is different now. */
  async finish(): Promise<void> {
    const { manager, workspace } = this.run.change;
    const named = this.drafts.flatMap((draft) => draft.manager ?? []);
    const ids = await findIdsByExternalId(manager, workspace, named);
    const others = await whoIsMeant(
      manager,
      workspace,
      named.filter((name) => !ids.has(name)),
    );
    const managers = new Map<string, Meant>([...others, ...[...ids].map(([name, id]) => [name, { id }] as const)]);
    const written: Team[] = [];
    for (const draft of this.drafts) {
      const team = await this.write(draft, this.managerOf(draft, managers));
      if (team) written.push(team);
    }
    await this.run.change.teamsChanged(written);
  }

  /** Undefined: as the mapping does not say it, it stays. */
  private managerOf(
    { manager, saysManager, reportManager }: TeamDraft,
    managers: ReadonlyMap<string, Meant>,
  ): string | null | undefined {
    if (!saysManager) return undefined;
    if (manager === null) return null;
    const meant = managers.get(manager);
    if (meant && 'id' in meant) return meant.id;
    reportManager(
      meant
        ? importProblem('person.several', { count: meant.several, name: manager })
        : importProblem('team.manager-unknown', { id: manager }),
    );
    return null;
  }

  private async write(
    { key, name, office, openingHours }: TeamDraft,
    managerId: string | null | undefined,
  ): Promise<Team | undefined> {
    const { manager, workspace } = this.run.change;
    const tally = this.run.counts.teams;
    const created = this.created.get(key);
    const current = created ?? this.before.get(key);
    if (!current) return undefined;
    const said = {
      name,
      office,
      ...(openingHours !== undefined && { openingHours: withDates(openingHours, current.openingHours) }),
      ...(managerId !== undefined && { managerId }),
    };
    const isDifferent = differs(current, said);
    if (!created && !isDifferent) {
      tally.unchanged += 1;
      return undefined;
    }
    tally[created ? 'created' : 'changed'] += 1;
    this.run.note<Team>('team', key, this.before.get(key), said);
    const after = { ...current, ...said, version: created ? 1 : current.version + 1 };
    if (isDifferent) await manager.update(TeamRow, { workspace, id: current.id }, { ...said, version: after.version });
    return after;
  }
}

/** Single dates are no part of an import: the same week again leaves them as they are. */
function withDates(said: WeeklyHours | null, before: WeeklyHours | null): WeeklyHours | null {
  return said && before?.dates ? { ...said, dates: before.dates } : said;
}
