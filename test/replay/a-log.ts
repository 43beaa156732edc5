import type { Recording } from '@sambung/simulation';
import type { Command, Switchboard, SwitchboardEvent, SwitchboardSnapshot } from '@sambung/switchboard';
import { withoutNames } from '../../apps/routing/src/translate/stored-command';

const throughJson = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

/** What routing would have kept of everything that a switchboard was asked. */
export class ALog {
  private readonly decisions: Recording['decisions'][number][] = [];
  private base: SwitchboardSnapshot | undefined;
  private version = 0;

  constructor(private board: Switchboard) {}

  goOnWith(board: Switchboard): void {
    this.board = board;
  }

  handle(command: Command, now: number): readonly SwitchboardEvent[] {
    const decided = this.board.handle(command, now);
    if (decided.events.length === 0) return [];
    const { length } = this.decisions;
    this.decisions.push(
      throughJson({
        version: this.version + length + 1,
        now: decided.now,
        command: withoutNames(command),
        events: decided.events,
      }),
    );
    return decided.events;
  }

  /** What was decided until now is deleted: the log begins with how it stands. */
  deletePast(): void {
    this.version += this.decisions.splice(0).length;
    this.base = throughJson(this.board.snapshot());
  }

  get recording(): Recording {
    return { base: this.base, version: this.version, decisions: this.decisions };
  }
}
