import { type DispatchPolicy, DEFAULT_POLICY, Switchboard, type SwitchboardSnapshot } from '@sambung/switchboard';

/** What the shell uses of a switchboard. */
export type Board = Pick<
  Switchboard,
  'handle' | 'apply' | 'nextDue' | 'violations' | 'handoff' | 'preview' | 'snapshot' | 'staffingDue' | 'learnedRates'
>;

/** Where boards come from; tests put one in that throws where a bug would. */
export abstract class Boards {
  abstract empty(): Board;
  abstract restore(snapshot: SwitchboardSnapshot): Board;
}

export class Switchboards extends Boards {
  /** Recorded decisions never ask the policy again, so it may change from one start to the next. */
  constructor(private readonly policy: DispatchPolicy = DEFAULT_POLICY) {
    super();
  }

  empty(): Board {
    return Switchboard.empty({ policy: this.policy });
  }

  restore(snapshot: SwitchboardSnapshot): Board {
    return Switchboard.restore(snapshot, { policy: this.policy });
  }
}
