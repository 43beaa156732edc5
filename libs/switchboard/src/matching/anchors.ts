import type { Person } from '../board/person';
import type { Conditions } from './conditions';
import type { Requirement } from './requirement';

export const EVERYBODY = 'all';

/** How many people there are at an anchor: what they are, `team:…`, `role:…`, `tag:…`, `skill:…`, or one of them, or all. */
export interface Counts {
  countAt(anchor: string): number;
}

/** Everybody, by what they are. */
export interface Crowd extends Counts {
  at(anchor: string): Iterable<Person>;
}

/** Under which anchors a person is looked for. */
export function anchorsOf({ profile, floor }: Pick<Person, 'profile' | 'floor'>): string[] {
  const { employeeId, teamId, roles, skills, tags = [], authorities = [] } = profile;
  return [
    `employee:${employeeId}`,
    ...new Set([teamId, floor?.teamId].flatMap((team) => (typeof team === 'string' ? [`team:${team}`] : []))),
    ...new Set([...roles, ...(floor?.roles ?? [])].map((role) => `role:${role}`)),
    ...new Set(skills.map(({ skill }) => `skill:${skill}`)),
    ...new Set(tags.map((tag) => `tag:${tag}`)),
    ...new Set(authorities.map(({ what }) => `authority:${what}`)),
    EVERYBODY,
  ];
}

/**
 * Anchors that between them hold everybody who fits: the one condition that the fewest people meet, or a whole group of alternatives where those are
 * fewer still. What is looked at to find out who fits, once for each requirement, is no more than that.
 */
export function anchorsFor({ all, anyOf }: Requirement, counts: Counts): readonly string[] {
  const ways = [...anchorsIn(all).map((anchor) => [anchor]), ...anyOf.flatMap((group) => unionOf(group, counts) ?? [])];
  return fewest(ways, counts) ?? [EVERYBODY];
}

function unionOf(group: readonly { readonly all: Conditions }[], counts: Counts): [string[]] | undefined {
  const each = group.map(({ all }) =>
    fewest(
      anchorsIn(all).map((anchor) => [anchor]),
      counts,
    ),
  );
  return each.every((anchors) => anchors !== undefined) ? [[...new Set(each.flat())]] : undefined;
}

function fewest(ways: readonly string[][], counts: Counts): string[] | undefined {
  const count = (anchors: readonly string[]): number =>
    anchors.reduce((sum, anchor) => sum + counts.countAt(anchor), 0);
  return ways.reduce<string[] | undefined>((best, way) => (best && count(best) <= count(way) ? best : way), undefined);
}

const anchorsIn = ({ people, teams, roles, skills, tags, authorities }: Conditions): string[] => [
  ...people.map((id) => `employee:${id}`),
  ...teams.map((team) => `team:${team}`),
  ...roles.map((role) => `role:${role}`),
  ...tags.map((tag) => `tag:${tag}`),
  ...authorities.map(({ what }) => `authority:${what}`),
  ...skills.map(({ skill }) => `skill:${skill}`),
];
