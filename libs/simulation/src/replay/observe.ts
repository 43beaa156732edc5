import type { HandoffEnd, HandoffEvent, SwitchboardEvent, SwitchboardSnapshot } from '@sambung/switchboard';
import type { ForecastFigures } from '../run/forecasts';
import { type FloorFigures, Measures } from '../run/measures';
import type { ContactFigures } from '../run/tally';

/** What became of one contact. */
export interface ContactOutcome {
  readonly reasonId: string;
  /** ms since 1970. */
  readonly requestedAt: number;
  /** ms until they were accepted by whoever they were then connected to, or left, or the end came. */
  readonly wait: number;
  readonly end: 'answered' | 'abandoned' | 'callback' | 'returned' | 'waiting';
  /** Who took them. */
  readonly receiverId: string | null;
}

/** What no log says: whether it was settled, and what the wait was thought to be; and nobody is turned away. */
type Unsaid = 'blocking' | 'first_contact_resolution' | keyof ForecastFigures;
export type ReasonFigures = Omit<ContactFigures, Unsaid>;
export type AllFigures = Omit<FloorFigures, Unsaid>;

export interface Observed {
  readonly all: AllFigures;
  readonly byReason: Readonly<Record<string, ReasonFigures>>;
  readonly contacts: ReadonlyMap<string, ContactOutcome>;
  readonly people: ReadonlyMap<string, { readonly taken: number; readonly occupancy: number | null }>;
}

export interface Window {
  /** ms since 1970. Contacts that were requested from then on count. */
  readonly since: number;
  readonly until: number;
  /** An answer within it counts for the service level (ms). */
  readonly serviceLevel: number;
}

interface Live {
  readonly reasonId: string;
  readonly requestedAt: number;
  readonly counts: boolean;
  done: boolean;
  accepted?: { readonly by: string; readonly at: number } | undefined;
}

/** Follows what a switchboard decides, recorded or played again, and measures both by the same rule. */
export class Observer {
  private readonly measures: Measures;
  private readonly live = new Map<string, Live>();
  private readonly outcomes = new Map<string, ContactOutcome>();
  private readonly taken = new Map<string, number>();
  /** Who has a handoff in hand, since they accepted it. */
  private readonly holders = new Map<string, string>();

  constructor(
    private readonly window: Window,
    start: SwitchboardSnapshot,
    reasonIds: readonly string[],
  ) {
    const { since, until, serviceLevel } = window;
    const types = reasonIds.map((key) => ({ key }));
    this.measures = new Measures({ types, service_level: serviceLevel, warm_up: 0, length: until - since });
    this.beginWith(start);
  }

  follow(event: SwitchboardEvent): void {
    if ('handoffId' in event && event.type !== 'pause-spared') this.followHandoff(event);
    const { use } = this.measures;
    const at = event.at - this.window.since;
    switch (event.type) {
      case 'presence-changed':
        return use.present(event.employeeId, isThere(event), at);
      case 'engagement-started':
      case 'wrap-up-started':
        return use.work(event.employeeId, 1, at);
      case 'engagement-ended':
      case 'wrap-up-ended':
        return use.work(event.employeeId, -1, at);
    }
  }

  /** At the end whoever still waits is counted as they stand. */
  close(): Observed {
    const { since, until } = this.window;
    for (const [id, contact] of this.live) this.settle(id, contact, 'waiting', until);
    const { all, byType } = this.measures.figures(until - since);
    const occupancies = this.measures.use.byPerson(until - since);
    const ids = [...new Set([...occupancies.keys(), ...this.taken.keys()])].sort();
    const people = ids.map((id) => {
      return [id, { taken: this.taken.get(id) ?? 0, occupancy: occupancies.get(id) ?? null }] as const;
    });
    const byReason = Object.fromEntries(Object.entries(byType).map(([key, each]) => [key, ofContacts(each)]));
    const { occupancy, occupancy_sd, occupancy_min, occupancy_max } = all;
    const ofPeople = { occupancy, occupancy_sd, occupancy_min, occupancy_max };
    return { all: { ...ofContacts(all), ...ofPeople }, byReason, contacts: this.outcomes, people: new Map(people) };
  }

  private beginWith({ people, handoffs }: SwitchboardSnapshot): void {
    const { use } = this.measures;
    for (const person of people) {
      const { profile, work, wrapUpUntil } = person;
      const { employeeId } = profile;
      use.present(employeeId, isThere({ ...person, onShift: person.shiftOn }), 0);
      for (const { kind } of work) if (kind === 'engagement') use.work(employeeId, 1, 0);
      if (wrapUpUntil !== undefined) use.work(employeeId, 1, 0);
    }
    for (const { asked, phase } of handoffs)
      if (phase.kind === 'assigned' || phase.kind === 'connected') this.hold(asked.id, phase.receiverId, 0);
  }

  private followHandoff(event: HandoffEvent): void {
    const { handoffId, at } = event;
    const contact = this.live.get(handoffId);
    switch (event.type) {
      case 'handoff-requested':
        return this.arrive(event);
      case 'handoff-assigned':
        this.hold(handoffId, event.receiverId, at - this.window.since);
        if (contact && !contact.done) contact.accepted = { by: event.receiverId, at };
        return;
      case 'handoff-connected':
        return this.answer(handoffId, contact);
      case 'handoff-not-picked-up':
        if (contact && !contact.done) contact.accepted = undefined;
        return this.letGo(handoffId, at);
      case 'promise-made':
        if (event.because === 'cut-off') this.answer(handoffId, contact);
        if (contact) this.settle(handoffId, contact, 'callback', at);
        return this.letGo(handoffId, at);
      case 'handoff-ended':
        if (contact) this.settle(handoffId, contact, endOf(event.end, event.because), at);
        this.live.delete(handoffId);
        return this.letGo(handoffId, at);
    }
  }

  private arrive({ handoffId, reasonId, requestedAt, at }: Extract<HandoffEvent, { type: 'handoff-requested' }>): void {
    const counts = this.window.since <= at && at <= this.window.until;
    this.live.set(handoffId, { reasonId, requestedAt, counts, done: false });
  }

  private answer(handoffId: string, contact: Live | undefined): void {
    if (contact?.accepted) this.settle(handoffId, contact, 'answered', contact.accepted.at);
  }

  private settle(id: string, contact: Live, end: ContactOutcome['end'], at: number): void {
    const { reasonId, requestedAt, counts, done, accepted } = contact;
    if (done || !counts) return;
    contact.done = true;
    const wait = Math.max(0, at - requestedAt);
    const receiverId = end === 'answered' ? (accepted?.by ?? null) : null;
    this.outcomes.set(id, { reasonId, requestedAt, wait, end, receiverId });
    if (receiverId !== null) this.taken.set(receiverId, (this.taken.get(receiverId) ?? 0) + 1);
    this.measures.note({ counts, type: { key: reasonId } }, (tally) => {
      if (end === 'answered') tally.answer(wait);
      else if (end === 'abandoned') tally.abandon(wait);
      else tally.leaveWaiting(wait);
    });
  }

  private hold(handoffId: string, by: string, now: number): void {
    this.release(handoffId, now);
    this.holders.set(handoffId, by);
    this.measures.use.work(by, 1, now);
  }

  private letGo(handoffId: string, at: number): void {
    this.release(handoffId, at - this.window.since);
  }

  private release(handoffId: string, now: number): void {
    const by = this.holders.get(handoffId);
    if (by === undefined) return;
    this.holders.delete(handoffId);
    this.measures.use.work(by, -1, now);
  }
}

function ofContacts(figures: ContactFigures): ReasonFigures {
  const { contacts, mean_wait_s, p95_wait_s, service_level, asa_s, wait_probability, abandonment } = figures;
  return { contacts, mean_wait_s, p95_wait_s, service_level, asa_s, wait_probability, abandonment };
}

const isThere = (of: {
  readonly availability: string;
  readonly reachable: boolean;
  readonly onShift: boolean;
}): boolean => of.availability === 'Available' && of.reachable && of.onShift;

function endOf(end: HandoffEnd, because: string): ContactOutcome['end'] {
  return end === 'cancelled' && because === 'contact-left' ? 'abandoned' : 'returned';
}
