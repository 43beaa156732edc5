import type { DataSource } from 'typeorm';
import type { NewSnapshot, Snapshots } from '../keep-snapshots/snapshots';
import type { History } from '../run-switchboards/ledger';
import { deleteBehindSnapshots } from './delete-behind-snapshots';
import { PostgresLedger } from './postgres-ledger';
import { partsOf } from './read-history';
import { deleteSnapshot, insertSnapshot, markVerified } from './snapshots';

export class PostgresSnapshots implements Snapshots {
  constructor(private readonly dataSource: DataSource) {}

  history(workspace: string, unreadable?: number): Promise<History> {
    return new PostgresLedger(this.dataSource).history(workspace, unreadable);
  }

  discard(workspace: string, version: number): Promise<void> {
    return deleteSnapshot(this.dataSource, workspace, version);
  }

  insert(snapshot: NewSnapshot): Promise<void> {
    return insertSnapshot(this.dataSource, snapshot);
  }

  partsOf(workspace: string, version: number): Promise<readonly string[]> {
    return partsOf(this.dataSource.manager, workspace, version);
  }

  markVerified(workspace: string, version: number): Promise<void> {
    return markVerified(this.dataSource, workspace, version);
  }

  deleteBehind(workspace: string, before: number): Promise<void> {
    return deleteBehindSnapshots(this.dataSource, workspace, before);
  }
}
