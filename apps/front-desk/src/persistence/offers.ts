import type { EntityManager } from 'typeorm';

export interface StoredOffer {
  readonly offerId: string;
  readonly handoffId: string;
  readonly receiverId: string;
}

export async function findOffer(
  manager: EntityManager,
  workspace: string,
  offerId: string,
): Promise<StoredOffer | undefined> {
  const [row] = await manager.query<StoredOffer[]>(
    `SELECT offer_id AS "offerId", handoff_id AS "handoffId", receiver_id AS "receiverId"
     FROM offers WHERE workspace = $1 AND offer_id = $2`,
    [workspace, offerId],
  );
  return row;
}

export async function openOffer(manager: EntityManager, workspace: string, offer: StoredOffer): Promise<void> {
  await manager.query(
    `INSERT INTO offers (workspace, offer_id, handoff_id, receiver_id, open) VALUES ($1, $2, $3, $4, true)
     ON CONFLICT (workspace, offer_id) DO NOTHING`,
    [workspace, offer.offerId, offer.handoffId, offer.receiverId],
  );
}

/** Closes one offer of a handoff, or all of them. */
export async function closeOffers(
  manager: EntityManager,
  workspace: string,
  handoffId: string,
  offerId?: string,
): Promise<void> {
  await manager.query(
    'UPDATE offers SET open = false WHERE workspace = $1 AND handoff_id = $2 AND open AND ($3::text IS NULL OR offer_id = $3)',
    [workspace, handoffId, offerId ?? null],
  );
}

/** True for the one caller who marks an open offer as shown. */
export async function markShown(manager: EntityManager, workspace: string, offerId: string): Promise<boolean> {
  const [rows] = await manager.query<[unknown[], number]>(
    `UPDATE offers SET shown_at = clock_timestamp() WHERE workspace = $1 AND offer_id = $2 AND open AND shown_at IS NULL RETURNING offer_id`,
    [workspace, offerId],
  );
  return rows.length > 0;
}
