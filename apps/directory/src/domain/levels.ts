import type { Levels } from './employee';

/** What somebody's level is; undefined where none is said. A key may be a name that every object has: `constructor`, of a builder's skill. */
export const levelIn = (levels: Levels, key: string): number | undefined =>
  Object.hasOwn(levels, key) ? levels[key] : undefined;

/** Lists of proficiencies as levels by key. Whoever is named twice has the higher level. */
export const levelsOf = {
  skills: (list: readonly { skill: string; level: number }[]): Levels =>
    highest(list.map(({ skill, level }) => [skill, level])),
  languages: (list: readonly { language: string; level: number }[]): Levels =>
    highest(list.map(({ language, level }) => [language, level])),
};

function highest(pairs: readonly (readonly [string, number])[]): Levels {
  const levels: Record<string, number> = {};
  for (const [key, level] of pairs) levels[key] = Math.max(levelIn(levels, key) ?? 0, level);
  return levels;
}
