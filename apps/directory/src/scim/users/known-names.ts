import type { Change } from '../../change/change';
import type { BilingualText } from '@sambung/contracts';
import { slug } from '../../domain/slug';
import { fold } from '../filter/matches';
import { RoleRow, SiteRow, SkillRow, TeamRow } from '../../persistence/rows';

/** What the workspace has names for. Looked up by key, or by name in either language. */
export interface KnownNames {
  readonly role: (said: string) => string | undefined;
  readonly skill: (said: string) => string | undefined;
  readonly site: (said: string) => string | undefined;
  readonly team: (said: string) => string | undefined;
  readonly region: string;
}

export async function loadKnownNames({ manager, workspace, settings }: Change): Promise<KnownNames> {
  const [roles, skills, sites, teams] = [
    await manager.findBy(RoleRow, { workspace }),
    await manager.findBy(SkillRow, { workspace }),
    await manager.findBy(SiteRow, { workspace }),
    await manager.find(TeamRow, { where: { workspace }, order: { id: 'asc' } }),
  ];
  return {
    role: finder(roles, ({ key }) => key),
    skill: finder(skills, ({ key }) => key),
    site: finder(
      sites.map(({ id, key, name }) => ({ id, key, name: { id: name, en: name } })),
      ({ id }) => id,
    ),
    team: finder(
      teams.filter(({ active }) => active),
      ({ id }) => id,
    ),
    region: settings.region,
  };
}

interface Entry {
  readonly key: string;
  readonly name: BilingualText;
}

/** A key goes before a name, and an earlier entry before a later one of the same name. */
function finder<Named extends Entry>(
  entries: readonly Named[],
  answer: (entry: Named) => string,
): (said: string) => string | undefined {
  const known = new Map<string, string>();
  const add = (name: string | undefined, entry: Named): void => {
    if (name !== undefined && !known.has(name)) known.set(name, answer(entry));
  };
  for (const entry of entries) add(entry.key, entry);
  for (const entry of entries) for (const name of [entry.name.en, entry.name.id]) add(fold(name), entry);
  return (said) => known.get(fold(said)) ?? known.get(slug(said) ?? '');
}
