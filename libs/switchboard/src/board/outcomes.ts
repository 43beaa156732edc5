import type { CommandApplied, CommandDone, CommandRefused } from '../events';

const KEPT_MS = 24 * 3_600_000;
/** A flood of commands must not fill the memory: beyond this many the oldest go before their day is over. */
const KEPT_COUNT = 200_000;

export type Refusal = Pick<CommandRefused, 'code' | 'kind' | 'detail'>;
interface Outcome {
  readonly at: number;
  readonly refusal?: Refusal | undefined;
}

/** What became of each command, for a day: the same command again gets the first answer and has no effect. */
export class Outcomes {
  /** In the order of time, as the board's time never goes back; so the oldest are the first. */
  private readonly byCommand = new Map<string, number | Outcome>();
  /** The same ids, oldest first from `forgotten` on. A map that loses its first entries one by one walks over all their graves to find the next. */
  private byAge: string[] = [];
  private forgotten = 0;

  /** `done` where it took effect or had nothing to do; undefined for a command not seen before. */
  of(commandId: string): 'done' | Refusal | undefined {
    const outcome = this.byCommand.get(commandId);
    if (outcome === undefined) return undefined;
    return typeof outcome === 'number' ? 'done' : (outcome.refusal ?? 'done');
  }

  remember(event: CommandApplied | CommandRefused | CommandDone): void {
    if (!this.byCommand.has(event.commandId)) {
      this.byCommand.set(event.commandId, toKeep(event));
      this.byAge.push(event.commandId);
    }
    while (this.isSpent(event.at)) {
      this.byCommand.delete(this.byAge[this.forgotten] ?? '');
      this.forgotten++;
    }
    if (this.forgotten < this.byAge.length / 2) return;
    this.byAge = this.byAge.slice(this.forgotten);
    this.forgotten = 0;
  }

  toJSON(): [commandId: string, outcome: number | Outcome][] {
    return [...this.byCommand];
  }

  restore(outcomes: readonly (readonly [string, number | Outcome])[]): void {
    for (const [commandId, outcome] of outcomes) {
      this.byCommand.set(commandId, outcome);
      this.byAge.push(commandId);
    }
  }

  /** Whether the oldest is to go. */
  private isSpent(now: number): boolean {
    const outcome = this.byCommand.get(this.byAge[this.forgotten] ?? '');
    if (outcome === undefined) return false;
    return (typeof outcome === 'number' ? outcome : outcome.at) <= now - KEPT_MS || this.byCommand.size > KEPT_COUNT;
  }
}

function toKeep(event: CommandApplied | CommandRefused | CommandDone): number | Outcome {
  if (event.type !== 'command-refused') return event.at;
  return { at: event.at, refusal: { code: event.code, kind: event.kind, detail: event.detail } };
}
