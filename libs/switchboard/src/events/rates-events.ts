// All internal: what is learned of people leaves routing by no event.

/** The workspace has chosen whether it is learned how long people take. Off: what was learned is deleted. */
export interface LearningSet {
  readonly type: 'learning-set';
  readonly on: boolean;
  readonly at: number;
}

/** What policies go by was worked out anew, of all that was learned up to now. Nobody’s figures stand here: they follow from the log. */
export interface StaffingReckoned {
  readonly type: 'staffing-reckoned';
  /** What one settled piece more of each kind of work is worth, by the staffing plan; null: there is no plan, and work is worth the time it takes. */
  readonly worths: readonly (readonly [kind: string, worth: number])[] | null;
  readonly at: number;
}

export type RatesEvent = LearningSet | StaffingReckoned;
