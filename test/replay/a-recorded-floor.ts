import type { RoutingPlan } from '@sambung/contracts';
import type { Recording } from '@sambung/simulation';
import { type Command, type DispatchPolicy, Switchboard, type SwitchboardOptions } from '@sambung/switchboard';
import { free, MORNING, reason, SECONDS, type Somebody } from '../../libs/switchboard/test/people';
import { ALog } from './a-log';

type Unstamped<Each> = Each extends Command ? Omit<Each, 'commandId' | 'receivedAt'> : never;

export const askRole = (role: string, lastResort = 'lina'): RoutingPlan => ({
  steps: [{ criteria: { role }, holdSeconds: 3_600 }],
  lastResort: { employeeId: lastResort },
});

/** A floor whose every command is recorded as routing would; times are seconds after ten in the morning. */
export class RecordedFloor {
  private board: Switchboard;
  readonly log: ALog;
  private at = MORNING;
  private commands = 0;

  constructor(options: SwitchboardOptions = {}) {
    this.board = Switchboard.empty(options);
    this.log = new ALog(this.board);
  }

  get recording(): Recording {
    return this.log.recording;
  }

  /** The service is started again, with another policy. */
  restartWith(policy: DispatchPolicy): void {
    this.board = Switchboard.restore(this.board.snapshot(), { policy });
    this.log.goOnWith(this.board);
  }

  has(...people: readonly Somebody[]): this {
    for (const { employee, availability, reachable } of people) {
      const { employeeId } = employee;
      this.say({ type: 'set-employee', employee });
      this.say({ type: 'set-presence', employeeId, availability, activity: availability });
      this.say({ type: 'set-reachability', employeeId, reachable });
      this.at += 1;
    }
    return this;
  }

  reason(reasonId: string, plan: RoutingPlan): this {
    return this.say({ type: 'set-reason', reason: reason(reasonId, plan) });
  }

  /** Moves to so many seconds after the morning, doing what is due on the way. */
  until(seconds: number): this {
    const until = MORNING + seconds * SECONDS;
    for (let due = this.board.nextDue(); due !== undefined && due <= until; due = this.board.nextDue()) {
      this.at = Math.max(this.at, due);
      this.log.handle({ type: 'tick' }, this.at);
    }
    this.at = Math.max(this.at, until);
    return this;
  }

  say(command: Unstamped<Command>): this {
    this.commands += 1;
    this.log.handle({ ...command, commandId: `c${String(this.commands)}`, receivedAt: this.at } as Command, this.at);
    return this;
  }

  arrives(handoffId: string, more: { reasonId?: string; senderId?: string } = {}): this {
    return this.say({
      ...{ type: 'request-handoff', handoffId, senderId: 'adi', reasonId: 'buy', channel: 'phone', upset: false },
      ...{ contact: { kind: 'customer', tier: 0, reachable: true }, holdSeconds: 600, requestedAt: this.at },
      ...more,
    });
  }

  /** Whoever is asked takes it, and is connected. */
  accepts(handoffId: string, byId: string): this {
    const offerId = this.board.handoff(handoffId)?.offers.find(({ receiverId }) => receiverId === byId)?.offerId ?? '';
    this.say({ type: 'accept-offer', handoffId, byId, offerId });
    return this.say({ type: 'report-connection', handoffId, byId, what: 'connected' });
  }

  declines(handoffId: string, byId: string): this {
    const offerId = this.board.handoff(handoffId)?.offers.find(({ receiverId }) => receiverId === byId)?.offerId ?? '';
    return this.say({ type: 'decline-offer', handoffId, byId, offerId, because: 'busy' });
  }

  completes(handoffId: string, byId: string): this {
    return this.say({ type: 'complete-handoff', handoffId, byId, outcome: 'helped' });
  }

  passesOn(handoffId: string, byId: string, namedEmployeeId: string): this {
    return this.say({ type: 'correct-reason', handoffId, byId, reasonId: 'buy', namedEmployeeId });
  }

  leaves(handoffId: string, byId = 'adi'): this {
    return this.say({ type: 'cancel-handoff', handoffId, byId, because: 'contact-left' });
  }
}

/** One call at a time. */
export const caller = (employeeId: string, traits: Parameters<typeof free>[1] = {}): Somebody =>
  free(employeeId, { capacity: { units: 1, weights: { phone: 1 } }, ...traits });
