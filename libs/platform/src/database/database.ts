import { escapeLiteral, type PoolClient } from 'pg';
import type { DataSource, EntityManager, QueryRunner } from 'typeorm';
import type { RequestContext } from '../observe/request-context';
import { retryWhenUndone } from './retry';
import { httpRoleOf } from './row-level-security';

export type Work<T> = (manager: EntityManager) => Promise<T>;

/** HTTP work is short: whoever waits longer is told to come back (503), and the pool is not used up. */
const HTTP_STATEMENT_MS = 10_000;
const HTTP_LOCK_MS = 5_000;
const BEGIN = 'start transaction';
/** In whose name a service works that nobody asked. */
const THE_SERVICE = 'sambung';
/** One round trip. The audit says that the service did it, not that nobody knows. */
const BEGIN_AS_THE_SERVICE = `${BEGIN}; select set_config('sambung.actor', '${THE_SERVICE}', true)`;

/** The way to this service's tables. All work is one transaction; what PostgreSQL undid without its fault runs again. */
export class Database {
  private readonly role: string;

  constructor(
    /** For the bus, the outbox and tests. HTTP work never uses it: it is the owner, whom row-level security lets pass. */
    readonly dataSource: DataSource,
    service: string,
    private readonly context: RequestContext,
  ) {
    this.role = httpRoleOf(service);
  }

  /**
   * Work for somebody of a workspace: under the HTTP role, whose rows end at the workspace. `workspace` comes from the principal.
   * `work` may run more than once, so it has no effect outside of the database.
   */
  inWorkspace<T>(workspace: string, work: Work<T>): Promise<T> {
    if (!workspace) return Promise.reject(new Error('inWorkspace needs a workspace.'));
    return this.transaction(this.beginFor(workspace), work);
  }

  /**
   * Work of the service itself, for all workspaces: consumers, sweepers, relays. Refused once a request has a principal, because what is
   * done for somebody must not see more than their workspace.
   */
  asWorker<T>(work: Work<T>): Promise<T> {
    if (this.context.principal)
      return Promise.reject(new Error('Work for a request runs in inWorkspace, never asWorker.'));
    return this.transaction(BEGIN_AS_THE_SERVICE, work);
  }

  /** One round trip for what every request needs before its first statement. */
  private beginFor(workspace: string): string {
    const settings = {
      role: this.role,
      'sambung.workspace': workspace,
      // Who changes something and why, for tables that keep an audit.
      'sambung.actor': this.context.principal?.name ?? THE_SERVICE,
      'sambung.why': this.context.why ?? '',
      statement_timeout: String(HTTP_STATEMENT_MS),
      lock_timeout: String(HTTP_LOCK_MS),
    };
    const set = Object.entries(settings).map(([name, value]) => `set_config('${name}', ${escapeLiteral(value)}, true)`);
    return `${BEGIN}; select ${set.join(', ')}`;
  }

  private transaction<T>(begin: string, work: Work<T>): Promise<T> {
    return retryWhenUndone(() => transact(this.dataSource, begin, work));
  }
}

async function transact<T>(dataSource: DataSource, begin: string, work: Work<T>): Promise<T> {
  const runner = dataSource.createQueryRunner();
  // Between two statements PostgreSQL says on the connection alone why it ended it; the next statement only learns that it is gone.
  let ended: Error | undefined;
  const hear = (because: Error): void => {
    ended ??= because;
  };
  let client: PoolClient | undefined;
  try {
    client = (await runner.connect()) as PoolClient;
    client.on('error', hear);
    await startTransaction(runner, begin);
    const result = await work(runner.manager);
    await commit(runner);
    return result;
  } catch (error) {
    await runner.rollbackTransaction().catch(() => undefined);
    throw ended ?? error;
  } finally {
    client?.off('error', hear);
    await runner.release();
  }
}

/** As TypeORM's own, with a text of ours. It has to know: a transaction within this one becomes a savepoint. */
async function startTransaction(runner: QueryRunner, begin: string): Promise<void> {
  const client = (await runner.connect()) as PoolClient;
  await client.query(begin);
  Object.assign(runner, { isTransactionActive: true, transactionDepth: 1 });
}

/** PostgreSQL answers COMMIT of a transaction in which a statement failed with “ROLLBACK”, as a success: nothing would be stored, and we would say it was. */
async function commit(runner: QueryRunner): Promise<void> {
  const client = (await runner.connect()) as PoolClient;
  const { command } = await client.query('COMMIT');
  if (command !== 'COMMIT')
    throw new Error('A statement failed inside the transaction and the failure was swallowed: nothing was stored.');
}
