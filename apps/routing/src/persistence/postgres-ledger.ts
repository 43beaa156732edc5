import { DomainError } from '@sambung/contracts';
import { PostgresInboxTables, PostgresRetryRequests } from '@sambung/outbox';
import { retryWhenUndone } from '@sambung/platform';
import type { DataSource, EntityManager } from 'typeorm';
import {
  Ledger,
  type Append,
  type History,
  type ParkedRow,
  type ParkedSubject,
  type Standing,
  type StateSubject,
  type SuspendedRow,
} from '../run-switchboards/ledger';
import { AppendImpossible, AppendRefused, HandoffKnownAlready } from '../run-switchboards/shell.errors';
import { appendStatement } from './append/append';
import { GROUP } from './group';
import { findParkedStates, findParkedWith, supersede } from './parked-subjects';
import { readHistory } from './read-history';

const STANDING = `
  partition, claim, seq, front_desk_no AS "frontDeskNo", directory_no AS "directoryNo", public_no AS "publicNo", now_ms AS "nowMs", url`;

/** The ledger on PostgreSQL. */
export class PostgresLedger extends Ledger {
  private readonly inbox: PostgresInboxTables;
  private readonly requests: PostgresRetryRequests;

  constructor(private readonly dataSource: DataSource) {
    super();
    this.inbox = new PostgresInboxTables(dataSource);
    this.requests = new PostgresRetryRequests(dataSource);
  }

  async claim(partitions: readonly number[], url: string): Promise<readonly Standing[]> {
    const [rows] = await this.dataSource.query<[Standing[], number]>(
      `UPDATE owner SET claim = gen_random_uuid(), url = $2, claimed_at = clock_timestamp()
       WHERE partition = ANY ($1::smallint[]) RETURNING ${STANDING}`,
      [partitions, url],
    );
    return rows;
  }

  standings(partitions: readonly number[]): Promise<readonly Standing[]> {
    return this.dataSource.query(`SELECT ${STANDING} FROM owner WHERE partition = ANY ($1::smallint[])`, [partitions]);
  }

  async append(append: Append): Promise<boolean> {
    try {
      if (!touchesParked(append)) return await owned(this.dataSource, append);
      return await this.dataSource.transaction((manager) => this.appendAndPark(manager, append));
    } catch (error) {
      if (isKnownHandoff(error)) throw new HandoffKnownAlready();
      throw isOfTheData(error) ? new AppendImpossible(error) : error;
    }
  }

  async workspacesWithTimers(partition: number): Promise<readonly string[]> {
    const rows = await this.dataSource.query<{ workspace: string }[]>(
      'SELECT workspace FROM board WHERE partition = $1 AND next_due_ms IS NOT NULL ORDER BY next_due_ms',
      [partition],
    );
    return rows.map(({ workspace }) => workspace);
  }

  /** Read again when this process stood still in the middle of it. */
  history(workspace: string, unreadable?: number): Promise<History> {
    return retryWhenUndone(() =>
      this.dataSource.transaction('REPEATABLE READ', (manager) => readHistory(manager, workspace, unreadable)),
    );
  }

  suspended(partition: number): Promise<readonly SuspendedRow[]> {
    return this.dataSource.query(
      'SELECT workspace, employee_id AS "employeeId", reachable FROM suspended_employee WHERE partition = $1',
      [partition],
    );
  }

  parkedStates(partition: number): Promise<readonly StateSubject[]> {
    return findParkedStates(this.dataSource, partition);
  }

  parkedWith(id: number): Promise<ParkedSubject> {
    return findParkedWith(this.dataSource.manager, this.inbox, id);
  }

  failedAgain(id: number, failure: { readonly because: string; readonly error: string }): Promise<void> {
    return this.inbox.failedAgain(this.dataSource.manager, id, failure);
  }

  /** The fence first; what is parked is seldom, and may take its round trips. */
  private async appendAndPark(manager: EntityManager, append: Append): Promise<boolean> {
    if (!(await owned(manager, append))) return false;
    for (const parked of append.parked) await this.park(manager, parked);
    for (const row of append.suspended) await this.suspend(manager, append.from.partition, row);
    for (const row of append.resolved) {
      if (!(await this.inbox.resolve(manager, row.id, row))) throw new AppendRefused(append.from.partition);
    }
    for (const row of append.superseded) await supersede(manager, append.from.partition, row);
    for (const { requestId, answer } of append.answers) await this.requests.answer(manager, requestId, answer);
    return true;
  }

  private async park(manager: EntityManager, { record, because, error }: ParkedRow): Promise<void> {
    await this.inbox.park(manager, { group: GROUP, record, because, error, attempts: 1 });
  }

  private async suspend(manager: EntityManager, partition: number, row: SuspendedRow): Promise<void> {
    const { workspace, employeeId, reachable } = row;
    if (reachable !== null) {
      await manager.query(
        `INSERT INTO suspended_employee (workspace, employee_id, partition, reachable) VALUES ($1, $2, $3, $4)
         ON CONFLICT (workspace, employee_id) DO UPDATE SET reachable = excluded.reachable`,
        [workspace, employeeId, partition, reachable],
      );
      return;
    }
    await manager.query('DELETE FROM suspended_employee WHERE workspace = $1 AND employee_id = $2', [
      workspace,
      employeeId,
    ]);
  }
}

const touchesParked = ({ parked, suspended, superseded, resolved, answers }: Append): boolean =>
  parked.length + suspended.length + superseded.length + resolved.length + answers.length > 0;

/** An error of the values, and not of the way to the database. SQLSTATE classes: 22 data, 23 integrity, 54 limits. */
function isOfTheData(error: unknown): boolean {
  if (error instanceof DomainError) return error.kind === 'invalid';
  const cause: unknown = error instanceof Error && 'driverError' in error ? error.driverError : error;
  return cause instanceof Error && 'code' in cause && /^(22|23|54)[0-9A-Z]{3}$/.test(String(cause.code));
}

async function owned(where: DataSource | EntityManager, append: Append): Promise<boolean> {
  const { sql, parameters } = appendStatement(append);
  const [row] = await where.query<{ owned: number }[]>(sql, [...parameters]);
  return row?.owned === 1;
}

/** The one insert that may meet a row: a handoff that was requested before. */
function isKnownHandoff(error: unknown): boolean {
  const cause: unknown = error instanceof Error && 'driverError' in error ? error.driverError : error;
  return cause instanceof Error && 'constraint' in cause && cause.constraint === 'handoff_pkey';
}
