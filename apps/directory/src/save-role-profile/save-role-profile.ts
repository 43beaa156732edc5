import { Injectable } from '@nestjs/common';
import type { RoleProfileBody } from '@sambung/contracts';
import { Database, requireMatch, type Precondition } from '@sambung/platform';
import { SEED_ROLE_PROFILES } from '../catalogue/seed-role-profiles';
import { Changes } from '../change/changes';
import { requireKnown } from '../change/require-known';
import { EntryNotFound } from '../domain/directory.errors';
import type { Reference } from '../domain/references';
import { findProfiles, saveProfile, type StoredProfile } from '../persistence/roles/profiles';
import { RoleRow } from '../persistence/rows';
import type { EntityManager } from 'typeorm';

const NOTHING: RoleProfileBody = { skills: [], languages: [], suits: [] };

/** What a role wants of whoever holds it. It is for people to read and compare by: routing goes by its plans, and nothing here is an event. */
@Injectable()
export class SaveRoleProfile {
  constructor(
    private readonly changes: Changes,
    private readonly database: Database,
  ) {}

  /** Throws EntryNotFound. */
  show(workspace: string, role: string): Promise<StoredProfile> {
    return this.database.inWorkspace(workspace, async (manager) => {
      await requireRole(manager, workspace, role);
      return profileOf(manager, workspace, role);
    });
  }

  /** Throws EntryNotFound, NamesUnknown. */
  save(workspace: string, role: string, profile: RoleProfileBody, precondition: Precondition): Promise<StoredProfile> {
    return this.changes.in(workspace, async (change) => {
      const { manager } = change;
      await requireRole(manager, workspace, role);
      await requireKnown(change, referencesIn(profile));
      const { version } = await profileOf(manager, workspace, role);
      requireMatch(precondition, version);
      return { profile, version: await saveProfile(manager, workspace, role, profile) };
    });
  }
}

async function requireRole(manager: EntityManager, workspace: string, key: string): Promise<void> {
  if (!(await manager.existsBy(RoleRow, { workspace, key }))) throw new EntryNotFound('role');
}

/** Until somebody saves another: what the seed catalogue says of the role, version 0; of a role of the company's own nothing. */
export async function profileOf(manager: EntityManager, workspace: string, role: string): Promise<StoredProfile> {
  const saved = (await findProfiles(manager, workspace, [role])).get(role);
  return saved ?? { profile: unsaved(role), version: 0 };
}

/** The profiles of several roles, by key, as {@link profileOf} has them. */
export async function profilesOf(
  manager: EntityManager,
  workspace: string,
  roles: readonly string[],
): Promise<ReadonlyMap<string, RoleProfileBody>> {
  const saved = await findProfiles(manager, workspace, roles);
  return new Map(roles.map((role) => [role, saved.get(role)?.profile ?? unsaved(role)]));
}

/** A role may be called like what every object has: `constructor`. */
const unsaved = (role: string): RoleProfileBody =>
  (Object.hasOwn(SEED_ROLE_PROFILES, role) ? SEED_ROLE_PROFILES[role] : undefined) ?? NOTHING;

const referencesIn = ({ skills }: RoleProfileBody): Reference[] =>
  skills.map(({ skill }, at) => ({ kind: 'skills', value: skill, path: `body.skills.${at}.skill` }));
