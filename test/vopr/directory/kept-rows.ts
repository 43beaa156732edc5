import { jsonCopy } from '@sambung/testing';
import { FindOperator, type EntityManager } from 'typeorm';
import type { Row, Transaction } from '../storage/tables';
import { keyOf } from '../front-desk/statement';

type Where = Readonly<Record<string, unknown>>;
type Type = abstract new (...args: never[]) => object;

interface Asked {
  readonly where: Where;
  readonly order?: Readonly<Record<string, 'asc'>>;
  readonly take?: number;
  readonly lock?: object;
}

/** Runs one statement: a round trip that may get lost. */
export type Runs = <Result>(what: string, work: () => Result | Promise<Result>) => Promise<Result>;

/** What the directory asks of TypeORM beside its own SQL. A row is known by its workspace, and its id or key where there are many. */
export function keptRows(transaction: Transaction, run: Runs): Partial<EntityManager> {
  const find = (type: Type, asked: Asked): Promise<Row[]> =>
    run(`find ${type.name}${asked.lock ? ' for update' : ''}`, () => rowsOf(transaction, type.name, asked));
  const first = async (type: Type, asked: Asked): Promise<Row | null> => (await find(type, asked))[0] ?? null;
  const orFail = async (type: Type, asked: Asked): Promise<Row> => {
    const row = await first(type, asked);
    if (!row) throw new Error(`There is no ${type.name} of ${JSON.stringify(asked.where)}.`);
    return row;
  };
  const kept = {
    find,
    findBy: (type: Type, where: Where) => find(type, { where }),
    findOne: first,
    findOneBy: (type: Type, where: Where) => first(type, { where }),
    findOneOrFail: orFail,
    findOneByOrFail: (type: Type, where: Where) => orFail(type, { where }),
    update: (type: Type, where: Where, values: Row) =>
      run(`update ${type.name}`, () => change(transaction, type.name, where, values)),
  };
  return kept as unknown as Partial<EntityManager>;
}

export const rowKey = ({ workspace, id, key }: Row): string => keyOf(workspace, id ?? key ?? '');

/** In the order asked for; those that are locked are read again once they are. */
async function rowsOf(
  transaction: Transaction,
  table: string,
  { where, order = {}, take, lock }: Asked,
): Promise<Row[]> {
  const [by] = Object.keys(order);
  const found = transaction.rows(table).filter((row) => fits(row, where));
  const sorted = by === undefined ? found : found.sort((a, b) => (String(a[by]) < String(b[by]) ? -1 : 1));
  const taken = sorted.slice(0, take);
  if (!lock) return taken.map(copyOf);
  for (const row of taken) await transaction.lock(table, rowKey(row));
  const now = taken.map((row) => transaction.get(table, rowKey(row)));
  return now.filter((row): row is Row => row !== undefined && fits(row, where)).map(copyOf);
}

async function change(transaction: Transaction, table: string, where: Where, values: Row): Promise<void> {
  for (const row of await rowsOf(transaction, table, { where, lock: {} })) {
    const entries = Object.entries(values).map(([name, value]) => [name, isNow(value) ? new Date() : value] as const);
    transaction.put(table, rowKey(row), { ...row, ...copyOf(Object.fromEntries(entries)) });
  }
}

/** What is read is a copy of what was written, as JSON keeps it; times stay times. */
export function copyOf(row: Row): Row {
  const copy: Row = {};
  for (const [name, value] of Object.entries(row))
    copy[name] = typeof value === 'object' && !(value instanceof Date) ? jsonCopy(value) : value;
  return copy;
}

/** The one expression that the directory writes instead of a value. */
const isNow = (value: unknown): boolean => typeof value === 'function' && (value as () => string)() === 'now()';

function fits(row: Row, where: Where): boolean {
  return Object.entries(where).every(([name, wanted]) => {
    if (!(wanted instanceof FindOperator)) return row[name] === wanted;
    if (wanted.type !== 'moreThan') throw new Error(`There is no model of ${wanted.type}.`);
    return String(row[name]) > String(wanted.value);
  });
}
