import { EVERYBODY, anchorsOf } from '../matching/anchors';
import { speaks } from '../matching/conditions';
import { LANGUAGE_LEVEL } from '../matching/requirement';
import { Figures } from './figures';
import { OrderedList, byId } from './ordered-list';
import type { Person } from './person';
import type { Profile } from './profile';

/** Everybody the switchboard knows, by id, by what they are, and by when the clock next changes something of them. */
export class People {
  /** Ordered by `due`; whoever has nothing due is not in it. */
  readonly due = new OrderedList<Person>({ key: ({ due }) => due, ties: byId });
  /** Of everybody here. */
  readonly figures = new Figures(Float64Array, 1_024);
  private readonly byId = new Map<string, Person>();
  private readonly byAnchor = new Map<string, Set<Person>>();
  /** How many are there and available, by role and by team. */
  private readonly availableBy = new Map<string, number>();
  /** How many who work here speak each language, at the level that is asked for. */
  private readonly speakersOf = new Map<string, number>();
  private readonly shared = new Map<string, unknown>();
  private readonly held = new Set<object>();

  get size(): number {
    return this.byId.size;
  }

  get(employeeId: string): Person | undefined {
    return this.byId.get(employeeId);
  }

  all(): Iterable<Person> {
    return this.byId.values();
  }

  at(anchor: string): Iterable<Person> {
    if (anchor === EVERYBODY) return this.byId.values();
    if (!anchor.startsWith('employee:')) return this.byAnchor.get(anchor) ?? [];
    const person = this.byId.get(anchor.slice('employee:'.length));
    return person ? [person] : [];
  }

  countAt(anchor: string): number {
    if (anchor === EVERYBODY) return this.byId.size;
    if (!anchor.startsWith('employee:')) return this.byAnchor.get(anchor)?.size ?? 0;
    return this.byId.has(anchor.slice('employee:'.length)) ? 1 : 0;
  }

  /** Whether anybody who works here speaks a language well enough, there or not. */
  isSpoken(language: string): boolean {
    for (const spoken of this.speakersOf.keys()) if (speaks(spoken, language)) return true;
    return false;
  }

  add(person: Person): void {
    this.countSpeaker(person, 1);
    this.byId.set(person.id, person);
    for (const anchor of this.groupsOf(person)) {
      const group = this.byAnchor.get(anchor);
      if (group) group.add(person);
      else this.byAnchor.set(anchor, new Set([person]));
    }
  }

  /** Before anything of their profile changes. */
  remove(person: Person): void {
    this.countSpeaker(person, -1);
    this.byId.delete(person.id);
    for (const anchor of this.groupsOf(person)) {
      const group = this.byAnchor.get(anchor);
      group?.delete(person);
      if (group?.size === 0) this.byAnchor.delete(anchor);
    }
  }

  /** Somebody has become available (1), or is no longer (−1). */
  countAvailable(person: Person, by: 1 | -1): void {
    for (const group of coverOf(person)) {
      const count = (this.availableBy.get(group) ?? 0) + by;
      if (count === 0) this.availableBy.delete(group);
      else this.availableBy.set(group, count);
    }
  }

  /** Whether a role or a team would be empty without them. */
  isLastAvailable(person: Person): boolean {
    return coverOf(person).some((group) => (this.availableBy.get(group) ?? 0) <= 1);
  }

  /** The same profile with the parts that many people have in common held once: hours, capacity, role lists, a skill at a level, ids of teams. */
  thrifty(profile: Profile): Profile {
    return {
      employeeId: profile.employeeId,
      active: profile.active,
      teamId: this.once(profile.teamId),
      siteId: this.once(profile.siteId),
      managerId: this.once(profile.managerId),
      deputyId: this.once(profile.deputyId),
      skills: profile.skills.map((each) => this.onceBy(`${each.skill}:${String(each.level)}`, each)),
      languages: this.once(profile.languages),
      workingHours: this.once(profile.workingHours),
      capacity: this.once(profile.capacity),
      wrapUpSeconds: profile.wrapUpSeconds,
      roles: this.once(profile.roles),
      ...(profile.tags && { tags: this.once(profile.tags) }),
      ...(profile.authorities && { authorities: this.once(profile.authorities) }),
    };
  }

  /** The same part that others have, so that it is in memory once, and what is worked out about it too. */
  once<T>(part: T): T {
    // What came out of here, or out of a snapshot's table, is met again and again: that needs no writing out.
    if (typeof part === 'object' && part !== null && this.held.has(part)) return part;
    return this.onceBy(typeof part === 'string' ? part : JSON.stringify(part), part);
  }

  private onceBy<T>(key: string, part: T): T {
    const known = this.shared.get(key);
    if (known !== undefined) return known as T;
    this.shared.set(key, part);
    if (typeof part === 'object' && part !== null) this.held.add(part);
    return part;
  }

  private countSpeaker({ profile, erased }: Person, by: 1 | -1): void {
    if (!profile.active || erased) return;
    for (const { language, level } of profile.languages) {
      if (level < LANGUAGE_LEVEL) continue;
      const count = (this.speakersOf.get(language) ?? 0) + by;
      if (count === 0) this.speakersOf.delete(language);
      else this.speakersOf.set(language, count);
    }
  }

  private groupsOf(person: Person): string[] {
    return anchorsOf(person).filter((anchor) => anchor !== EVERYBODY && !anchor.startsWith('employee:'));
  }
}

function coverOf({ profile }: Person): string[] {
  const roles = [...new Set(profile.roles)].map((role) => `role:${role}`);
  return profile.teamId === null ? roles : [`team:${profile.teamId}`, ...roles];
}
