import type { RoutingPlan } from '@sambung/contracts';
import type { Recording } from '@sambung/simulation';
import { type Command, Switchboard, type SwitchboardEvent, type SwitchboardOptions } from '@sambung/switchboard';
import { Calendar } from '../../libs/simulation/src/run/calendar';
import { MORNING, reason, SECONDS, type Somebody } from '../../libs/switchboard/test/people';
import { ALog } from './a-log';

type Unstamped<Each> = Each extends Command ? Omit<Each, 'commandId' | 'receivedAt'> : never;

/** Somebody who comes, in seconds after the morning; what they are like does not depend on who takes them. */
export interface Guest {
  readonly id: string;
  readonly at: number;
  readonly reasonId: string;
  readonly talk: number;
  readonly patience?: number;
}

export interface WorldOf {
  readonly people: readonly (Somebody & { readonly respondsAfter: number })[];
  readonly reasons: Readonly<Record<string, RoutingPlan>>;
  readonly guests: readonly Guest[];
  readonly options?: SwitchboardOptions;
}

/** Moments that nobody else’s fall on: what happens in the same millisecond has no order that a log could tell. */
let odd = 0;
const apart = (seconds: number): number => Math.round(seconds * SECONDS) + (odd++ % 7);

/** What really happens on a floor of which everything is known: what a replay of its log is to be measured by. */
export class World {
  readonly waits = new Map<string, number>();
  readonly receivers = new Map<string, string>();
  private readonly log: ALog;
  private readonly board: Switchboard;
  private readonly calendar = new Calendar();
  private now = MORNING;
  private commands = 0;

  constructor(private readonly of: WorldOf) {
    this.board = Switchboard.empty(of.options);
    this.log = new ALog(this.board);
  }

  /** Lives through so many seconds. */
  live(seconds: number): this {
    odd = 0;
    this.open();
    for (const guest of this.of.guests) this.calendar.enter(MORNING + apart(guest.at), () => this.arrives(guest));
    for (const until = MORNING + seconds * SECONDS; ;) {
      const due = this.board.nextDue() ?? Infinity;
      if (Math.min(due, this.calendar.next) > until) return this;
      this.now = Math.max(this.now, Math.min(due, this.calendar.next));
      if (due <= this.calendar.next) this.handle({ type: 'tick' });
      else this.calendar.turn();
    }
  }

  get recording(): Recording {
    return this.log.recording;
  }

  private open(): void {
    for (const [id, plan] of Object.entries(this.of.reasons))
      this.say({ type: 'set-reason', reason: reason(id, plan) });
    for (const { employee, availability, reachable } of this.of.people) {
      const { employeeId } = employee;
      this.say({ type: 'set-employee', employee });
      this.say({ type: 'set-presence', employeeId, availability, activity: availability });
      this.say({ type: 'set-reachability', employeeId, reachable });
      this.now += 1;
    }
  }

  private arrives({ id, reasonId, patience }: Guest): void {
    this.say({
      ...{ type: 'request-handoff', handoffId: id, senderId: 'adi', reasonId, channel: 'phone', upset: false },
      ...{ contact: { kind: 'customer', tier: 0, reachable: true }, holdSeconds: 36_000, requestedAt: this.now },
    });
    if (patience === undefined) return;
    this.after(patience, () => {
      if (this.board.handoff(id)?.state === 'waiting')
        this.say({ type: 'cancel-handoff', handoffId: id, byId: 'adi', because: 'contact-left' });
    });
  }

  private happens(event: SwitchboardEvent): void {
    if (event.type === 'handoff-offered') {
      const { handoffId, offerId, receiverId: byId } = event;
      const somebody = this.of.people.find(({ employee }) => employee.employeeId === byId);
      this.calendar.enter(this.now + (somebody?.respondsAfter ?? 0) * SECONDS, () => {
        this.say({ type: 'accept-offer', handoffId, offerId, byId });
      });
    }
    if (event.type === 'handoff-assigned') {
      const { handoffId, receiverId: byId, at } = event;
      const guest = this.of.guests.find(({ id }) => id === handoffId);
      if (guest) this.waits.set(handoffId, at - this.requestedAt(handoffId));
      this.receivers.set(handoffId, byId);
      this.calendar.enter(this.now + 500, () =>
        this.say({ type: 'report-connection', handoffId, byId, what: 'connected' }),
      );
      this.calendar.enter(this.now + 500 + (guest?.talk ?? 0) * SECONDS, () =>
        this.say({ type: 'complete-handoff', handoffId, byId, outcome: 'helped' }),
      );
    }
  }

  private requestedAt(id: string): number {
    return this.board.handoff(id)?.requestedAt ?? 0;
  }

  private after(seconds: number, happens: () => void): void {
    this.calendar.enter(this.now + seconds * SECONDS, happens);
  }

  private say(command: Unstamped<Command>): void {
    this.commands += 1;
    this.handle({ ...command, commandId: `w${String(this.commands)}`, receivedAt: this.now } as Command);
  }

  private handle(command: Command): void {
    for (const event of this.log.handle(command, this.now)) this.happens(event);
  }
}
