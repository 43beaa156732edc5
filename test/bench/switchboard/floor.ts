import type { EmployeeState, ReasonState } from '@sambung/contracts';
import { Dice } from '../../chaos/dice';

export const SKILLS = 64;
export const LEVELS = 5;
export const LANGUAGES = 16;
const KINDS = 500;
const SKILLS_EACH = 6;
const LANGUAGES_EACH = 2;

/** One of many people: their level in each skill and language, 0 where they have none. */
export interface Worker {
  readonly id: string;
  readonly skills: readonly { readonly skill: number; readonly level: number }[];
  readonly languages: readonly { readonly language: number; readonly level: number }[];
}

/** What a kind of request asks for: one skill and one language, each at a level. */
export interface Kind {
  readonly id: string;
  readonly skill: number;
  readonly skillLevel: number;
  readonly language: number;
  readonly languageLevel: number;
}

export interface Floor {
  readonly workers: readonly Worker[];
  readonly kinds: readonly Kind[];
}

/** The same floor for the same seed, for the switchboard and for the scan it is compared with. Every kind has somebody who fits. */
export function floorOf(people: number, seed = 7): Floor {
  const dice = new Dice(seed);
  const whole = (most: number): number => Math.floor(dice.next() * most);
  const distinct = (count: number, most: number): number[] => {
    const found = new Set<number>();
    while (found.size < count) found.add(whole(most));
    return [...found];
  };
  const level = (): number => 1 + whole(LEVELS);
  const workers = Array.from({ length: people }, (_, n) => ({
    id: `p${n}`,
    skills: distinct(SKILLS_EACH, SKILLS).map((skill) => ({ skill, level: level() })),
    languages: distinct(LANGUAGES_EACH, LANGUAGES).map((language) => ({ language, level: level() })),
  }));
  const kinds = Array.from({ length: KINDS }, (_, n) => {
    const somebody = dice.pick(workers);
    const [skill, language] = [dice.pick(somebody.skills), dice.pick(somebody.languages)];
    return {
      id: `k${n}`,
      skill: skill.skill,
      skillLevel: 1 + whole(skill.level),
      language: language.language,
      languageLevel: 1 + whole(language.level),
    };
  });
  return { workers, kinds };
}

export function employeeOf({ id, skills, languages }: Worker): EmployeeState {
  return {
    employeeId: id,
    name: id,
    active: true,
    roles: [{ role: 'agent', office: 'front', name: { id: 'Agen', en: 'Agent' } }],
    teamId: null,
    siteId: null,
    managerId: null,
    deputyId: null,
    skills: skills.map(({ skill, level }) => ({ skill: `skill-${skill}`, level })),
    languages: languages.map(({ language, level }) => ({ language: LANGUAGE_TAGS[language] ?? 'id', level })),
    contactPoints: {},
    workingHours: null,
    capacity: { units: 1, weights: { phone: 1 } },
    wrapUpSeconds: 0,
  };
}

export function reasonOf({ id, skill, skillLevel, language, languageLevel }: Kind): ReasonState {
  const criteria = {
    skills: [{ skill: `skill-${skill}`, level: skillLevel }],
    languages: [{ language: LANGUAGE_TAGS[language] ?? 'id', level: languageLevel }],
  };
  return {
    reasonId: id,
    key: id,
    name: { id, en: id },
    shortAnswer: null,
    priority: 50,
    plan: { steps: [{ criteria, holdSeconds: 3_600 }], lastResort: { employeeId: 'p0' } },
    active: true,
  };
}

const LANGUAGE_TAGS = 'id en jv su ms zh ar ja ko de fr nl es pt hi th'.split(' ');
