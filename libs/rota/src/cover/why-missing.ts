import type { BilingualText } from '@sambung/contracts';
import { grouped } from '../grouped';
import { judgeDays } from '../rules/judge-days';
import { judgeAttendance, mayBegin, type Broken, type Setting } from '../rules/judge-shift';
import type { Break, Person, Shift } from '../rules/person';
import { breaksOf } from '../rules/rota-rules';
import { SLOT_MINUTES } from '../time/horizon';
import { coversOf, presenceOf, shortAt, thereAt } from './cover';
import type { CoverLine } from './demand';
import { whyOnBreak } from './why-on-break';
import { KEEPS_OFF, NO_RULE, type KeepsOff } from './why.words';

/** A rule that keeps somebody away who could be there: what it says, and what would let them come. */
export interface Binding {
  /** A rule that the judge knows, `break.lunch` for a break, or what stands in no rule: `no-shift`, `works-otherwise`, `nobody-else`, `none`. */
  readonly rule: string;
  readonly name: BilingualText;
  readonly words: BilingualText;
  readonly change: BilingualText;
}

export interface WhyMissing {
  /** By slot in which somebody is missing: how many each rule keeps away, most first. */
  readonly bySlot: ReadonlyMap<number, readonly { readonly rule: string; readonly people: number }[]>;
  /** Each of these rules once, with the slots that it keeps people out of; most first. */
  readonly rules: readonly (Binding & { readonly slots: number })[];
}

/**
 * Why nobody more is there in the slots in which somebody is missing: of everybody who could serve what is short and is not at work, the rule that stands in the
 * way; of somebody whom several keep away, one that would have to give way however else they were planned.
 */
export function whyMissing(
  shifts: readonly Shift[],
  people: readonly Person[],
  lines: readonly CoverLine[],
  setting: Setting,
): WhyMissing {
  const presence = presenceOf(shifts, coversOf(people), setting.horizon.slots);
  const absent = new Absence(shifts, setting);
  const bySlot = new Map<number, { rule: string; people: number }[]>();
  const rules = new Map<string, Binding & { slots: number }>();
  for (let slot = 0; slot < setting.horizon.slots; slot++) {
    if (shortAt(slot, lines, presence).missing <= 0) continue;
    const queues = shortest(slot, lines, presence);
    const able = people.filter(({ covers }) => (covers & queues) !== 0);
    const found = able.flatMap((person) => absent.whyNot(person, slot) ?? []);
    const binding = found.length > 0 ? found : [NO_RULE['nobody-else']];
    const counts = grouped(binding, ({ rule }) => rule);
    bySlot.set(
      slot,
      [...counts].map(([rule, those]) => ({ rule, people: found.length > 0 ? those.length : 0 })).sort(mostPeople),
    );
    for (const [rule, [first]] of counts) {
      const known = rules.get(rule) ?? (first && { ...first, slots: 0 });
      if (known) rules.set(rule, { ...known, slots: known.slots + 1 });
    }
  }
  return { bySlot, rules: [...rules.values()].sort((one, other) => other.slots - one.slots) };
}

const mostPeople = (one: { people: number }, other: { people: number }): number => other.people - one.people;

/** The queues of the line that most are missing of. */
function shortest(slot: number, lines: readonly CoverLine[], presence: ReturnType<typeof presenceOf>): number {
  const short = ({ queues, people }: CoverLine): number => (people[slot] ?? 0) - thereAt(slot, queues, presence);
  return lines.reduce((most, line) => (short(line) > short(most) ? line : most), lines[0] ?? { queues: 0, people: [] })
    .queues;
}

interface Span extends Omit<Shift, 'employeeId'> {
  /** Local, of its beginning. */
  readonly date: string;
}

/** What keeps somebody off for a whole day, whenever they would begin. */
const ALL_DAY: readonly string[] = ['away', 'week-too-long', 'too-many-days', 'too-many-days-in-a-row'];

/** Why somebody is not at work in a slot. What was found out of a person and a shift that they might have had is kept: neighbouring slots ask the same. */
class Absence {
  private readonly byPerson: ReadonlyMap<string, readonly Shift[]>;
  private readonly tried = new Map<string, Binding | undefined>();
  private readonly dates = new Map<number, string>();
  private readonly over = new Map<number, readonly Span[]>();

  constructor(
    shifts: readonly Shift[],
    private readonly setting: Setting,
  ) {
    this.byPerson = grouped(shifts, ({ employeeId }) => employeeId);
  }

  /** Undefined: they are at work. */
  whyNot(person: Person, slot: number): Binding | undefined {
    const theirs = this.byPerson.get(person.id) ?? [];
    const now = [...theirs, ...person.elsewhere].find(({ from, to }) => slot >= from && slot < to);
    if (now) {
      const rest = now.breaks.find(({ from, to }) => slot >= from && slot < to);
      return rest && this.onBreak(now, rest);
    }
    const date = this.dateOf(slot);
    const sameDay = theirs.some(({ from }) => this.dateOf(from) === date);
    return sameDay ? NO_RULE['works-otherwise'] : this.whyOff(person, theirs, slot);
  }

  /** Local. Asked for each person and slot, and dear to work out. */
  private dateOf(slot: number): string {
    const date = this.dates.get(slot) ?? this.setting.horizon.wallClock(slot).date;
    this.dates.set(slot, date);
    return date;
  }

  private onBreak(shift: Shift, rest: Break): Binding {
    const key = `${shift.kind} ${shift.from} ${rest.key}`;
    const binding = this.tried.get(key) ?? whyOnBreak(shift, rest, this.setting);
    this.tried.set(key, binding);
    return binding;
  }

  /** Of all shifts that would have them there: the one that least speaks against. */
  private whyOff(person: Person, theirs: readonly Shift[], slot: number): Binding {
    let least: Binding | undefined;
    let hopeless: Span | undefined;
    for (const span of this.spansOver(slot)) {
      if (hopeless?.date === span.date && hopeless.kind === span.kind) continue;
      const broken = this.against(person, theirs, span);
      if (!broken) return NO_RULE.none;
      least ??= broken;
      if (ALL_DAY.includes(broken.rule)) hopeless = span;
    }
    return least ?? NO_RULE['no-shift'];
  }

  /** Every shift that the rules know and that is at work in a slot, its breaks not looked at. */
  private spansOver(slot: number): readonly Span[] {
    const { rules, horizon } = this.setting;
    const known = this.over.get(slot);
    if (known) return known;
    const spans = rules.shifts.flatMap((rule) => {
      const length = rule.minutes / SLOT_MINUTES;
      return Array.from({ length }, (_, before) => slot - before)
        .filter((from) => from >= 0 && mayBegin(rule, from, horizon))
        .map((from) => ({
          ...{ kind: rule.key, from, to: from + length },
          breaks: [],
          date: this.dateOf(from),
        }));
    });
    this.over.set(slot, spans);
    return spans;
  }

  private against(person: Person, theirs: readonly Shift[], { date, ...span }: Span): Binding | undefined {
    const [day, key] = [`${person.id} ${span.kind} ${date}`, `${person.id} ${span.kind} ${span.from}`];
    const known = this.tried.get(day) ?? this.tried.get(key);
    if (known || this.tried.has(key)) return known;
    const binding = this.judge(person, theirs, { employeeId: person.id, ...span });
    this.tried.set(binding && ALL_DAY.includes(binding.rule) ? day : key, binding);
    return binding;
  }

  private judge(person: Person, theirs: readonly Shift[], shift: Shift): Binding | undefined {
    const { rules } = this.setting;
    // Only how long breaks are counts for a week, not when they are.
    const breaks = breaksOf(rules, (shift.to - shift.from) * SLOT_MINUTES).map(({ key, minutes }) => ({
      ...{ key, from: shift.from, to: shift.from + minutes / SLOT_MINUTES },
    }));
    const [broken]: Pick<Broken, 'rule' | 'words'>[] = [
      ...judgeAttendance(shift, person, this.setting),
      ...judgeDays([...theirs, { ...shift, breaks }], person, this.setting),
    ];
    return broken && { rule: broken.rule, words: broken.words, ...KEEPS_OFF[broken.rule as KeepsOff] };
  }
}
