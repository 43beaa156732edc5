import type { SkillInMatrix } from '../../api/views';
import { dayInWords } from '../../language/times';
import type { Speech } from '../../language/use-language';
import { markOf, shownLevel } from './mark';
import type { Skill } from './shown-skills';

/** A cell in words: `Patience: level 3, evidence valid, until 4 Mar 2027`. */
export function sayCell(
  { name }: Skill,
  cell: SkillInMatrix | undefined,
  today: string,
  { t, said, language }: Pick<Speech, 't' | 'said' | 'language'>,
): string {
  const skill = said(name);
  const level = cell && shownLevel(cell);
  if (!cell || typeof level !== 'number') return t('skills.cellNothing', { skill });
  const mark = t(`mark.${markOf(cell, today)}`);
  const counted = cell.level !== null && cell.counts === null ? `; ${t('skills.notCounted')}` : '';
  if (cell.expiresOn === null) return t('skills.cell', { skill, level, mark }) + counted;
  const day = dayInWords(cell.expiresOn, language);
  return t('skills.cellUntil', { skill, level, mark, day }) + counted;
}
