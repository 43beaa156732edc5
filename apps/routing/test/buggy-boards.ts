import type { Command, Decision, SwitchboardSnapshot } from '@sambung/switchboard';
import { Switchboards, type Board, type Boards } from '../src/run-switchboards/boards';

export interface Bugs {
  /** Commands at which the switchboard throws, after having changed half of what it knows. */
  readonly throwsAt?: (command: Command, board: Board) => boolean;
  /** Refuses a command in words that no record of routing may hold. */
  readonly says?: { readonly type: Command['type']; readonly detail: string };
  /** Invariants that are broken from then on. */
  readonly breaksAt?: (command: Command) => boolean;
  /** Broken invariants that were there before anything was asked. */
  readonly brokenFromTheStart?: readonly string[];
}

/** Real switchboards with bugs in them. */
export class BuggyBoards implements Boards {
  private readonly real = new Switchboards();

  constructor(private readonly bugs: Bugs) {}

  empty(): Board {
    return new BuggyBoard(this.real.empty(), this.bugs);
  }

  restore(snapshot: SwitchboardSnapshot): Board {
    return new BuggyBoard(this.real.restore(snapshot), this.bugs);
  }
}

class BuggyBoard implements Board {
  private broken: string[];
  readonly apply: Board['apply'];
  readonly nextDue: Board['nextDue'];
  readonly handoff: Board['handoff'];
  readonly preview: Board['preview'];
  readonly snapshot: Board['snapshot'];
  readonly staffingDue: Board['staffingDue'];
  readonly learnedRates: Board['learnedRates'];

  constructor(
    private readonly real: Board,
    private readonly bugs: Bugs,
  ) {
    this.broken = [...(bugs.brokenFromTheStart ?? [])];
    this.apply = (event) => {
      real.apply(event);
    };
    this.nextDue = () => real.nextDue();
    this.handoff = (id) => real.handoff(id);
    this.preview = (request, now) => real.preview(request, now);
    this.snapshot = () => real.snapshot();
    this.staffingDue = (rhythm, now) => real.staffingDue(rhythm, now);
    this.learnedRates = (employeeId, now) => real.learnedRates(employeeId, now);
  }

  handle(command: Command, now: number): Decision {
    const decision = this.real.handle(command, now);
    if (this.bugs.throwsAt?.(command, this.real))
      throw new TypeError('Cannot read properties of undefined (reading “plan”)');
    const { says } = this.bugs;
    if (says?.type === command.type && 'commandId' in command) {
      const refused = { type: 'command-refused', code: 'x', kind: 'conflict', at: now } as const;
      return { now, events: [{ ...refused, commandId: command.commandId, detail: says.detail }] };
    }
    if (this.bugs.breaksAt?.(command)) this.broken = [...this.broken, 'somebody is asked twice'];
    return decision;
  }

  violations(): string[] {
    return [...this.real.violations(), ...this.broken];
  }
}
