import type { CoverLine } from '../cover/demand';
import type { Presence } from '../cover/cover';
import type { Prices } from '../cover/prices';
import { grouped } from '../grouped';
import type { Setting } from '../rules/judge-shift';
import { mondayOf, SLOT_MINUTES } from '../time/horizon';
import { addBreaks } from './break-columns';
import { CoverRows } from './cover-rows';
import type { Crew } from './crew';
import { Program } from './program';
import type { ShiftType } from './shift-types';

/** How many of a crew work a type of shift. */
export interface Staffing {
  readonly crew: number;
  readonly type: number;
  readonly count: number;
}

/** One day by itself, the others being settled. */
export interface DayAlone {
  readonly day: number;
  /** How many of each crew work on it at most. */
  readonly most: readonly number[];
  /** Who works the day before, which may end too late for an early shift. */
  readonly before: readonly Staffing[];
  /** Who is there anyway, from the day before. */
  readonly others: Presence;
}

/**
 * How many of each crew work which shifts, and when their breaks are, at the least cost: the set covering of G. B. Dantzig (A comment on Edie’s “Traffic delays at toll
 * booths”, Operations Research 2, 1954) with breaks implied (see {@link addBreaks}). Every rota that keeps the rules is one of its solutions, whoever gets which shift,
 * so what it cannot beat no rota can beat: its bound is a bound for the whole.
 */
export class CoverProgram {
  readonly program = new Program();
  /** By crew and type. */
  private readonly columns = new Map<string, number>();

  constructor(
    private readonly types: readonly ShiftType[],
    private readonly crews: readonly Crew[],
    lines: readonly CoverLine[],
    setting: Setting,
    prices: Prices,
    private readonly alone?: DayAlone,
  ) {
    const rows = new CoverRows(this.program, lines, setting.horizon.slots, alone?.others ?? new Map());
    for (const [crew, { able }] of crews.entries())
      for (const [type, { pattern, day }] of types.entries())
        if ((able[type]?.length ?? 0) > 0 && day === (alone?.day ?? day))
          this.columns.set(
            `${crew} ${type}`,
            this.program.column(pattern.work * prices.work, able[type]?.length, true),
          );
    this.addShifts(rows, setting.horizon.days.length === 1 || alone !== undefined);
    for (const { crew, type, count } of alone?.before ?? [])
      this.columns.set(`${crew} ${type}`, this.program.column(0, count, false, count));
    for (const [crew, each] of crews.entries()) this.addLimits(crew, each, setting);
    rows.close(prices);
  }

  /** A staffing as values of columns, to go on from. */
  write(staffing: readonly Staffing[]): Map<number, number> {
    const counts = new Map(staffing.map(({ crew, type, count }) => [`${crew} ${type}`, count]));
    return new Map([...this.columns].map(([key, column]) => [column, counts.get(key) ?? 0]));
  }

  /** How many of each crew work on each day, not whole where the values are not. */
  totals(values: Float64Array): number[][] {
    return this.crews.map((_, crew) => {
      const days: number[] = [];
      for (const [type, { day }] of this.types.entries())
        days[day] = (days[day] ?? 0) + (values[this.columns.get(`${crew} ${type}`) ?? -1] ?? 0);
      return days;
    });
  }

  /** How many of each crew work each type. */
  read(values: Float64Array): Staffing[] {
    return this.crews.flatMap((_, crew) =>
      this.types.flatMap((__, type) => {
        const column = this.columns.get(`${crew} ${type}`);
        const isOurs = column !== undefined && this.types[type]?.day === (this.alone?.day ?? this.types[type]?.day);
        const count = !isOurs ? 0 : Math.round(values[column] ?? 0);
        return count > 0 ? [{ crew, type, count }] : [];
      }),
    );
  }

  /** Whoever can serve the same is one to the cover, and shares the columns of breaks. */
  private addShifts(rows: CoverRows, whole: boolean): void {
    const alike = grouped(this.crews.entries(), ([, { covers }]) => covers);
    for (const [covers, crews] of alike)
      for (const [at, type] of this.types.entries()) {
        const columns = crews.flatMap(([crew]) => this.columns.get(`${crew} ${at}`) ?? []);
        if (columns.length === 0) continue;
        for (const column of columns) {
          rows.move(covers, type.from, column, 1);
          rows.move(covers, type.to, column, -1);
        }
        // Of a whole week, people take breaks in parts: the bound hardly changes, and it is found much sooner.
        addBreaks(this.program, rows, type, { covers, columns, count: 0 }, () => 0, whole);
      }
  }

  private addLimits(crew: number, { people, able, weeks }: Crew, { rules, horizon }: Setting): void {
    const of = (type: number): number | undefined => this.columns.get(`${crew} ${type}`);
    const byDay = grouped(this.types.keys(), (type) => this.types[type]?.day ?? 0);
    for (const [day, types] of byDay) {
      const there = new Set(types.flatMap((type) => able[type] ?? [])).size;
      this.program.row(-Infinity, day === this.alone?.day ? (this.alone.most[crew] ?? 0) : there, terms(types, of));
    }
    this.addRest(people.length, byDay, of, rules.restBetweenShifts / SLOT_MINUTES);
    if (this.alone) return;
    const byWeek = grouped(this.types.keys(), (type) => mondayOf(horizon.days[this.types[type]?.day ?? 0]?.date ?? ''));
    for (const [monday, types] of byWeek) {
      const week = weeks.get(monday);
      if (!week) continue;
      this.program.row(-Infinity, week.days, terms(types, of));
      this.program.row(
        -Infinity,
        week.work,
        terms(types, of, (type) => this.types[type]?.pattern.work ?? 0),
      );
    }
  }

  /** Of late shifts and the early ones of the next day, between which is too little rest, nobody has two. */
  private addRest(
    people: number,
    byDay: ReadonlyMap<number, readonly number[]>,
    of: (type: number) => number | undefined,
    rest: number,
  ): void {
    for (const [day, types] of byDay) {
      const next = byDay.get(day + 1) ?? [];
      const fromOf = (type: number): number => this.types[type]?.from ?? 0;
      const toOf = (type: number): number => this.types[type]?.to ?? 0;
      const earliest = Math.min(...next.map(fromOf));
      const ends = new Set(types.map(toOf).filter((end) => end + rest > earliest));
      for (const end of ends) {
        const late = types.filter((type) => toOf(type) >= end);
        const early = next.filter((type) => fromOf(type) < end + rest);
        this.program.row(-Infinity, people, terms([...late, ...early], of));
      }
    }
  }
}

const terms = (
  types: readonly number[],
  of: (type: number) => number | undefined,
  weight: (type: number) => number = () => 1,
): (readonly [number, number])[] =>
  types.flatMap((type) => {
    const column = of(type);
    return column === undefined ? [] : [[column, weight(type)] as const];
  });
