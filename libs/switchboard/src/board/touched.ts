import type { PresenceChanged } from '../events';
import type { Pool } from '../matching/pool';
import { LANGUAGE_LEVEL } from '../matching/requirement';
import { CHANNELS, bitOf } from './capacity';
import { byId } from './ordered-list';
import type { Person } from './person';

/** A person as others see them: what `presence.changed` says, without the occasion. */
export type PresenceView = Omit<PresenceChanged, 'type' | 'employeeId' | 'because' | 'at'>;

/** What of them changes with what they have in hand. */
type WorkView = Pick<PresenceView, 'offerable' | 'load'>;

const ANY_CHANNEL = CHANNELS.reduce((bits, channel) => bits | bitOf(channel, false), 0);

export function presenceOf(person: Person): PresenceView {
  return {
    availability: person.availability,
    activity: person.activity,
    since: person.since,
    expiresAt: person.presenceExpiresAt ?? null,
    reachable: person.reachable,
    onShift: person.shiftOn,
    offerable: isOfferable(person),
    load: person.load,
    capacity: person.room.capacity,
    wrapUpUntil: person.wrapUpUntil ?? null,
  };
}

export const isOfferable = ({ freeOn }: Person): boolean => (freeOn & ANY_CHANNEL) !== 0;

/** Somebody whom the command at hand has changed, and what they looked like before it. */
export interface Noted extends WorkView {
  readonly person: Person;
  /** All of it; undefined while nothing but their work has changed, which is what changes most of all. */
  view: PresenceView | undefined;
  readonly because: string;
  /** Has changed since it was last looked at; `in-doubt`: and something besides how much they have in hand. */
  unsettled: false | 'changed' | 'in-doubt';
  /** Who was noted before them, and who of the unsettled. */
  readonly before: Noted | undefined;
  unsettledBefore: Noted | undefined;
}

/** Whom the command at hand has changed: their offers are looked at again, and their new presence is said once, at the end. */
export class Touched {
  /** Languages of whom somebody who speaks them came, went, or has learned them. */
  readonly languages = new Set<string>();
  /** Queues that somebody has joined, or left for good: others may stand elsewhere than they were told. */
  readonly queues = new Set<Pool>();
  /** The last of each; those before hang on to them. */
  private noted: Noted | undefined = undefined;
  private unsettled: Noted | undefined = undefined;

  /** Before anything of them changes. */
  note(person: Person, because: string): void {
    const noted = this.noteWork(person, because);
    const { offerable, load } = noted;
    noted.view ??= { ...presenceOf(person), offerable, load };
  }

  /** Before what they have in hand changes. */
  noteWork(person: Person, because: string): Noted {
    const { noted } = person;
    if (!noted) return this.noteFirst(person, because);
    if (noted.unsettled) return noted;
    noted.unsettled = 'changed';
    noted.unsettledBefore = this.unsettled;
    this.unsettled = noted;
    return noted;
  }

  /** They came or went, or may speak other languages than before. */
  speaker({ profile }: Person): void {
    for (const { language, level } of profile.languages) if (level >= LANGUAGE_LEVEL) this.languages.add(language);
  }

  /** Whether somebody noted may still be asked for what they are being asked is to be looked at. */
  doubt({ noted }: Person): void {
    if (noted) noted.unsettled = 'in-doubt';
  }

  /** Who has not been looked at since they changed, in order; afterwards there is nobody. */
  takeUnsettled(): readonly { readonly employeeId: string; readonly inDoubt: boolean }[] {
    if (!this.unsettled) return NOBODY;
    const all: Noted[] = [];
    for (let each: Noted | undefined = this.unsettled; each; each = each.unsettledBefore) all.push(each);
    const changed = inOrder(all).map((noted) => {
      const inDoubt = noted.unsettled === 'in-doubt';
      noted.unsettled = false;
      return { employeeId: noted.person.id, inDoubt };
    });
    this.unsettled = undefined;
    return changed;
  }

  /** Who was changed at all, in order; afterwards there is nobody. */
  takeAll(): readonly Noted[] {
    if (!this.noted) return NOBODY;
    const all: Noted[] = [];
    for (let each: Noted | undefined = this.noted; each; each = each.before) all.push(each);
    this.clear();
    return inOrder(all);
  }

  private noteFirst(person: Person, because: string): Noted {
    const { noted: before, unsettled: unsettledBefore } = this;
    const { load } = person;
    const offerable = isOfferable(person);
    const noted: Noted = {
      person,
      view: undefined,
      offerable,
      load,
      because,
      unsettled: 'changed',
      before,
      unsettledBefore,
    };
    person.noted = this.noted = this.unsettled = noted;
    return noted;
  }

  clear(): void {
    if (this.languages.size > 0) this.languages.clear();
    if (this.queues.size > 0) this.queues.clear();
    for (let each = this.noted; each; each = each.before) each.person.noted = undefined;
    this.noted = this.unsettled = undefined;
  }
}

const NOBODY: readonly never[] = [];

function inOrder(noted: Noted[]): Noted[] {
  return noted.length === 1 ? noted : noted.sort((a, b) => byId(a.person, b.person));
}
