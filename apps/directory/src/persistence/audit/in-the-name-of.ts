import type { EntityManager } from 'typeorm';

export interface OnBehalf {
  /** Name of a principal. */
  readonly by: string;
  readonly why?: string | undefined;
}

/** What this transaction changes from here on is in the audit under that name: what was asked for is done later, outside of the request. */
export async function changeInTheNameOf(manager: EntityManager, { by, why }: OnBehalf): Promise<void> {
  await manager.query(`select set_config('sambung.actor', $1, true), set_config('sambung.why', $2, true)`, [
    by,
    why ?? '',
  ]);
}
