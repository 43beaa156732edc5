import { PostgresInboxTables } from '@sambung/outbox';
import type { Work } from '../../../libs/platform/src/database/database';
import type { DataSource, EntityManager } from 'typeorm';
import type { Runs } from '../directory/kept-rows';
import type { Tables, Transaction } from '../storage/tables';
import { ConnectionLost, type Line } from '../time/line';
import { Parameters, type Statement, type Statements } from './statement';

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
  /** Every query is a transaction of its own. */
  readonly dataSource = { query: (sql: string, parameters: readonly unknown[] = []) => this.alone(sql, parameters) };

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

  private async query(transaction: Transaction, sql: string, values: readonly unknown[]): Promise<unknown[]> {
    const { line, now } = this.options;
    const statement = this.statement(sql);
    return line.call(statement.name, () =>
      transaction.statement(() => statement.run(transaction, new Parameters(values), now())),
    );
  }

  private async alone(sql: string, values: readonly unknown[]): Promise<unknown[]> {
    if (sql.startsWith('SELECT pg_notify($1, $2)')) return this.notify(values);
    const { line, now, tables } = this.options;
    const statement = this.statement(sql);
    return line.call(statement.name, async () => {
      const transaction = tables.begin(line.process);
      const rows = await transaction.statement(() => statement.run(transaction, new Parameters(values), now()));
      transaction.commit();
      return rows;
    });
  }

  private statement(sql: string): Statement {
    const { statements, unknown } = this.options;
    const found = statements.of(sql);
    const [statement] = found;
    if (statement && found.length === 1) return statement;
    unknown(sql);
    throw new Error(`${found.length} models fit ${sql}`);
  }

  private async notify([channel, payload]: readonly unknown[]): Promise<unknown[]> {
    return this.options.line.call('NOTIFY', () => {
      this.options.told(String(channel), String(payload));
      return [];
    });
  }
}

/** The reader's tables in the same database: what a real reader asks of its tables, over statements that may get lost. */
export class SimulatedReading extends PostgresInboxTables {
  constructor(
    private readonly database: SimulatedDatabase,
    private readonly line: Line,
  ) {
    super(database.dataSource as unknown as DataSource);
  }

  override inTransaction<Result>(work: (manager: EntityManager) => Promise<Result>): Promise<Result> {
    return this.database.transaction(work);
  }

  override async inSavepoint<Result>(manager: EntityManager, work: () => Promise<Result>): Promise<Result> {
    const transaction = transactionOf(manager);
    const statement = <Answer>(what: string, go: () => Answer): Promise<Answer> =>
      this.line.call(what, () => transaction.statement(go));
    const rollBack = await statement('SAVEPOINT', () => transaction.savepoint());
    try {
      const result = await work();
      await statement('RELEASE SAVEPOINT', () => undefined);
      return result;
    } catch (error) {
      await statement('ROLLBACK TO SAVEPOINT', rollBack);
      throw error;
    }
  }
}

function transactionOf(manager: EntityManager): Transaction {
  const transaction = transactions.get(manager);
  if (!transaction) throw new Error('This manager belongs to no transaction.');
  return transaction;
}

const passesAgain = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && ['40P01', '40001', '25P03'].includes(String(error.code));
