import type { SelfAssessmentQuestions } from '@sambung/contracts';
import type { EntityManager } from 'typeorm';
import { ITEMS, PART_OF, QUESTIONNAIRE } from '../domain/self-assessment/items';
import type { ScoredRole } from '../domain/self-assessment/score';
import { levelsWith } from '../domain/skills/skill-levels';
import { RoleRow, SkillRow } from '../persistence/rows';
import { profilesOf } from '../save-role-profile/save-role-profile';

const INTRODUCTION = {
  id:
    'Jawaban ini milik Anda. Tidak ada yang melihatnya kecuali Anda membagikannya, dan itu dapat Anda tarik kembali. Tidak ada jawaban yang benar atau salah; yang tidak ingin Anda jawab boleh dilewati. ' +
    'Hasilnya bahan untuk dipikirkan, bukan tes, dan tidak untuk menerima, menilai, atau memindahkan orang.',
  en:
    'These answers are yours. Nobody sees them unless you share them, and you can take that back. No answer is right or wrong, and what you do not want to answer you may leave out. ' +
    'What comes of it is something to think about; it is no test, and not for hiring, appraising or moving anybody.',
};

const AGREEMENT = [
  { answer: 1, name: { id: 'Sangat tidak sesuai', en: 'Very inaccurate' } },
  { answer: 2, name: { id: 'Tidak sesuai', en: 'Moderately inaccurate' } },
  { answer: 3, name: { id: 'Netral', en: 'Neither accurate nor inaccurate' } },
  { answer: 4, name: { id: 'Sesuai', en: 'Moderately accurate' } },
  { answer: 5, name: { id: 'Sangat sesuai', en: 'Very accurate' } },
];

/** The roles of the company that say what they want. */
export async function findScoredRoles(manager: EntityManager, workspace: string): Promise<ScoredRole[]> {
  const roles = await manager.find(RoleRow, { where: { workspace }, order: { key: 'asc' } });
  const profiles = await profilesOf(
    manager,
    workspace,
    roles.map(({ key }) => key),
  );
  return roles.flatMap(({ key, name, office }) => {
    const profile = profiles.get(key);
    return profile && profile.skills.length + profile.suits.length > 0 ? [{ key, name, office, profile }] : [];
  });
}

/** The skills that some role wants. */
export const skillsAskedIn = (roles: readonly ScoredRole[]): ReadonlySet<string> =>
  new Set(roles.flatMap(({ profile }) => profile.skills.map(({ skill }) => skill)));

export async function findQuestions(manager: EntityManager, workspace: string): Promise<SelfAssessmentQuestions> {
  const asked = skillsAskedIn(await findScoredRoles(manager, workspace));
  const catalogue = await manager.find(SkillRow, { where: { workspace }, order: { key: 'asc' } });
  return {
    questionnaire: QUESTIONNAIRE,
    introduction: INTRODUCTION,
    answers: AGREEMENT,
    items: ITEMS.map(({ id, scale, text }) => ({ item: id, part: PART_OF[scale], text })),
    skills: catalogue
      .filter(({ key }) => asked.has(key))
      .map(({ key, name, levels }) => ({ skill: key, name, levels: levelsWith(levels) })),
  };
}
