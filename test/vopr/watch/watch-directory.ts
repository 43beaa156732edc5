import type { Row, Tables, Written } from '../storage/tables';
import type { Promises } from './broken';
import type { WatchWorkspace } from './watch-workspace';

export interface KnownOfDirectory {
  readonly directory: Tables;
  readonly frontDesk: Tables;
  readonly routing: (workspace: string) => WatchWorkspace;
}

/** What the directory says is what is known everywhere, once everything is read: whoever was changed last, erased or hired. */
export class WatchDirectory {
  private readonly versions = new Map<string, number>();

  constructor(
    private readonly promises: Promises,
    private readonly known: KnownOfDirectory,
  ) {}

  /** Of two changes at once each is made of what the other left: otherwise one would be lost although it was acknowledged. */
  committed(written: Written): void {
    for (const table of ['employees', 'ReasonRow'])
      for (const [key, row] of written.get(table) ?? []) this.mustBeNewer(`${table} ${key}`, row?.['version']);
  }

  /** To be asked when every record of the directory has been read by everybody. */
  look(): void {
    const { directory, frontDesk, routing } = this.known;
    const workspaces = [...directory.committed('WorkspaceRow').values()].map(({ workspace }) => workspace as string);
    const inWorkspace = (tables: Tables, table: string, workspace: string): Row[] =>
      [...tables.committed(table).values()].filter((row) => row['workspace'] === workspace);
    for (const workspace of workspaces) {
      const { staff, plans } = routing(workspace);
      const people = inWorkspace(directory, 'employees', workspace);
      const reasons = inWorkspace(directory, 'ReasonRow', workspace);
      const kept = inWorkspace(frontDesk, 'people', workspace).map((row) => [
        row['employee_id'],
        row['name'],
        row['active'],
      ]);
      this.mustBeTheSame(
        `front-desk’s people of ${workspace}`,
        kept,
        people.map((row) => [row['id'], row['name'], row['active']]),
      );
      const decided = [...staff].map(([id, { active, managerId }]) => [id, active, managerId]);
      this.mustBeTheSame(
        `routing’s people of ${workspace}`,
        decided,
        people.map((row) => [row['id'], row['active'], row['manager_id']]),
      );
      const planned = [...plans.steps].map(([id, steps]) => [id, steps]);
      this.mustBeTheSame(
        `routing’s plans of ${workspace}`,
        planned,
        reasons.map((row) => [row['id'], row['steps']]),
      );
    }
  }

  private mustBeNewer(what: string, version: unknown): void {
    const before = this.versions.get(what) ?? 0;
    if (typeof version !== 'number') this.versions.delete(what);
    else if (version > before) this.versions.set(what, version);
    else this.promises.broken('no change of the directory is lost', `${what}: ${version} written over ${before}`);
  }

  private mustBeTheSame(what: string, known: readonly unknown[][], said: readonly unknown[][]): void {
    const [is, expected] = [known, said].map((rows) =>
      rows
        .map((row) => JSON.stringify(row))
        .sort()
        .join(' '),
    );
    if (is !== expected)
      this.promises.broken('what the directory says is known', `${what}: ${is ?? ''}, and it says ${expected ?? ''}`);
  }
}
