import type { InboxTables, Opened, Place, ToPark } from '@sambung/outbox';
import type { Work } from '../../../libs/platform/src/database/database';
import type { EntityManager } from 'typeorm';
import type { Runs } from '../directory/kept-rows';
import type { Tables, Transaction } from '../storage/tables';
import { ConnectionLost, type Line } from '../time/line';
import { keyOf, Parameters, type Statements } from './statement';

const ATTEMPTS = 5;
const transactions = new WeakMap<EntityManager, Transaction>();

/** What a service asks its database for; everything else of a manager is missing on purpose. */
type QueryingManager = Pick<EntityManager, 'query'>;

export interface SimulatedDatabaseOptions {
  readonly tables: Tables;
  readonly line: Line;
  readonly statements: Statements;
  readonly now: () => number;
  /** Tells all instances, with NOTIFY. */
  readonly told: (channel: string, payload: string) => void;
  /** What TypeORM is asked for beside SQL. */
  readonly rows?: (transaction: Transaction, run: Runs) => Partial<EntityManager>;
  /** A statement that nobody has a model of: the world would prove nothing. */
  readonly unknown: (sql: string) => void;
}

/** Nobody waits for it any more, and it is done all the same. */
class CommitUnderWay extends Error {
  readonly code = 'ECONNRESET';
  constructor(cause: ConnectionLost) {
    super(cause.message, { cause });
  }
}

const isCommitUnderWay = (error: unknown): boolean => error instanceof CommitUnderWay;

/** A service's database as one process reaches it: every statement is a round trip that may get lost, and so is every commit. */
export class SimulatedDatabase {
  readonly dataSource = { query: (sql: string, parameters: readonly unknown[] = []) => this.notify(sql, parameters) };

  constructor(private readonly options: SimulatedDatabaseOptions) {}

  /** As `Database` of the platform: after a deadlock, or when it was ended because its process stood still, it runs again. */
  async inWorkspace<Result>(_workspace: string, work: Work<Result>): Promise<Result> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.transaction(work);
      } catch (error) {
        if (attempt === ATTEMPTS || !passesAgain(error)) throw error;
      }
    }
  }

  asWorker<Result>(work: Work<Result>): Promise<Result> {
    return this.inWorkspace('', work);
  }

  async transaction<Result>(work: Work<Result>): Promise<Result> {
    const { tables, line } = this.options;
    const transaction = tables.begin(line.process);
    try {
      const result = await work(this.managerOf(transaction));
      await this.commit(transaction);
      return result;
    } catch (error) {
      if (!isCommitUnderWay(error)) transaction.abort();
      throw error;
    }
  }

  private async commit(transaction: Transaction): Promise<void> {
    const committing = this.options.line.call('COMMIT', () => {
      transaction.commit();
    });
    await committing.catch((error: unknown) => {
      throw error instanceof ConnectionLost && error.isUnderWay ? new CommitUnderWay(error) : error;
    });
  }

  private managerOf(transaction: Transaction): EntityManager {
    const { line, rows } = this.options;
    const run: Runs = (what, work) => line.call(what, () => transaction.statement(work));
    const manager: QueryingManager = {
      ...rows?.(transaction, run),
      query: <Rows>(sql: string, values: unknown[] = []) => this.query(transaction, sql, values) as Promise<Rows>,
    };
    transactions.set(manager as EntityManager, transaction);
    return manager as EntityManager;
  }

  private query(transaction: Transaction, sql: string, values: readonly unknown[]): Promise<unknown[]> {
    const { line, statements, now, unknown } = this.options;
    const found = statements.of(sql);
    const [statement] = found;
    if (!statement || found.length > 1) {
      unknown(sql);
      return Promise.reject(new Error(`${found.length} models fit ${sql}`));
    }
    return line.call(statement.name, () =>
      transaction.statement(() => statement.run(transaction, new Parameters(values), now())),
    );
  }

  /** What goes out beside transactions: NOTIFY alone. */
  private async notify(sql: string, parameters: readonly unknown[]): Promise<unknown[]> {
    const { line, told, unknown } = this.options;
    if (!sql.startsWith('SELECT pg_notify($1, $2)')) unknown(sql);
    return line.call('NOTIFY', () => {
      told(String(parameters[0]), String(parameters[1]));
      return [];
    });
  }
}

/** The reader's tables in the same database: positions move with what is applied. */
export class SimulatedReading implements Pick<
  InboxTables<EntityManager>,
  'inTransaction' | 'inSavepoint' | 'open' | 'moveTo' | 'park'
> {
  constructor(
    private readonly database: SimulatedDatabase,
    private readonly line: Line,
    private readonly parked: (what: string) => void,
  ) {}

  inTransaction<Result>(work: (manager: EntityManager) => Promise<Result>): Promise<Result> {
    return this.database.transaction(work);
  }

  async inSavepoint<Result>(manager: EntityManager, work: () => Promise<Result>): Promise<Result> {
    const rollBack = transactionOf(manager).savepoint();
    try {
      return await work();
    } catch (error) {
      rollBack();
      throw error;
    }
  }

  open(manager: EntityManager, { group, topic, partition }: Place): Promise<Opened> {
    const transaction = transactionOf(manager);
    const key = keyOf(group, topic, partition);
    return this.line.call('open position', () =>
      transaction.statement(async () => {
        await transaction.lock('inbox_position', key);
        const number = transaction.get('inbox_position', key)?.['number'];
        return { ...(typeof number === 'number' && { number }), parkedSubjects: new Set<string>() };
      }),
    );
  }

  moveTo(manager: EntityManager, { group, topic, partition }: Place, number: number): Promise<void> {
    const transaction = transactionOf(manager);
    return this.line.call('move position', () =>
      transaction.statement(() => {
        transaction.put('inbox_position', keyOf(group, topic, partition), { group, topic, partition, number });
      }),
    );
  }

  /** Nothing in this world is poison: what is put aside was refused by a bug. */
  async park(_manager: EntityManager, { record, because }: ToPark): Promise<boolean> {
    this.parked(`${record.name} of ${record.subject}: ${because}`);
    return true;
  }
}

function transactionOf(manager: EntityManager): Transaction {
  const transaction = transactions.get(manager);
  if (!transaction) throw new Error('This manager belongs to no transaction.');
  return transaction;
}

const passesAgain = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && ['40P01', '40001', '25P03'].includes(String(error.code));
