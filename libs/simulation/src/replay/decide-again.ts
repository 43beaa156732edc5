import { type DispatchPolicy, Switchboard, type SwitchboardEvent, type SwitchboardOptions } from '@sambung/switchboard';
import { boardAt } from './board-at';
import { commandAgain } from './command-again';
import type { RecordedDecision, Recording } from './recording';
import { firstPolicy, policyOf } from './recorded-policy';

/** A decision that comes out otherwise today: the first event that is not the same. */
export interface Difference {
  readonly version: number;
  /** ms since 1970. */
  readonly now: number;
  readonly command: RecordedDecision['command'];
  /** Null: there was none any more. */
  readonly recorded: SwitchboardEvent | null;
  readonly today: SwitchboardEvent | null;
}

export interface DecidedAgain {
  /** How many decisions of the range were compared. */
  readonly compared: number;
  /** What cannot be decided again, as nothing says what was asked: a state of the directory that was refused. */
  readonly takenOver: number;
  /** At most `MOST_DIFFERENCES`, in order. */
  readonly differences: readonly Difference[];
}

/** Each one costs a board that is made anew. */
export const MOST_DIFFERENCES = 20;

/** What is played: decisions from `since` (ms since 1970) on; those before only say how things stood. */
export interface DecideAgainOptions extends Omit<SwitchboardOptions, 'policy' | 'matcher'> {
  readonly since?: number;
}

/**
 * Gives every recorded command to the same engine at the recorded time, and compares what it decides with what is recorded. Each decision is
 * judged by itself: where one differs, the next begins again from what is recorded.
 */
export function decideAgain(
  recording: Recording,
  { since = -Infinity, ...rules }: DecideAgainOptions = {},
): DecidedAgain {
  const [recorded, before] = boardAt(recording, since, rules);
  const decisions = recording.decisions.slice(before);
  const today = new BoardOfToday(recorded, firstPolicy(decisions), rules);
  const differences: Difference[] = [];
  let [compared, takenOver] = [0, 0];
  for (const decision of decisions) {
    const difference = today.decide(decision);
    for (const event of decision.events) recorded.apply(event);
    if (difference === 'cannot') takenOver += 1;
    else compared += 1;
    if (typeof difference === 'object') differences.push(difference);
    if (differences.length === MOST_DIFFERENCES) break;
    if (difference !== 'same') today.beginAgain();
  }
  return { compared, takenOver, differences };
}

/** The board that decides, beside the one that only follows what is recorded. */
class BoardOfToday {
  private board: Switchboard;

  constructor(
    private readonly recorded: Switchboard,
    private policy: DispatchPolicy,
    private readonly rules: Omit<SwitchboardOptions, 'policy' | 'matcher'>,
  ) {
    this.board = this.copy();
  }

  beginAgain(): void {
    this.board = this.copy();
  }

  decide(decision: RecordedDecision): Difference | 'same' | 'cannot' {
    this.follow(policyOf(decision));
    const command = commandAgain(decision);
    if (!command) return 'cannot';
    const { events } = this.board.handle(command, decision.now);
    return firstDifference(decision, events) ?? 'same';
  }

  /** An operator may have changed it from one start to the next. */
  private follow(policy: DispatchPolicy | undefined): void {
    if (!policy || policy === this.policy) return;
    this.policy = policy;
    this.beginAgain();
  }

  private copy(): Switchboard {
    return Switchboard.restore(this.recorded.snapshot(), { ...this.rules, policy: this.policy });
  }
}

function firstDifference(decision: RecordedDecision, today: readonly SwitchboardEvent[]): Difference | undefined {
  const { version, now, command, events } = decision;
  for (let at = 0; at < Math.max(events.length, today.length); at++) {
    const [recorded, again] = [events[at] ?? null, today[at] ?? null];
    if (said(recorded) !== said(again)) return { version, now, command, recorded, today: again };
  }
  return undefined;
}

/** The same for all that means the same, in whatever order its keys stand. */
function said(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
