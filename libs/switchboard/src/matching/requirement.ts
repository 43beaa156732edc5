import type { Alternative, Conditions as Words, Criteria } from '@sambung/contracts';
import { type Way, serves } from '../board/capacity';
import type { Person } from '../board/person';
import type { Conditions } from './conditions';
import { ANYBODY, both, meets, textOf } from './conditions';

/** One of several ways to fit. */
export interface Clause {
  readonly all: Conditions;
  readonly not: readonly Conditions[];
}

/**
 * Who fits, with everything of the handoff worked in. Equal requirements share one pool of people: all conditions hold, of each group of
 * alternatives at least one does, and nothing that is excluded.
 */
export interface Requirement extends Clause {
  readonly channel: Way;
  readonly anyOf: readonly (readonly Clause[])[];
  /** A manager asked to step in: the channel need not be theirs, nor the hour. */
  readonly fillIn: boolean;
}

/** The level from which a language counts as spoken, in every step. */
export const LANGUAGE_LEVEL = 3;
/** What is asked for while the contact is upset, as long as somebody who has it could take it now. */
export const CALM = { skill: 'conflict-management', level: 3 } as const;
/** Nobody’s id: what is asked of the last receiver where there is none is asked of nobody. */
const NOBODY = '';

/** What a handoff brings to every stage. */
export interface Circumstances {
  readonly channel: Way;
  readonly language: string | undefined;
  /** Where the contact stands, or where the sender works. */
  readonly siteId: string | undefined;
  readonly lastReceiverId?: string | undefined;
  /** In the company’s currency. */
  readonly amount?: number | undefined;
}

interface Asking {
  /** What the handoff asks for on top. */
  readonly requires?: Criteria | undefined;
  readonly fillIn?: boolean;
}

/** A plan's criteria for one handoff: its language on top, the site spelt out, and at the counter only who is at that counter's site. */
export function requirementFor(
  criteria: Criteria,
  of: Circumstances,
  { requires = {}, fillIn = false }: Asking = {},
): Requirement {
  const always = {
    ...ANYBODY,
    sites: of.channel === 'counter' ? [of.siteId ?? 'unknown'] : [],
    languages: of.language === undefined ? [] : [{ language: of.language, level: LANGUAGE_LEVEL }],
  };
  const [planned, adHoc] = [clauseOf(criteria, of), clauseOf(requires, of)];
  return {
    channel: of.channel,
    all: both(both(planned.all, adHoc.all), always),
    not: [...planned.not, ...adHoc.not],
    anyOf: [criteria.anyOf, requires.anyOf].flatMap((group) =>
      group ? [group.map((each) => clauseOf(each, of))] : [],
    ),
    fillIn,
  };
}

export function withCalm(requirement: Requirement): Requirement {
  return { ...requirement, all: { ...requirement.all, skills: [...requirement.all.skills, CALM] } };
}

/** Who, where only one person can fit. */
export function onePerson({ all }: Requirement): string | undefined {
  return all.people[0];
}

const keys = new WeakMap<Requirement, string>();

/** One key for all requirements that mean the same. */
export function keyOf(requirement: Requirement): string {
  const before = keys.get(requirement);
  if (before !== undefined) return before;
  const key = textOfRequirement(requirement);
  keys.set(requirement, key);
  return key;
}

function textOfRequirement({ channel, fillIn, anyOf, ...clause }: Requirement): string {
  const groups = anyOf.map((group) => group.map(textOfClause).sort().join(' or ')).sort();
  return [channel, fillIn ? 'fill-in' : '', textOfClause(clause), ...groups].join('|');
}

/** Everything about a person that does not change from minute to minute. Whether they are free is another question. */
export function fits(person: Person, requirement: Requirement): boolean {
  const { profile } = person;
  return (
    profile.active &&
    !person.erased &&
    (requirement.fillIn || serves(profile, requirement.channel)) &&
    meetsClause(person, requirement) &&
    requirement.anyOf.every((group) => group.some((clause) => meetsClause(person, clause)))
  );
}

const meetsClause = ({ profile, floor }: Person, { all, not }: Clause): boolean =>
  meets(profile, all, floor) && !not.some((excluded) => meets(profile, excluded, floor));

function clauseOf({ not = [], ...words }: Alternative, of: Circumstances): Clause {
  return { all: conditionsOf(words, of), not: not.map((excluded) => conditionsOf(excluded, of)) };
}

function conditionsOf(words: Words, of: Circumstances): Conditions {
  const { role, teamId, siteId, employeeId, skills = [], languages = [], tags = [], channel, authority } = words;
  const amount = authority?.amount ?? of.amount ?? 0;
  return {
    people: [...one(employeeId), ...(words.lastReceiver ? [of.lastReceiverId ?? NOBODY] : [])],
    teams: one(teamId),
    roles: one(role),
    sites: one(siteId === 'same' ? (of.siteId ?? 'unknown') : siteId),
    serves: one(channel),
    ...{ skills, languages, tags },
    authorities: authority ? [{ what: authority.what, amount }] : [],
  };
}

const one = <T>(value: T | undefined): T[] => (value === undefined ? [] : [value]);

const textOfClause = ({ all, not }: Clause): string =>
  [textOf(all), ...not.map((excluded) => `not(${textOf(excluded)})`).sort()].join('&');
