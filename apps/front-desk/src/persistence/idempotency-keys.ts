import type { EntityManager } from 'typeorm';

export interface KeyedRequest {
  readonly workspace: string;
  readonly principal: string;
  readonly key: string;
  /** Of the route and body; null (erased): every body counts as the same. */
  readonly fingerprint: string;
  /** What the request is about: the handoff, or the person. */
  readonly subject: string;
  /** Id of the event that carries the request. */
  readonly commandId: string;
}

export interface EarlierRequest {
  readonly fingerprint: string | null;
  readonly subject: string;
  readonly commandId: string;
}

/**
 * Claims the key for this transaction. Undefined: it is ours. Otherwise the request that used it before; a concurrent one is waited for,
 * and if it rolls back the key is ours.
 */
export async function claimKey(manager: EntityManager, request: KeyedRequest): Promise<EarlierRequest | undefined> {
  const { workspace, principal, key, fingerprint, subject, commandId } = request;
  const claimed = await manager.query<unknown[]>(
    `INSERT INTO idempotency_keys (workspace, principal, key, fingerprint, subject, command_id) VALUES ($1, $2, $3, $4, $5, $6)
     ON CONFLICT (workspace, principal, key) DO NOTHING RETURNING key`,
    [workspace, principal, key, fingerprint, subject, commandId],
  );
  if (claimed.length > 0) return undefined;
  const [earlier] = await manager.query<EarlierRequest[]>(
    `SELECT fingerprint, subject, command_id AS "commandId" FROM idempotency_keys WHERE workspace = $1 AND principal = $2 AND key = $3`,
    [workspace, principal, key],
  );
  if (!earlier)
    throw new Error('An idempotency key was in the way and is gone: its time ran out in this moment. Send it again.');
  return earlier;
}
