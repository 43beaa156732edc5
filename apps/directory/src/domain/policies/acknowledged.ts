import type { Policy, PolicyVersion } from './policy';

/**
 * The version that somebody must have acknowledged at least, for whom this one holds: the last up to it that asks. A version that does not ask leaves the question of an
 * earlier one open. Null: nothing is asked.
 */
export function askedVersion({ versions }: Policy, holding: PolicyVersion): number | null {
  return versions.findLast(({ version, acknowledge }) => acknowledge && version <= holding.version)?.version ?? null;
}

/** Whether what somebody acknowledged answers what is asked: that version or a later one. */
export const isAnswered = (asked: number | null, acknowledged: number | undefined): boolean =>
  asked === null || (acknowledged !== undefined && acknowledged >= asked);
