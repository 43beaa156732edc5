import type { SkillAssessmentView, SkillOfEmployee } from '@sambung/contracts';
import type { Levels } from '../domain/employee';
import { levelIn } from '../domain/levels';
import { claimAmong, evidenceAmong, standingOf } from '../domain/skills/evidence';
import type { SkillRow } from '../persistence/rows';
import type { StoredAssessment } from '../persistence/skills/assessments';

export function assessmentView(assessment: StoredAssessment, today: string): SkillAssessmentView {
  const { id, employeeId: _, ...rest } = assessment;
  return { assessmentId: id, ...rest, standing: standingOf(assessment, today) };
}

/** One skill of somebody. Undefined where nothing is said of it at all. */
export function skillView(
  { key, name, requires }: SkillRow,
  stated: Levels,
  counted: Levels,
  assessments: readonly StoredAssessment[],
  today: string,
): SkillOfEmployee | undefined {
  const own = assessments.filter(({ skill }) => skill === key);
  const [evidence, claim] = [evidenceAmong(own, requires), claimAmong(own)];
  const level = levelIn(stated, key) ?? null;
  if (level === null && !evidence && !claim) return undefined;
  return {
    ...{ skill: key, name, level, counts: levelIn(counted, key) ?? null },
    evidence: !evidence ? 'none' : standingOf(evidence, today) === 'valid' ? 'valid' : 'expired',
    assessment: evidence ? assessmentView(evidence, today) : null,
    claim: claim ? assessmentView(claim, today) : null,
  };
}
