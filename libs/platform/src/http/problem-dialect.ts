import type { Refusal } from './problem';

/** How refusals are told at addresses whose readers know a standard of their own instead of RFC 9457. */
export interface ProblemDialect {
  /** The beginning of the paths it holds for: `/scim/`. */
  readonly below: string;
  readonly mediaType: string;
  readonly bodyOf: (refusal: Refusal) => object;
}

export const PROBLEM_DIALECTS = Symbol('PROBLEM_DIALECTS');
