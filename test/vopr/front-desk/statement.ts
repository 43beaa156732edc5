import type { Row, Transaction } from '../storage/tables';

/** One statement of a service, as the tables understand it. */
export interface Statement {
  readonly name: string;
  /** What its text looks like: of all statements one alone. */
  readonly text: RegExp;
  /** What it answers, in the shape in which the driver gives it. */
  readonly run: (transaction: Transaction, parameters: Parameters, now: number) => unknown[] | Promise<unknown[]>;
}

/** The models of statements, found by their text. Looked for once: a world asks the same few again and again. */
export class Statements {
  private readonly found = new Map<string, readonly Statement[]>();

  /** `otherwise`: models of what none of all has a text for. */
  constructor(
    private readonly all: readonly Statement[],
    private readonly otherwise: readonly Statement[] = [],
  ) {}

  /** Those that fit; it should be one. */
  of(sql: string): readonly Statement[] {
    const found = this.found.get(sql) ?? this.look(sql.replace(/\s+/g, ' ').trim());
    this.found.set(sql, found);
    return found;
  }

  private look(text: string): readonly Statement[] {
    const [fit, otherwise] = [this.all, this.otherwise].map((all) => all.filter((each) => each.text.test(text)));
    return fit?.length ? fit : (otherwise ?? []);
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
