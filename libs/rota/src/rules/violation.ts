import type { BilingualText } from '@sambung/contracts';

/** Which rule a plan breaks. */
export type RuleName =
  | 'shift-unknown'
  | 'not-theirs'
  | 'away'
  | 'holiday'
  | 'not-available'
  | 'core-time'
  | 'breaks-wrong'
  | 'break-outside-its-time'
  | 'breaks-too-close'
  | 'worked-too-long'
  | 'two-shifts-at-once'
  | 'rest-too-short'
  | 'week-too-long'
  | 'too-many-days'
  | 'too-many-days-in-a-row';

/** One rule that somebody’s plan breaks. */
export interface Violation {
  readonly rule: RuleName;
  readonly employeeId: string;
  /** Local date of the shift. */
  readonly date: string;
  /** What is wrong and what would be right, in a sentence. */
  readonly words: BilingualText;
}
