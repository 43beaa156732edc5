import type { SkillMatrix, SkillMatrixRow, Text } from '../../api/views';

export type Skill = SkillMatrix['skills'][number];

interface Wish {
  /** Part of a name, in the reader’s language; empty: all. */
  readonly called: string;
  /** Also those of which nothing is said of anybody. */
  readonly alsoUnknown: boolean;
}

/** The columns: skills of which something is said, by name. */
export function shownSkills(
  skills: readonly Skill[],
  people: readonly SkillMatrixRow[],
  { called, alsoUnknown }: Wish,
  said: (text: Text) => string,
): Skill[] {
  const known = new Set(people.flatMap((person) => person.skills.map(({ skill }) => skill)));
  const wanted = called.trim().toLocaleLowerCase();
  return skills
    .filter(({ skill, name }) => {
      const isNamed = wanted !== '' && said(name).toLocaleLowerCase().includes(wanted);
      return isNamed || (wanted === '' && (alsoUnknown || known.has(skill)));
    })
    .sort((one, other) => said(one.name).localeCompare(said(other.name)));
}
