import type {
  HandoffConnected,
  HandoffEnded,
  HandoffOffered,
  HandoffQueued,
  OfferClosed,
  SwitchboardEvent,
} from '@sambung/switchboard';
import type { Worker } from '../floor/floor';
import type { Scenario } from '../scenario/scenario';
import { Customer } from './customer';
import { Foretelling } from './foretelling';
import type { Measures } from './measures';
import type { VirtualSwitchboard } from './virtual-switchboard';

/** Whoever passes the contacts on: nobody of the floor. */
const SENDER = 'sender';
/** Nobody is proposed a callback: in a model customers wait, or leave. */
const HOLD_SECONDS = 1e9;

/** What customers do, and those who serve them: come, wait, leave, be served, come again. */
export class Visits {
  private readonly live = new Map<string, Customer>();
  private readonly foretelling: Foretelling;
  private waiting = 0;
  /** Customers that count and have not left yet. */
  unfinished = 0;

  constructor(
    private readonly scenario: Scenario,
    private readonly run: string,
    private readonly board: VirtualSwitchboard,
    private readonly workers: ReadonlyMap<string, Worker>,
    private readonly measures: Measures,
  ) {
    this.foretelling = new Foretelling(board, measures);
  }

  /** `id` is the same for the same customer under every policy. */
  arrive(id: string, typeIndex: number, visit = 1): void {
    const type = this.scenario.types[typeIndex];
    if (!type) return;
    const { warm_up, length } = this.scenario;
    const { now } = this.board;
    const counts = warm_up <= now && now < warm_up + length;
    const customer = new Customer(this.run, { name: id, typeIndex, type, visit, arrivedAt: now, counts });
    if (this.live.size >= (this.scenario.lines ?? Infinity))
      return this.measures.note(customer, (tally) => tally.block());
    this.request(customer);
    const noPlace = customer.state === 'waiting' && this.waiting > (this.scenario.waiting_places ?? Infinity);
    if (noPlace) this.turnAway(customer);
    else this.expectToLeave(customer);
  }

  follow(event: SwitchboardEvent): void {
    switch (event.type) {
      case 'handoff-queued':
        return this.foretell(event);
      case 'handoff-offered':
        return this.answer(event);
      case 'offer-closed':
        return this.waitOn(event);
      case 'handoff-connected':
        return this.serve(event);
      case 'handoff-ended':
        return this.end(event);
      case 'wrap-up-started':
        return this.measures.use.work(event.employeeId, 1, this.board.now);
      case 'wrap-up-ended':
        return this.measures.use.work(event.employeeId, -1, this.board.now);
    }
  }

  private foretell(event: HandoffQueued): void {
    const customer = this.live.get(event.handoffId);
    if (customer) this.foretelling.tell(event, customer);
  }

  /** Not answered in time, or withdrawn: the next is asked, or they wait on. */
  private waitOn({ handoffId }: OfferClosed): void {
    const customer = this.live.get(handoffId);
    if (customer?.state === 'asked') this.enter(customer, 'waiting');
  }

  /** The run is over: whoever still waits is counted as they stand. */
  close(now: number): void {
    for (const customer of this.live.values()) {
      if (customer.state === 'served') continue;
      this.measures.note(customer, (tally) => tally.leaveWaiting(now - customer.arrivedAt));
    }
  }

  private request(customer: Customer): void {
    const { id, type } = customer;
    this.live.set(id, customer);
    this.waiting++;
    if (customer.counts) this.unfinished++;
    this.board.insist({
      type: 'request-handoff',
      handoffId: id,
      senderId: SENDER,
      reasonId: type.key,
      channel: type.channel,
      upset: false,
      contact: { kind: 'customer', tier: type.tier, reachable: true },
      holdSeconds: HOLD_SECONDS,
      requestedAt: this.board.timestamp(this.board.now),
      ...(customer.previousId !== undefined && { previousId: customer.previousId }),
    });
  }

  /** Nobody could take them at once, and all places are taken: they never were in the system. */
  private turnAway(customer: Customer): void {
    this.enter(customer, 'gone');
    this.cancel(customer);
    this.measures.note(customer, (tally) => tally.block());
  }

  private expectToLeave(customer: Customer): void {
    const patience = customer.patience(this.inCycle());
    this.measures.noteForecasts(customer, (forecasts) => forecasts.notePatience(patience ?? Infinity));
    if (patience === undefined) return;
    this.board.calendar.enter(whole(customer.arrivedAt + patience), () => {
      if (customer.state !== 'waiting' && customer.state !== 'asked') return;
      this.enter(customer, 'gone');
      this.cancel(customer);
      this.measures.note(customer, (tally) => tally.abandon(this.board.now - customer.arrivedAt));
    });
  }

  private cancel(customer: Customer): void {
    this.board.insist({ type: 'cancel-handoff', handoffId: customer.id, byId: SENDER, because: 'contact-left' });
  }

  /** Whoever is asked accepts and is connected as soon as they have picked up; an offer that has gone meanwhile is refused them, as it is in life. */
  private answer({ handoffId, offerId, receiverId }: HandoffOffered): void {
    const customer = this.live.get(handoffId);
    if (!customer) return;
    this.enter(customer, 'asked');
    this.board.calendar.enter(whole(this.board.now + customer.answerAfter(this.scenario.answer, offerId)), () => {
      if (customer.state === 'asked' && this.board.ask({ type: 'accept-offer', handoffId, offerId, byId: receiverId }))
        this.board.insist({ type: 'report-connection', handoffId, byId: receiverId, what: 'connected' });
    });
  }

  private serve({ handoffId, receiverId }: HandoffConnected): void {
    const customer = this.live.get(handoffId);
    const worker = this.workers.get(receiverId);
    if (!customer || !worker) return;
    const { now } = this.board;
    this.enter(customer, 'served');
    this.foretelling.accept(customer);
    this.measures.note(customer, (tally) => tally.answer(now - customer.arrivedAt));
    this.measures.use.work(receiverId, 1, now);
    this.board.calendar.enter(whole(now + customer.service(worker, this.inCycle())), () => {
      this.finish(customer, worker);
    });
  }

  private finish(customer: Customer, worker: Worker): void {
    const settled = customer.isSettledBy(worker);
    const again = settled ? undefined : customer.returnsAfter();
    this.measures.use.work(worker.id, -1, this.board.now);
    if (customer.visit === 1) this.measures.note(customer, (tally) => tally.serveFirst(settled));
    if (again !== undefined) {
      this.board.calendar.enter(whole(this.board.now + again), () =>
        this.arrive(customer.name, customer.typeIndex, customer.visit + 1),
      );
    }
    const outcome = settled ? 'helped' : 'not-helped';
    this.board.insist({ type: 'complete-handoff', handoffId: customer.id, byId: worker.id, outcome });
  }

  private end({ handoffId }: HandoffEnded): void {
    const customer = this.live.get(handoffId);
    if (!customer) return;
    this.live.delete(handoffId);
    this.foretelling.leave(customer);
    if (customer.state === 'waiting') this.waiting--;
    if (customer.counts) this.unfinished--;
  }

  private enter(customer: Customer, state: Customer['state']): void {
    if (customer.state === 'waiting') this.waiting--;
    if (state === 'waiting') this.waiting++;
    customer.state = state;
  }

  private inCycle(): number {
    const { cycle } = this.scenario;
    return cycle === undefined ? this.board.now : this.board.now % cycle;
  }
}

/** The switchboard’s time is whole milliseconds. */
const whole = (at: number): number => Math.round(at);
