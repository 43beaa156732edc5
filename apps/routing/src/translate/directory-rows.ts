import type { AnyEvent } from '@sambung/contracts';
import type { DirectoryRow } from '../run-switchboards/ledger';

/** The row that a record of the directory is kept in; undefined for what no request asks about. */
export function directoryRow(event: AnyEvent): DirectoryRow | undefined {
  const { workspace } = event;
  switch (event.name) {
    case 'employee.changed':
      return { workspace, kind: 'employee', id: event.data.employeeId, state: event.data };
    case 'employee.erased':
      return { workspace, kind: 'employee', id: event.data.employeeId, state: null };
    case 'reason.changed':
      return { workspace, kind: 'reason', id: event.data.reasonId, state: event.data };
    case 'team.changed':
      return { workspace, kind: 'team', id: event.data.teamId, state: event.data };
    case 'api-key.changed':
      return { workspace, kind: 'api-key', id: event.data.apiKeyId, state: event.data };
    default:
      return undefined;
  }
}
