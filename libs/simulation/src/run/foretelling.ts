import type { ExpectedWait } from '@sambung/contracts';
import type { HandoffQueued } from '@sambung/switchboard';
import type { Customer } from './customer';
import type { Measures } from './measures';
import type { VirtualSwitchboard } from './virtual-switchboard';

/** What was told to one who waits, and when (ms since they came). */
interface Told {
  readonly at: number;
  readonly told: ExpectedWait | null;
  readonly naive: number | undefined;
}
interface Waiter {
  readonly customer: Customer;
  place: number;
  readonly told: Told[];
}

/** Keeps what the switchboard foretold to everybody who waits, when they came and at each new place, until it is known how long they waited. */
export class Foretelling {
  /** By type, and by id. */
  private readonly waiting = new Map<number, Map<string, Waiter>>();
  /** By type: how long the last who had to wait and was accepted had waited. */
  private readonly lastWaits = new Map<number, number>();

  constructor(
    private readonly board: VirtualSwitchboard,
    private readonly measures: Measures,
  ) {}

  tell({ place, expectedWait = null }: HandoffQueued, customer: Customer): void {
    const { typeIndex, id } = customer;
    const alike = this.waiting.get(typeIndex) ?? new Map<string, Waiter>();
    this.waiting.set(typeIndex, alike);
    const waiter = alike.get(id) ?? { customer, place, told: [] };
    alike.set(id, waiter);
    this.note(waiter, expectedWait);
  }

  accept(customer: Customer): void {
    const waited = this.board.now - customer.arrivedAt;
    const waiter = this.waiting.get(customer.typeIndex)?.get(customer.id);
    if (!waiter) return;
    this.measures.noteForecasts(customer, (forecasts) => {
      for (const [index, each] of waiter.told.entries()) forecasts.keep({ ...each, accepted: waited }, index > 0);
    });
    this.lastWaits.set(customer.typeIndex, waited);
    this.leave(customer);
  }

  leave({ typeIndex, id }: Customer): void {
    const alike = this.waiting.get(typeIndex);
    if (!alike?.delete(id)) return;
    for (const waiter of alike.values()) if (waiter.customer.counts) this.lookAgain(waiter);
  }

  private lookAgain(waiter: Waiter): void {
    const view = this.board.handoff(waiter.customer.id);
    if (!view || view.place === null || view.place === waiter.place) return;
    waiter.place = view.place;
    this.note(waiter, view.expectedWait);
  }

  private note({ told, customer }: Waiter, expectedWait: ExpectedWait | null): void {
    if (told.length === 0) this.measures.noteForecasts(customer, (forecasts) => forecasts.noteTold(expectedWait));
    const { now } = this.board;
    const naive = this.lastWaits.get(customer.typeIndex);
    told.push({ at: now - customer.arrivedAt, told: expectedWait, naive });
  }
}
