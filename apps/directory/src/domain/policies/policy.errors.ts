import { Conflict, Forbidden, Invalid, NotFound, type PolicyConflict } from '@sambung/contracts';
import type { Fault } from '../references';

export class PolicyNotFound extends NotFound {
  readonly code = 'policy.not-found';
  constructor() {
    super('There is no such policy in this workspace.');
  }
}

/** What people were told yesterday must still be what history says. */
export class PolicyInThePast extends Invalid {
  readonly code = 'policy.in-the-past';
  readonly errors: readonly Fault[];
  constructor(today: string) {
    super('A version holds from today on at the earliest: what held before is never rewritten.');
    this.errors = [{ path: 'body.validFrom', message: `${today} or later` }];
  }
}

export class PolicyKindStays extends Invalid {
  readonly code = 'policy.kind-stays';
  readonly errors: readonly Fault[];
  constructor(kind: string) {
    super('A policy keeps its kind in all versions. Add another policy for another kind.');
    this.errors = [{ path: 'body.kind', message: `“${kind}”, as before` }];
  }
}

/** Nothing would say which of two policies holds, or a team’s shifts could not have the breaks. */
export class PolicyConflicts extends Conflict {
  readonly code = 'policy.conflicts';
  readonly extensions: { readonly conflicts: readonly PolicyConflict[] };
  constructor(conflicts: readonly PolicyConflict[]) {
    super(
      'Nothing was saved: `conflicts` says with what and for whom. Change the scope or the days, or send acceptConflicts.',
    );
    this.extensions = { conflicts };
  }
}

/** Nobody acknowledges what they are not asked to keep to. */
export class PolicyVersionNotYours extends Conflict {
  readonly code = 'policy.version-not-yours';
  constructor() {
    super('This version of the policy does not hold for you, today or from its first day on. Look at what does.');
  }
}

export class PoliciesNotYours extends Forbidden {
  readonly code = 'policy.not-yours';
  constructor() {
    super('Which policies hold for somebody is for the person themself, their managers, hr and admin.');
  }
}
