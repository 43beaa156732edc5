import { PostgresInboxTables } from '@sambung/outbox';
import type { DataSource, EntityManager } from 'typeorm';
import { Ledger, type Append, type History, type ParkedRow, type Standing } from '../run-switchboards/ledger';
import { HandoffKnownAlready } from '../run-switchboards/shell.errors';
import { appendStatement } from './append/append';
import { readHistory } from './read-history';

/** Group under which this service's parked records stand. */
export const GROUP = 'routing';

const STANDING = `
  partition, claim, seq, front_desk_no AS "frontDeskNo", directory_no AS "directoryNo", public_no AS "publicNo", now_ms AS "nowMs", url`;

/** The ledger on PostgreSQL. */
export class PostgresLedger extends Ledger {
  private readonly inbox: PostgresInboxTables;

  constructor(private readonly dataSource: DataSource) {
    super();
    this.inbox = new PostgresInboxTables(dataSource);
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
      if (append.parked.length === 0) return await owned(this.dataSource, append);
      return await this.dataSource.transaction((manager) => this.appendAndPark(manager, append));
    } catch (error) {
      throw isKnownHandoff(error) ? new HandoffKnownAlready() : error;
    }
  }

  async workspacesWithTimers(partition: number): Promise<readonly string[]> {
    const rows = await this.dataSource.query<{ workspace: string }[]>(
      'SELECT workspace FROM board WHERE partition = $1 AND next_due_ms IS NOT NULL ORDER BY next_due_ms',
      [partition],
    );
    return rows.map(({ workspace }) => workspace);
  }

  history(workspace: string, from?: 'newest' | 'older'): Promise<History> {
    return this.dataSource.transaction('REPEATABLE READ', (manager) => readHistory(manager, workspace, from));
  }

  /** The fence first; what is parked is seldom, and may take its round trips. */
  private async appendAndPark(manager: EntityManager, append: Append): Promise<boolean> {
    if (!(await owned(manager, append))) return false;
    for (const parked of append.parked) await this.park(manager, parked);
    return true;
  }

  private async park(manager: EntityManager, { record, because, error }: ParkedRow): Promise<void> {
    await this.inbox.park(manager, { group: GROUP, record, because, error, attempts: 1 });
  }
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
