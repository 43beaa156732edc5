import type { SelfAssessmentView } from '@sambung/contracts';
import type { StoredSelfAssessment } from '../persistence/self-assessments/self-assessments';

/** As whoever it is shared with sees it: what it says, and the answers where they were let see them. */
export function sharedView(done: StoredSelfAssessment): SelfAssessmentView {
  const { id, questionnaire, doneAt, result, answers, skills } = done;
  return {
    ...{ selfAssessmentId: id, questionnaire, doneAt: doneAt.toISOString(), result },
    ...(answers && { answers: { ...answers } }),
    ...(skills && { skills: { ...skills } }),
  };
}

/** As the person sees it: with whom they share it, too. */
export function ownView(done: StoredSelfAssessment): SelfAssessmentView {
  const { sharedWithHr, sharedWithManager, sharesAnswers } = done;
  const readers = [
    ...(sharedWithManager === null ? [] : (['manager'] as const)),
    ...(sharedWithHr ? (['hr'] as const) : []),
  ];
  return { ...sharedView(done), sharing: { with: readers, answers: sharesAnswers } };
}
