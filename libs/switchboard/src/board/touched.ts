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

const isOfferable = ({ freeOn }: Person): boolean => (freeOn & ANY_CHANNEL) !== 0;

/** Somebody whom the command at hand has changed, and what they looked like before it. Taken up again by the next command. */
export interface Noted extends WorkView {
  person: Person;
  /** All of it; undefined while nothing but their work has changed, which is what changes most of all. */
  view: PresenceView | undefined;
  because: string;
  offerable: boolean;
  load: number;
  /** Has changed since it was last looked at; `in-doubt`: and something besides how much they have in hand. */
  unsettled: false | 'changed' | 'in-doubt';
}

/**
 * Whom the command at hand has changed: their offers are looked at again, and their new presence is said once, at the end. Whoever is noted knows by a number: an
 * object that each of them led to would be one more, made anew by each command, of which the garbage collector has to be told that somebody old knows it.
 */
export class Touched {
  /** Languages of whom somebody who speaks them came, went, or has learned them. */
  readonly languages = new Set<string>();
  /** Queues that somebody has joined, or left for good: others may stand elsewhere than they were told. */
  readonly queues = new Set<Pool>();
  /** The first `count` are of this command; a person’s number is one more than where they stand, 0 for who is not noted. */
  private readonly noted: Noted[] = [];
  private count = 0;
  private unsettled = 0;

  /** Before anything of them changes. */
  note(person: Person, because: string): void {
    const noted = this.noteWork(person, because);
    const { offerable, load } = noted;
    noted.view ??= { ...presenceOf(person), offerable, load };
  }

  /** Before what they have in hand changes. */
  noteWork(person: Person, because: string): Noted {
    const noted = this.of(person) ?? this.noteFirst(person, because);
    if (noted.unsettled) return noted;
    noted.unsettled = 'changed';
    this.unsettled++;
    return noted;
  }

  /** They came or went, or may speak other languages than before. */
  speaker({ profile }: Person): void {
    for (const { language, level } of profile.languages) if (level >= LANGUAGE_LEVEL) this.languages.add(language);
  }

  /** Whether somebody noted may still be asked for what they are being asked is to be looked at. */
  doubt(person: Person): void {
    const noted = this.of(person);
    if (!noted) return;
    if (!noted.unsettled) this.unsettled++;
    noted.unsettled = 'in-doubt';
  }

  /** Who has not been looked at since they changed, in order; afterwards there is nobody. */
  takeUnsettled(): readonly { readonly employeeId: string; readonly inDoubt: boolean }[] {
    if (this.unsettled === 0) return NOBODY;
    this.unsettled = 0;
    return inOrder(this.all().filter(({ unsettled }) => unsettled)).map((noted) => {
      const inDoubt = noted.unsettled === 'in-doubt';
      noted.unsettled = false;
      return { employeeId: noted.person.id, inDoubt };
    });
  }

  /** Who was changed at all, in order; afterwards there is nobody. Good until somebody is noted again. */
  takeAll(): readonly Noted[] {
    if (this.count === 0) return NOBODY;
    const all = this.all();
    this.clear();
    return inOrder(all);
  }

  clear(): void {
    if (this.languages.size > 0) this.languages.clear();
    if (this.queues.size > 0) this.queues.clear();
    for (let at = 0; at < this.count; at++) (this.noted[at] as Noted).person.noted = 0;
    this.count = this.unsettled = 0;
    // What changed many at once must not hold on to them for ever.
    if (this.noted.length > KEPT) this.noted.length = KEPT;
  }

  private all(): Noted[] {
    return this.noted.slice(0, this.count);
  }

  private of({ noted }: Person): Noted | undefined {
    return noted === 0 ? undefined : this.noted[noted - 1];
  }

  private noteFirst(person: Person, because: string): Noted {
    const { load } = person;
    const offerable = isOfferable(person);
    const known = this.noted[this.count];
    const noted = known ?? { person, view: undefined, offerable, load, because, unsettled: false };
    if (known) {
      known.person = person;
      known.view = undefined;
      known.offerable = offerable;
      known.load = load;
      known.because = because;
      known.unsettled = false;
    } else this.noted.push(noted);
    person.noted = ++this.count;
    return noted;
  }
}

const NOBODY: readonly never[] = [];
/** So many that were noted are kept to be taken up again. */
const KEPT = 64;

function inOrder(noted: Noted[]): Noted[] {
  return noted.length === 1 ? noted : noted.sort((a, b) => byId(a.person, b.person));
}
