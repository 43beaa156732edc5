import type { EntityManager } from 'typeorm';
import { v7 as newId } from 'uuid';
import { DutyRow, ReasonRow, RoleRow, SkillRow, WorkspaceRow } from '../persistence/rows';
import { SEED_DUTIES } from './seed-duties';
import { SEED_REASONS } from './seed-reasons';
import { SEED_ROLES } from './seed-roles';
import { SEED_SKILLS } from './seed-skills';

/**
 * Locks a workspace for a change. At its first change a workspace comes to life with the seed catalogue; of two that are first at the same
 * time, one waits here and finds it there.
 */
export async function enterWorkspace(manager: EntityManager, workspace: string): Promise<WorkspaceRow> {
  const inserted = await manager.query<unknown[]>(
    `insert into workspaces (workspace) values ($1) on conflict do nothing returning workspace`,
    [workspace],
  );
  if (inserted.length > 0) await loadSeedCatalogue(manager, workspace);
  return manager.findOneOrFail(WorkspaceRow, { where: { workspace }, lock: { mode: 'pessimistic_write' } });
}

async function loadSeedCatalogue(manager: EntityManager, workspace: string): Promise<void> {
  const first = { workspace, version: 1 };
  await manager.insert(
    RoleRow,
    SEED_ROLES.map((role) => ({ ...role, ...first })),
  );
  await manager.insert(
    SkillRow,
    SEED_SKILLS.map((skill) => ({ ...skill, ...first })),
  );
  await manager.insert(
    DutyRow,
    SEED_DUTIES.map((duty) => ({ ...duty, teamId: null, ...first })),
  );
  await manager.insert(
    ReasonRow,
    SEED_REASONS.map(({ steps, ...reason }) => ({
      ...reason,
      ...first,
      id: newId(),
      steps: [...steps],
      shortAnswer: null,
      alsoSaid: [],
      lastResort: null,
      active: false,
    })),
  );
}
