import type { AssessmentGround, EvidenceGround, Level } from '@sambung/contracts';
import type { z } from 'zod';
import type { Levels } from '../employee';

/** Somebody has looked how well a person can do something. Dates are days of the workspace’s calendar, `2026-12-31`. */
export interface Assessment {
  readonly id: string;
  readonly skill: string;
  readonly level: z.infer<typeof Level>;
  readonly ground: AssessmentGround;
  readonly assessedOn: string;
  /** The last day on which it holds; null: without end. */
  readonly expiresOn: string | null;
  /** When it was written down: of two of one day the later one is the newer. */
  readonly recordedAt: string;
  readonly withdrawnAt: string | null;
}

export type Standing = 'valid' | 'expired' | 'withdrawn';

export function standingOf({ withdrawnAt, expiresOn }: Assessment, today: string): Standing {
  if (withdrawnAt !== null) return 'withdrawn';
  return expiresOn !== null && expiresOn < today ? 'expired' : 'valid';
}

/**
 * The assessment that speaks for a skill: the newest that was not withdrawn, expired or not. What somebody says of themself never does; where the skill requires evidence,
 * nor does anything on other grounds (a manager's good opinion renews no licence).
 */
export function evidenceAmong<One extends Assessment>(
  assessments: readonly One[],
  requires: readonly EvidenceGround[],
): One | undefined {
  const grounds = new Set<AssessmentGround>(requires);
  return newest(
    assessments.filter(({ ground }) => ground !== 'self-declared' && (grounds.size === 0 || grounds.has(ground))),
  );
}

/** What somebody says of themself, where nobody has looked since. */
export function claimAmong<One extends Assessment>(assessments: readonly One[]): One | undefined {
  const latest = newest(assessments);
  return latest?.ground === 'self-declared' ? latest : undefined;
}

function newest<One extends Assessment>(assessments: readonly One[]): One | undefined {
  return assessments.filter(({ withdrawnAt }) => withdrawnAt === null).sort(byNewest)[0];
}

/** For sorting, the newest first: by the day of the assessment, then by when it was written down. */
export function byNewest(one: Assessment, other: Assessment): number {
  const [a, b] = [one, other].map(({ assessedOn, recordedAt, id }) => `${assessedOn} ${recordedAt} ${id}`);
  return (b ?? '').localeCompare(a ?? '', 'en');
}

/** What catalogue skills require, by key. A skill that requires nothing is left out. */
export type Requirements = ReadonlyMap<string, readonly EvidenceGround[]>;

/**
 * The levels that routing and rotas go by: what is stated, except of skills that require evidence. Those count while evidence of them is valid, at the lower of both levels:
 * neither a file that is imported every night nor an old certificate gives more than the other bears out.
 * @param today the day on which it is asked whether evidence is valid
 */
export function countedLevels(
  stated: Levels,
  requirements: Requirements,
  assessments: readonly Assessment[],
  today: string,
): Levels {
  const counted = Object.entries(stated).flatMap(([skill, level]): [string, number][] => {
    const requires = requirements.get(skill);
    if (!requires) return [[skill, level]];
    const evidence = evidenceAmong(
      assessments.filter((each) => each.skill === skill),
      requires,
    );
    return evidence && standingOf(evidence, today) === 'valid' ? [[skill, Math.min(level, evidence.level)]] : [];
  });
  return Object.fromEntries(counted);
}
