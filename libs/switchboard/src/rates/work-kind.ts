import type { Criteria } from '@sambung/contracts';
import type { Profile } from '../board/profile';
import type { Skill } from '../dispatch-policy';
import { requirementFor } from '../matching/requirement';

/** What a kind of work is told by: reasons whose plans ask for the same skills (at whichever level), roles and team are one kind. */
export interface WorkAsked {
  readonly skills: readonly { readonly skill: string }[];
  readonly roles: readonly string[];
  readonly teams: readonly string[];
}

const keys = new WeakMap<WorkAsked, string>();

/** One key for all that is the same kind of work. */
export function kindOf(asked: WorkAsked): string {
  const before = keys.get(asked);
  if (before !== undefined) return before;
  const skills = asked.skills.map(({ skill }) => skill);
  const key = [skills, asked.roles, asked.teams].map((each) => [...new Set(each)].sort().join(',')).join('|');
  keys.set(asked, key);
  return key;
}

/** What a step of a plan asks for, however the contact comes. */
export const askedBy = (criteria: Criteria): WorkAsked =>
  requirementFor(criteria, { channel: 'phone', language: undefined, siteId: undefined }).all;

/** Whether somebody could do that kind of work at all, at whichever level. */
export function could({ skills, roles, teamId }: Profile, asked: WorkAsked): boolean {
  return (
    asked.roles.every((role) => roles.includes(role)) &&
    asked.teams.every((team) => team === teamId) &&
    asked.skills.every(({ skill }) => skills.some((has) => has.skill === skill))
  );
}

/** The lowest of their levels in what is asked for; `otherwise` where no skill is asked for. */
export function lowestLevel(skills: readonly Skill[], asked: Pick<WorkAsked, 'skills'>, otherwise: number): number {
  if (asked.skills.length === 0) return otherwise;
  return Math.min(...asked.skills.map(({ skill }) => skills.find((has) => has.skill === skill)?.level ?? 0));
}
