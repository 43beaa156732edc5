import type { BilingualText } from '@sambung/contracts';
import type { EntityManager } from 'typeorm';
import type { NameOf } from '../domain/roles/gap-words';
import { SkillRow } from '../persistence/rows';

/** What skills and languages are called: skills as the catalogue has them, languages as each language calls them. */
export async function findNames(manager: EntityManager, workspace: string): Promise<NameOf> {
  const rows = await manager.findBy(SkillRow, { workspace });
  const skills = new Map(rows.map(({ key, name }) => [key, name]));
  return ({ kind, key }) => (kind === 'skill' ? (skills.get(key) ?? { id: key, en: key }) : languageName(key));
}

const IN_INDONESIAN = new Intl.DisplayNames(['id'], { type: 'language' });
const IN_ENGLISH = new Intl.DisplayNames(['en'], { type: 'language' });

function languageName(tag: string): BilingualText {
  try {
    return { id: `bahasa ${IN_INDONESIAN.of(tag) ?? tag}`, en: IN_ENGLISH.of(tag) ?? tag };
  } catch {
    // Well formed to us, and not to ICU.
    return { id: tag, en: tag };
  }
}
