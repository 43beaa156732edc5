import { Conflict, Forbidden, Invalid, NotFound } from '@sambung/contracts';
import type { Violation } from '@sambung/rota';
import type { Fault } from '../references';

export class RotaNotFound extends NotFound {
  readonly code = 'rota.not-found';
  constructor() {
    super('There is no such rota in this workspace.');
  }
}

export class NotYourTeam extends Forbidden {
  readonly code = 'rota.not-your-team';
  constructor() {
    super('Rotas are planned by the manager of the team, whoever stands above them, hr and admin.');
  }
}

export class NotYourRota extends Forbidden {
  readonly code = 'rota.not-yours';
  constructor() {
    super('Shifts, terms and wishes are for the person themself, their managers, hr and admin.');
  }
}

export class RotaRulesMissing extends Conflict {
  readonly code = 'rota.rules-missing';
  constructor() {
    super('The team has no rules to plan by. Save them first: PUT /v1/teams/{id}/rota-rules.');
  }
}

/** No choice of breaks would keep the rules: such a shift could never be planned. */
export class RotaRulesImpossible extends Invalid {
  readonly code = 'rota.rules-impossible';
  readonly errors: readonly Fault[];
  constructor(shifts: readonly { readonly at: number; readonly key: string }[]) {
    super(
      'Some shifts cannot have their breaks at the times that the rules say. Widen the times, or shorten the shift.',
    );
    this.errors = shifts.map(({ at, key }) => ({
      path: `body.shifts.${at}`,
      message: `no breaks of a “${key}” shift keep the rules`,
    }));
  }
}

/** A rota has one set of breaks; whoever has others by policy could not be planned rightly. */
export class RotaPoliciesDiffer extends Conflict {
  readonly code = 'rota.policies-differ';
  readonly errors: readonly Fault[];
  constructor(errors: readonly Fault[]) {
    super(
      'Policies do not give everybody of this team the same breaks and core time, or contradict each other. Make the policies one, or put the people into a team of their own.',
    );
    this.errors = errors;
  }
}

/** A rota is planned and judged by the rules of its first day. */
export class RotaPolicyChanges extends Conflict {
  readonly code = 'rota.policy-changes';
  readonly extensions: { readonly on: string };
  constructor(on: string) {
    super(
      `From ${on} on other breaks or another core time hold for this team. Plan the days before it and from it on separately.`,
    );
    this.extensions = { on };
  }
}

export class RotaUnplanned extends Conflict {
  readonly code = 'rota.not-planned';
  constructor() {
    super('The rota is not planned yet, or could not be. Look at its status.');
  }
}

/** What a manager changes by hand is judged as the solver was. */
export class RotaBreaksRules extends Invalid {
  readonly code = 'rota.breaks-rules';
  readonly errors: readonly Fault[];
  constructor(violations: readonly Violation[]) {
    super('Nothing was changed: it would break rules of the rota. `errors` says which, and what would be right.');
    this.errors = violations.map(({ rule, date, words }) => ({ path: `${rule} ${date}`, message: words.en }));
  }
}

/** Nobody is to come, and no break to move, that was not shown before. */
export class ReplanDiffers extends Conflict {
  readonly code = 'rota.replan-differs';
  constructor() {
    super('The day would be covered in another way by now. Nothing was changed: look at it once more.');
  }
}

export class RotaDaysTaken extends Conflict {
  readonly code = 'rota.days-taken';
  constructor(days: readonly { readonly date: string }[]) {
    super(
      `Another published rota decides ${days[0]?.date ?? ''} for somebody of this one. Withdraw that one first, or change it.`,
    );
  }
}

export class NotOnRota extends Invalid {
  readonly code = 'rota.person-unknown';
  constructor() {
    super('This person is not in the rota’s team, or the date is not one of its days.');
  }
}
