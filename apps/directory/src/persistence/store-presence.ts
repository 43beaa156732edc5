import type { EntityManager } from 'typeorm';
import type { NumberedEvent } from '@sambung/contracts';

/**
 * Keeps the last state of somebody; the table gives it its number. Whoever is not (or no longer) in the directory is left out by the table: an erased person
 * does not come back. An earlier state never takes the place of a later one, however it comes (a parked record that is tried again).
 */
export async function storePresence(
  manager: EntityManager,
  { workspace, data }: NumberedEvent<'presence.changed'>,
): Promise<void> {
  await manager.query(
    `insert into presence (workspace, employee_id, offerable, state, expires_at) values ($1, $2, $3, $4, $5)
     on conflict (workspace, employee_id) do update
       set offerable = excluded.offerable, state = excluded.state, number = excluded.number, expires_at = excluded.expires_at
       where presence.state->>'at' is null or presence.state->>'at' <= excluded.state->>'at'`,
    [workspace, data.employeeId, data.offerable, data, data.expiresAt],
  );
}
