import type { PresenceChanged } from '../events';
import type { Person } from './person';
import { CHANNELS, bitOf } from './person';

/** A person as others see them: what `presence.changed` says, without the occasion. */
export type PresenceView = Omit<PresenceChanged, 'type' | 'employeeId' | 'because' | 'at'>;

const ANY_CHANNEL = CHANNELS.reduce((bits, channel) => bits | bitOf(channel, false), 0);

export function presenceOf(person: Person): PresenceView {
  return {
    availability: person.availability,
    activity: person.activity,
    since: person.since,
    expiresAt: person.presenceExpiresAt ?? null,
    reachable: person.reachable,
    onShift: person.shiftOn,
    offerable: (person.freeOn & ANY_CHANNEL) !== 0,
    load: person.load,
    capacity: person.profile.capacity.units,
    wrapUpUntil: person.wrapUpUntil ?? null,
  };
}

/** Whom the command at hand has changed: their offers are looked at again, and their new presence is said once, at the end. */
export class Touched {
  private before = new Map<string, { readonly view: PresenceView; readonly because: string }>();
  /** With whether something has changed besides how much they have in hand. */
  private unsettled = new Map<string, boolean>();

  note(person: Person, because: string): void {
    if (!this.unsettled.has(person.id)) this.unsettled.set(person.id, false);
    if (!this.before.has(person.id)) this.before.set(person.id, { view: presenceOf(person), because });
  }

  /** Whether they may still be asked for what they are being asked is to be looked at. */
  doubt(person: Person): void {
    this.unsettled.set(person.id, true);
  }

  /** Who has not been looked at since they changed, in order; afterwards there is nobody. */
  takeUnsettled(): [employeeId: string, inDoubt: boolean][] {
    const changed = [...this.unsettled].sort(([a], [b]) => (a < b ? -1 : 1));
    this.unsettled.clear();
    return changed;
  }

  /** What they looked like before the command, in order; afterwards there are none. */
  takeAll(): [employeeId: string, before: { readonly view: PresenceView; readonly because: string }][] {
    const all = [...this.before].sort(([a], [b]) => (a < b ? -1 : 1));
    this.clear();
    return all;
  }

  clear(): void {
    this.before.clear();
    this.unsettled.clear();
  }
}
