import type { EntityManager } from 'typeorm';
import type { NumberedEvent } from '@sambung/contracts';

/**
 * Keeps the last state of somebody, with routing's number of it. Whoever is not (or no longer) in the directory is left out: an erased person does not come
 * back. An earlier state never takes the place of a later one, however it comes (a parked record that is tried again).
 */
export async function storePresence(
  manager: EntityManager,
  { workspace, number, data }: NumberedEvent<'presence.changed'>,
): Promise<void> {
  await manager.query(
    `insert into presence (workspace, employee_id, offerable, state, number, expires_at)
     select $1, $2, $3, $4, $5, $6 where exists (select from employees where workspace = $1 and id = $2)
     on conflict (workspace, employee_id) do update
       set offerable = excluded.offerable, state = excluded.state, number = excluded.number, expires_at = excluded.expires_at
       where presence.state->>'at' is null or presence.state->>'at' <= excluded.state->>'at'`,
    [workspace, data.employeeId, data.offerable, data, number, data.expiresAt],
  );
}
