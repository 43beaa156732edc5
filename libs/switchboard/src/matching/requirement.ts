import type { Channel, Criteria } from '@sambung/contracts';
import type { Person } from '../board/person';

/** Who fits, with everything of the handoff worked in. Equal requirements share one pool of people. */
export interface Requirement {
  readonly channel: Channel;
  /** All of these must be where they work; more than one can never be met. */
  readonly sites: readonly string[];
  readonly role?: string | undefined;
  readonly teamId?: string | undefined;
  readonly employeeId?: string | undefined;
  readonly skills: readonly { readonly skill: string; readonly level: number }[];
  readonly languages: readonly { readonly language: string; readonly level: number }[];
  /** A manager asked to step in: the channel need not be theirs, nor the hour. */
  readonly fillIn: boolean;
}

/** The level from which a language counts as spoken, in every step. */
export const LANGUAGE_LEVEL = 3;
/** What is asked for while the contact is upset, as long as somebody who has it could take it now. */
export const CALM = { skill: 'conflict-management', level: 3 } as const;

/** What a handoff brings to every stage. */
export interface Circumstances {
  readonly channel: Channel;
  readonly language: string | undefined;
  /** Where the contact stands, or where the sender works. */
  readonly siteId: string | undefined;
}

/** A plan's criteria for one handoff: its language on top, the site spelt out, and at the counter only who is at that counter's site. */
export function requirementFor(criteria: Criteria, of: Circumstances, fillIn = false): Requirement {
  const site = criteria.siteId === 'same' ? (of.siteId ?? 'unknown') : criteria.siteId;
  const sites = new Set<string>();
  if (site !== undefined) sites.add(site);
  if (of.channel === 'counter') sites.add(of.siteId ?? 'unknown');
  const languages = [...(criteria.languages ?? [])];
  if (of.language !== undefined) languages.push({ language: of.language, level: LANGUAGE_LEVEL });
  return {
    channel: of.channel,
    sites: [...sites].sort(),
    role: criteria.role,
    teamId: criteria.teamId,
    employeeId: criteria.employeeId,
    skills: criteria.skills ?? [],
    languages,
    fillIn,
  };
}

export function withCalm(requirement: Requirement): Requirement {
  return { ...requirement, skills: [...requirement.skills, CALM] };
}

/** One key for all requirements that mean the same. */
export function keyOf(requirement: Requirement): string {
  const { channel, sites, role, teamId, employeeId, skills, languages, fillIn } = requirement;
  const sorted = (parts: string[]): string => [...new Set(parts)].sort().join(',');
  return [
    channel,
    fillIn ? 'fill-in' : '',
    employeeId ?? '',
    teamId ?? '',
    role ?? '',
    sites.join(','),
    sorted(skills.map((each) => `${each.skill}:${String(each.level)}`)),
    sorted(languages.map((each) => `${each.language}:${String(each.level)}`)),
  ].join('|');
}

/** Everything about a person that does not change from minute to minute. Whether they are free is another question. */
export function fits(person: Person, requirement: Requirement): boolean {
  const { profile } = person;
  return (
    profile.active &&
    !person.erased &&
    (requirement.fillIn || profile.capacity.weights[requirement.channel] !== undefined) &&
    (requirement.employeeId === undefined || requirement.employeeId === profile.employeeId) &&
    (requirement.teamId === undefined || requirement.teamId === profile.teamId) &&
    (requirement.role === undefined || profile.roles.includes(requirement.role)) &&
    requirement.sites.every((site) => site === profile.siteId) &&
    requirement.skills.every((wanted) =>
      profile.skills.some((has) => has.skill === wanted.skill && has.level >= wanted.level),
    ) &&
    requirement.languages.every((wanted) =>
      profile.languages.some((has) => has.level >= wanted.level && speaks(has.language, wanted.language)),
    )
  );
}

/**
 * Basic filtering of RFC 4647 (section 3.3.1) in both directions: `en` and `en-GB` understand each other, as somebody listed without a
 * region is not restricted to one. Different scripts or regions do not match (`zh-Hant` is not `zh-Hans`).
 */
function speaks(spoken: string, wanted: string): boolean {
  const [a, b] = [spoken.toLowerCase(), wanted.toLowerCase()];
  return a === b || a.startsWith(`${b}-`) || b.startsWith(`${a}-`);
}
