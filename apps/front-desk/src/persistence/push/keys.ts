import type { EntityManager } from 'typeorm';
import type { SenderKey } from '../../domain/push/sender-key';

/** The installation’s pair: the first one that anybody made. */
export async function keepSenderKey(manager: EntityManager, made: SenderKey): Promise<SenderKey> {
  await manager.query(`INSERT INTO push_keys (public_key, private_key) VALUES ($1, $2) ON CONFLICT DO NOTHING`, [
    made.publicKey,
    made.privateKey,
  ]);
  return (await findSenderKey(manager)) ?? made;
}

export async function findSenderKey(manager: EntityManager): Promise<SenderKey | undefined> {
  const [kept] = await manager.query<SenderKey[]>(
    `SELECT public_key AS "publicKey", private_key AS "privateKey" FROM push_keys`,
  );
  return kept;
}
