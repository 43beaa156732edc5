import type { EntityManager } from 'typeorm';
import type { Person } from './reachability';

export interface LeaseOf extends Person {
  /** The key that vouches; several may. */
  readonly holder: string;
}

/** Returns when it ends, by the database's clock. */
export async function upsertLease(
  manager: EntityManager,
  { workspace, employeeId, holder, ttlSeconds }: LeaseOf & { readonly ttlSeconds: number },
): Promise<Date> {
  const [row] = await manager.query<{ expires_at: Date }[]>(
    `INSERT INTO leases (workspace, employee_id, holder, expires_at) VALUES ($1, $2, $3, clock_timestamp() + $4 * interval '1 second')
     ON CONFLICT (workspace, employee_id, holder) DO UPDATE SET expires_at = excluded.expires_at RETURNING expires_at`,
    [workspace, employeeId, holder, ttlSeconds],
  );
  if (!row) throw new Error('An upsert returns its row.');
  return row.expires_at;
}

export async function deleteLease(manager: EntityManager, { workspace, employeeId, holder }: LeaseOf): Promise<void> {
  await manager.query('DELETE FROM leases WHERE workspace = $1 AND employee_id = $2 AND holder = $3', [
    workspace,
    employeeId,
    holder,
  ]);
}
