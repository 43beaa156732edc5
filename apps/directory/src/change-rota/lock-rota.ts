import type { Principal } from '@sambung/platform';
import type { EntityManager } from 'typeorm';
import type { Change } from '../change/change';
import { RotaNotFound, RotaUnplanned } from '../domain/rota/rota.errors';
import { findRota, type StoredRota } from '../persistence/rota/rotas';
import { requireOwnTeam } from '../plan-rota/may-plan';

/** Locks a rota that is planned, for somebody who may change it. Throws RotaNotFound, NotYourTeam, RotaUnplanned. */
export async function lockRota(
  { manager }: Pick<Change, 'manager'>,
  asker: Principal,
  id: string,
): Promise<StoredRota> {
  return required(manager, asker, await findRota(manager, asker.workspace, id, true));
}

/** The same without the lock, to look at before something long. */
export async function findPlannedRota(manager: EntityManager, asker: Principal, id: string): Promise<StoredRota> {
  return required(manager, asker, await findRota(manager, asker.workspace, id));
}

async function required(manager: EntityManager, asker: Principal, rota: StoredRota | undefined): Promise<StoredRota> {
  if (!rota) throw new RotaNotFound();
  await requireOwnTeam(manager, asker, rota.teamId);
  if (rota.status === 'planning' || rota.status === 'failed') throw new RotaUnplanned();
  return rota;
}
