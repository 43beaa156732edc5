import { Conflict, Forbidden, Invalid, NotFound } from '@sambung/contracts';
import type { Fault } from '../references';

export class SkillsNotYours extends Forbidden {
  readonly code = 'skill.not-yours';
  constructor() {
    super('Levels and evidence are shown to the person themself, their managers, hr and admin.');
  }
}

export class MayNotAssess extends Forbidden {
  readonly code = 'skill.may-not-assess';
  constructor() {
    super(
      'Somebody’s skills are assessed by their managers, hr and admin, and by keys with directory:write. Of oneself one may say `self-declared`.',
    );
  }
}

export class AssessmentNotFound extends NotFound {
  readonly code = 'skill.assessment-not-found';
  constructor() {
    super('There is no such assessment of this skill of this person.');
  }
}

/** A date that was mistyped would otherwise be the newest assessment until it comes. */
export class AssessedInTheFuture extends Invalid {
  readonly code = 'skill.assessed-in-the-future';
  readonly errors: readonly Fault[] = [{ path: 'body.assessedOn', message: 'name today or a day before' }];
  constructor(today: string) {
    super(`Nobody has been assessed on a day to come. Today is ${today} in the workspace’s time zone.`);
  }
}

/** Without a day of its own an assessment is of today: its last day may then have passed already. */
export class ExpiresBeforeAssessed extends Invalid {
  readonly code = 'skill.expires-before-assessed';
  readonly errors: readonly Fault[] = [
    { path: 'body.expiresOn', message: 'name the day of the assessment or a later one' },
  ];
  constructor(assessedOn: string) {
    super(`The assessment is of ${assessedOn}, and would have expired before. Say \`assessedOn\` where it is older.`);
  }
}

export class TooManyAssessments extends Conflict {
  readonly code = 'skill.too-many-assessments';
  constructor(most: number) {
    super(`There are ${most} assessments of this skill of this person already. No more are kept.`);
  }
}
