import type { EntityManager } from 'typeorm';

export interface StoredOffer {
  readonly offerId: string;
  readonly handoffId: string;
  readonly receiverId: string;
}

/** Of a handoff. */
export async function findOffer(
  manager: EntityManager,
  workspace: string,
  offerId: string,
): Promise<StoredOffer | undefined> {
  const [row] = await manager.query<StoredOffer[]>(
    `SELECT offer_id AS "offerId", handoff_id AS "handoffId", receiver_id AS "receiverId"
     FROM offers WHERE workspace = $1 AND offer_id = $2 AND NOT assist`,
    [workspace, offerId],
  );
  return row;
}

/** True for the one caller who marks an open offer as shown. */
export async function markShown(manager: EntityManager, workspace: string, offerId: string): Promise<boolean> {
  const [rows] = await manager.query<[unknown[], number]>(
    `UPDATE offers SET shown_at = clock_timestamp() WHERE workspace = $1 AND offer_id = $2 AND open AND shown_at IS NULL RETURNING offer_id`,
    [workspace, offerId],
  );
  return rows.length > 0;
}
