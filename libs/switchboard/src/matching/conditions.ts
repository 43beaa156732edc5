import type { Channel } from '@sambung/contracts';
import type { Floor } from '../board/person';
import type { Profile } from '../board/profile';

/** Conditions on a profile, of which all must hold; more than one site or person can never be met. */
export interface Conditions {
  readonly people: readonly string[];
  readonly teams: readonly string[];
  readonly roles: readonly string[];
  readonly sites: readonly string[];
  readonly tags: readonly string[];
  readonly serves: readonly Channel[];
  readonly skills: readonly { readonly skill: string; readonly level: number }[];
  readonly languages: readonly { readonly language: string; readonly level: number }[];
  /** `amount` in the company’s currency; 0: any. */
  readonly authorities: readonly { readonly what: string; readonly amount: number }[];
}

export const ANYBODY: Conditions = {
  people: [],
  teams: [],
  roles: [],
  sites: [],
  tags: [],
  serves: [],
  skills: [],
  languages: [],
  authorities: [],
};

export function both(a: Conditions, b: Conditions): Conditions {
  return {
    people: [...a.people, ...b.people],
    teams: [...a.teams, ...b.teams],
    roles: [...a.roles, ...b.roles],
    sites: [...a.sites, ...b.sites],
    tags: [...a.tags, ...b.tags],
    serves: [...a.serves, ...b.serves],
    skills: [...a.skills, ...b.skills],
    languages: [...a.languages, ...b.languages],
    authorities: [...a.authorities, ...b.authorities],
  };
}

/** `floor`: the team that they fill in for counts as theirs, and so do its roles. */
export function meets(profile: Profile, wanted: Conditions, floor?: Floor): boolean {
  const { tags = [], authorities = [] } = profile;
  return (
    wanted.people.every((id) => id === profile.employeeId) &&
    wanted.teams.every((team) => team === profile.teamId || team === floor?.teamId) &&
    wanted.roles.every((role) => profile.roles.includes(role) || floor?.roles.includes(role) === true) &&
    wanted.sites.every((site) => site === profile.siteId) &&
    wanted.tags.every((tag) => tags.includes(tag)) &&
    wanted.serves.every((channel) => profile.capacity.weights[channel] !== undefined) &&
    wanted.skills.every(({ skill, level }) =>
      profile.skills.some((has) => has.skill === skill && has.level >= level),
    ) &&
    wanted.languages.every(({ language, level }) =>
      profile.languages.some((has) => has.level >= level && speaks(has.language, language)),
    ) &&
    wanted.authorities.every(({ what, amount }) =>
      authorities.some((has) => has.what === what && (has.upTo === null || has.upTo >= amount)),
    )
  );
}

/** The same for all conditions that mean the same. */
export function textOf(conditions: Conditions): string {
  const { people, teams, roles, sites, tags, serves, skills, languages, authorities } = conditions;
  const parts: [name: string, values: readonly string[]][] = [
    ['people', people],
    ['team', teams],
    ['role', roles],
    ['site', sites],
    ['tag', tags],
    ['serves', serves],
    ['skill', skills.map((each) => `${each.skill}:${String(each.level)}`)],
    ['language', languages.map((each) => `${each.language}:${String(each.level)}`)],
    ['authority', authorities.map((each) => `${each.what}:${String(each.amount)}`)],
  ];
  const said = parts.filter(([, values]) => values.length > 0);
  return said.map(([name, values]) => `${name}=${[...new Set(values)].sort().join(',')}`).join(';');
}

/**
 * Basic filtering of RFC 4647 (section 3.3.1) in both directions: `en` and `en-GB` understand each other, as somebody listed without a
 * region is not restricted to one. Different scripts or regions do not match (`zh-Hant` is not `zh-Hans`).
 */
export function speaks(spoken: string, wanted: string): boolean {
  const [a, b] = [spoken.toLowerCase(), wanted.toLowerCase()];
  return a === b || a.startsWith(`${b}-`) || b.startsWith(`${a}-`);
}
