import type { Row, Transaction } from '../storage/tables';

/** One statement of a service, as the tables understand it. */
export interface Statement {
  readonly name: string;
  /** What its text looks like: of all statements one alone. */
  readonly text: RegExp;
  /** What it answers, in the shape in which the driver gives it. */
  readonly run: (transaction: Transaction, parameters: Parameters, now: number) => unknown[] | Promise<unknown[]>;
}

/** Places of the models that fit a text: the same in every world, so that a text is looked at once. */
export type Recognised = Map<string, readonly number[]>;

/** The models of statements, found by their text. Looked for once: a world asks the same few again and again. */
export class Statements {
  private readonly found = new Map<string, readonly Statement[]>();
  private readonly models: readonly Statement[];

  /** `otherwise`: models of what none of all has a text for. */
  constructor(
    private readonly recognised: Recognised,
    private readonly all: readonly Statement[],
    otherwise: readonly Statement[] = [],
  ) {
    this.models = [...all, ...otherwise];
  }

  /** Those that fit; it should be one. */
  of(sql: string): readonly Statement[] {
    const known = this.found.get(sql);
    if (known) return known;
    const places = this.recognised.get(sql) ?? this.look(sql.replace(/\s+/g, ' ').trim());
    this.recognised.set(sql, places);
    const found = this.models.filter((_, place) => places.includes(place));
    this.found.set(sql, found);
    return found;
  }

  private look(text: string): readonly number[] {
    const places = [...this.models.keys()].filter((place) => this.models[place]?.text.test(text));
    const fit = places.filter((place) => place < this.all.length);
    return fit.length > 0 ? fit : places;
  }
}

/** The parameters of a statement, `$1` at 1. */
export class Parameters {
  constructor(private readonly values: readonly unknown[]) {}

  at(place: number): unknown {
    return this.values[place - 1];
  }

  text(place: number): string {
    return this.at(place) as string;
  }

  list(place: number): readonly string[] {
    return this.at(place) as readonly string[];
  }

  /** A column of type jsonb: what is read is a copy of what was written. */
  json(place: number): unknown {
    const text = this.at(place);
    return typeof text === 'string' ? JSON.parse(text) : text;
  }

  time(place: number): Date {
    return new Date(this.text(place));
  }

  /** The key of a row made of some of them. */
  key(...places: readonly number[]): string {
    return keyOf(...places.map((place) => this.at(place)));
  }
}

export const keyOf = (...parts: readonly unknown[]): string => parts.map(String).join(' | ');

/** Locks a row, then replaces it by what is made of what it is now. */
export async function change(
  transaction: Transaction,
  table: string,
  key: string,
  to: (row: Row | undefined) => Row,
): Promise<Row> {
  await transaction.lock(table, key);
  const row = to(transaction.get(table, key));
  transaction.put(table, key, row);
  return row;
}
