import type {
  Command,
  HandoffView,
  Staffing,
  Switchboard,
  SwitchboardEvent,
  SwitchboardSnapshot,
} from '@sambung/switchboard';
import { Calendar } from './calendar';

/** A Monday at midnight (UTC): the beginning of every simulation that does not say another. */
const EPOCH = Date.UTC(2026, 2, 2);

/** A command without what is put on each. */
export type Request = Unstamped<Command>;
type Unstamped<Each> = Each extends Command ? Omit<Each, 'commandId' | 'receivedAt'> : never;

/** The real switchboard on a clock that jumps from one thing that happens to the next. Times are ms since the beginning, whole. */
export class VirtualSwitchboard {
  readonly calendar = new Calendar();
  now = 0;
  /** Told of everything that is decided, in order. */
  onEvent: (event: SwitchboardEvent) => void = () => undefined;
  private commands = 0;

  /** `epoch`: what the switchboard’s clock shows at the beginning, ms since 1970; not before its last decision. */
  constructor(
    private readonly board: Switchboard,
    private readonly epoch = EPOCH,
  ) {}

  /** When anything happens next; Infinity when nothing is left. */
  get next(): number {
    return Math.min(this.calendar.next, this.due());
  }

  /** Goes on to the next moment and lets one thing happen: what the switchboard’s own clock has due comes first. */
  step(): void {
    const due = this.due();
    if (due <= this.calendar.next) {
      this.now = due;
      this.ask({ type: 'tick' });
      return;
    }
    this.now = this.calendar.next;
    this.calendar.turn();
  }

  /**
   * False where the command was refused.
   * What it led to is passed on before this returns.
   */
  ask(request: Request): boolean {
    this.commands++;
    // No id of an event looks so: the board may remember commands that were recorded.
    const stamped = {
      ...request,
      commandId: `#${String(this.commands)}`,
      receivedAt: this.epoch + this.now,
    } as Command;
    const { events } = this.board.handle(stamped, this.epoch + this.now);
    for (const event of events) this.onEvent(event);
    return !events.some(({ type }) => type === 'command-refused');
  }

  /** @throws Error where it was refused: the simulation itself would be wrong */
  insist(request: Request): void {
    if (!this.ask(request))
      throw new Error(`The switchboard refused ${JSON.stringify(request)} at ${String(this.now)} ms.`);
  }

  /** A live handoff as it is now. */
  handoff(handoffId: string): HandoffView | undefined {
    return this.board.handoff(handoffId);
  }

  /** Of the switchboard as it is now. */
  snapshot(): SwitchboardSnapshot {
    return this.board.snapshot();
  }

  /** What is to be planned for, where the last plan is so old (ms). */
  staffingDue(rhythm: number): Staffing | undefined {
    return this.board.staffingDue(rhythm, this.epoch + this.now);
  }

  /** What the switchboard calls a moment of ours. */
  timestamp(at: number): number {
    return this.epoch + at;
  }

  private due(): number {
    const due = this.board.nextDue();
    return due === undefined ? Infinity : Math.max(this.now, due - this.epoch);
  }
}
