import type { EntityTarget, FindOptionsWhere, QueryDeepPartialEntity } from 'typeorm';
import { differs } from '../domain/differs';
import { RoleRow, SkillRow } from '../persistence/rows';
import type { ImportRun } from './import-run';

/** Roles and skills of the mapping, beside those of the seed catalogue. Returns the roles that changed: who holds them is published again. */
export async function importCatalogue(run: ImportRun): Promise<string[]> {
  const { roles, skills } = run.mapping;
  await upsertKeyed(run, 'skill', SkillRow, skills);
  return upsertKeyed(run, 'role', RoleRow, roles);
}

interface Keyed {
  workspace: string;
  key: string;
  version: number;
}

/** Returns the keys of entries that were there and are different now. */
async function upsertKeyed<Row extends Keyed>(
  run: ImportRun,
  kind: 'skill' | 'role',
  type: EntityTarget<Row>,
  entries: readonly (Partial<Omit<Row, 'workspace' | 'version'>> & { key: string })[],
): Promise<string[]> {
  const { manager, workspace } = run.change;
  const tally = run.counts[`${kind}s`];
  const present = new Map(
    (await manager.findBy(type, { workspace } as FindOptionsWhere<Row>)).map((row) => [row.key, row]),
  );
  const changed: string[] = [];
  for (const entry of entries) {
    const before = present.get(entry.key);
    const after = {
      ...entry,
      workspace,
      version: (before?.version ?? 0) + 1,
    } as unknown as QueryDeepPartialEntity<Row>;
    if (!before) {
      await manager.insert(type, after);
      tally.created += 1;
      run.note<object>(kind, entry.key, undefined, entry);
    } else if (!differs<object>(before, entry)) {
      tally.unchanged += 1;
    } else {
      await manager.update(type, { workspace, key: entry.key }, after);
      changed.push(entry.key);
      run.note<object>(kind, entry.key, before, entry);
      tally.changed += 1;
    }
  }
  return changed;
}
