import { Switchboard, type SwitchboardSnapshot } from '@sambung/switchboard';

/** What the shell uses of a switchboard. */
export type Board = Pick<
  Switchboard,
  'handle' | 'apply' | 'nextDue' | 'violations' | 'handoff' | 'preview' | 'snapshot'
>;

/** Where boards come from; tests put one in that throws where a bug would. */
export abstract class Boards {
  abstract empty(): Board;
  abstract restore(snapshot: SwitchboardSnapshot): Board;
}

export class Switchboards extends Boards {
  empty(): Board {
    return Switchboard.empty();
  }

  restore(snapshot: SwitchboardSnapshot): Board {
    return Switchboard.restore(snapshot);
  }
}
