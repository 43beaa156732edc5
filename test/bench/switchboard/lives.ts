import { Switchboard, type Command, type SwitchboardEvent } from '@sambung/switchboard';
import { employeeOf, reasonOf, type Floor, type Kind } from './floor';

const NOW = Date.UTC(2026, 10, 21, 3, 0);

/** The switchboard as routing uses it, a whole life each: asked for, offered, accepted, completed, with all commands and events. */
export class Lives {
  private readonly board = Switchboard.empty();
  private now = NOW;
  private count = 0;

  constructor({ workers, kinds }: Floor) {
    for (const kind of kinds) this.tell({ type: 'set-reason', commandId: this.id(), reason: reasonOf(kind) });
    for (const worker of workers) {
      const of = { commandId: '', employeeId: worker.id, receivedAt: NOW };
      this.tell({ type: 'set-employee', commandId: this.id(), employee: employeeOf(worker) });
      this.tell({ ...of, type: 'set-presence', commandId: this.id(), availability: 'Available', activity: '' });
      this.tell({ ...of, type: 'set-reachability', commandId: this.id(), reachable: true });
    }
  }

  /** The handoff that somebody has now, and who; undefined if nobody could take it. */
  take({ id }: Kind): Taken | undefined {
    this.now += 1;
    const handoffId = this.id();
    const offered = this.tell({
      type: 'request-handoff',
      commandId: this.id(),
      handoffId,
      senderId: 'outside',
      reasonId: id,
      channel: 'phone',
      upset: false,
      contact: { kind: 'customer', tier: 0, reachable: true },
      holdSeconds: 3_600,
      requestedAt: this.now,
    }).find((event) => event.type === 'handoff-offered');
    if (!offered) {
      this.giveUp(handoffId);
      return;
    }
    const taken = { handoffId, byId: offered.receiverId };
    this.tell({ type: 'accept-offer', commandId: this.id(), ...taken, offerId: offered.offerId, receivedAt: this.now });
    return taken;
  }

  /** Nobody is free: what nobody waits for must not fill the queue. */
  private giveUp(handoffId: string): undefined {
    const asked = { commandId: this.id(), handoffId, byId: 'outside', receivedAt: this.now };
    this.tell({ type: 'cancel-handoff', because: 'contact-left', ...asked });
    return undefined;
  }

  giveBack(taken: Taken): void {
    const { handoffId, byId } = taken;
    this.tell({
      type: 'complete-handoff',
      commandId: this.id(),
      handoffId,
      byId,
      outcome: 'helped',
      receivedAt: this.now,
    });
  }

  private tell(command: Command): readonly SwitchboardEvent[] {
    return this.board.handle(command, this.now).events;
  }

  private id(): string {
    return `c${++this.count}`;
  }
}

export interface Taken {
  readonly handoffId: string;
  readonly byId: string;
}
